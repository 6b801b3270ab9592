import { josaFor, isJosaPair, type JosaPair } from './josa';
import { CONTINUED, ENTRY, MARK } from './liquid';
import { isFieldPath, markerLabel, type FieldPath } from './fields';
import type { FieldMap } from './scope';
import type { LetterLanguage } from './values';

/** A run of text. A merged field names itself, so that a screen can show and jump to it. */
export interface Segment {
  text: string;
  /** The field the template names here. */
  field?: FieldPath;
  /** The particle pair the field is followed by in Korean. */
  josa?: JosaPair;
  /** What has to be filled in, when the field is empty. */
  missing?: FieldPath;
  /** One entry of a list field. */
  entry?: true;
  /** A further line of the field before it. */
  continued?: true;
}

export interface Paragraph {
  style: 'paragraph' | 'point';
  segments: Segment[];
}

const FIELD_MARK = new RegExp(
  `${MARK.open}([^${MARK.josa}]*)${MARK.josa}([^${MARK.text}]*)${MARK.text}([^${MARK.close}]*)${MARK.close}`,
  'g',
);

/** Splits marked text into runs; `onMissing` hears of each field that is still empty. */
export function toSegments(
  marked: string,
  language: LetterLanguage,
  fields: FieldMap,
  onMissing: (path: FieldPath) => void,
): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const match of marked.matchAll(FIELD_MARK)) {
    if (match.index > position) segments.push({ text: marked.slice(position, match.index) });
    position = match.index + match[0].length;
    const [, name = '', josa = '', text = ''] = match;
    const path = name.replace(ENTRY, '').replace(CONTINUED, '');
    if (!isFieldPath(path)) continue;
    if (text === '') fields[path].missing.forEach(onMissing);
    const segment = fieldSegment(path, name.endsWith(ENTRY), josa, text, language, fields);
    segments.push(name.endsWith(CONTINUED) ? { ...segment, continued: true } : segment);
  }
  if (position < marked.length) segments.push({ text: marked.slice(position) });
  return segments;
}

function fieldSegment(
  path: FieldPath,
  entry: boolean,
  josa: string,
  text: string,
  language: LetterLanguage,
  fields: FieldMap,
): Segment {
  const needed = fields[path].missing[0] ?? path;
  const words = text === '' ? `[${markerLabel(needed, language)}]` : text;
  return {
    text: isJosaPair(josa) ? words + josaFor(words, josa) : words,
    field: path,
    ...(isJosaPair(josa) && { josa }),
    ...(text === '' && { missing: needed }),
    ...(entry && { entry: true as const }),
  };
}

/** Paragraphs of a `text` block: a blank line parts them, a line that begins with `- ` is a point. */
export function toParagraphs(marked: string): { style: Paragraph['style']; marked: string }[] {
  const result: { style: Paragraph['style']; marked: string }[] = [];
  for (const chunk of marked.trim().split(/\n\s*\n/)) {
    let lines: string[] = [];
    const flush = () => {
      if (lines.length > 0) result.push({ style: 'paragraph', marked: lines.join('\n') });
      lines = [];
    };
    for (const line of chunk.split('\n').map((l) => l.trim())) {
      if (line.startsWith('- ')) {
        flush();
        result.push({ style: 'point', marked: line.slice(2) });
      } else if (line !== '') {
        lines.push(line);
      }
    }
    flush();
  }
  return result;
}

/**
 * The paragraphs as a template of their own, with nothing but plain fields in it: what somebody who
 * rewrites a block starts from.
 */
export function toSource(part: 'lines' | 'text', paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ style, segments }, i) => {
      const words = segments.map(sourceOf).join('');
      if (style === 'point') return `\n- ${words}`;
      return i === 0 ? words : `${part === 'text' ? '\n\n' : '\n'}${words}`;
    })
    .join('');
}

function sourceOf({ text, field, josa, entry, continued }: Segment): string {
  if (continued) return '';
  if (!field || entry) return text;
  return josa ? `{{ ${field} | josa: "${josa}" }}` : `{{ ${field} }}`;
}

/** Words of a run of segments. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
