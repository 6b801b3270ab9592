import { FIELD_PATHS, MERGE_FIELDS, type FieldPath, type FieldWhere } from './merge/fields';
import { LETTER_MS, renderMarked, TemplateError, variablesOf } from './merge/liquid';
import { mergeItems, type MergedTable } from './merge/items';
import { isFieldPath } from './merge/fields';
import { fieldMap, profileOf, textOf, type FieldMap } from './merge/scope';
import {
  plainText,
  toParagraphs,
  toSegments,
  toSource,
  type Paragraph,
  type Segment,
} from './merge/segments';
import type { LocaleProfile } from './merge/locale-profile';
import type { LetterLanguage, LetterValues } from './merge/values';
import type { BlockId, BlockTemplate, LetterKind, LetterTemplate } from './templates/template';

/** A field the letter needs and does not have. `label` is its dictionary key. */
export interface MissingField {
  field: FieldPath;
  label: string;
  where: FieldWhere;
  /** The blocks it is missing from, in the order of the paper. */
  blocks: BlockId[];
}

interface MergedBase {
  id: BlockId;
  required: boolean;
  /** True when its words were rewritten for this letter. */
  edited: boolean;
}

export interface MergedWords extends MergedBase {
  part: 'lines' | 'text';
  paragraphs: Paragraph[];
  /** The words as a template with plain fields only. */
  source: string;
  /** The words as the template, or the writer, has them: with conditions and lists. */
  template: string;
}

export interface MergedPairs extends MergedBase {
  part: 'pairs';
  rows: { label: string; segments: Segment[] }[];
}

export interface MergedItems extends MergedBase, MergedTable {
  part: 'table';
}

export type MergedBlock = MergedWords | MergedPairs | MergedItems;

export interface MergedLetter {
  kind: LetterKind;
  language: LetterLanguage;
  templateVersion: number;
  blocks: MergedBlock[];
  /** Optional blocks the writer left out, so that they can be brought back. */
  hidden: BlockId[];
  missing: MissingField[];
}

/** What a letter's writer changed: other words for a block, or an optional block left out. */
export type BlockOverrides = Partial<Record<BlockId, { source?: string; hidden?: boolean }>>;

/**
 * Merges a template with values. An unset field stands in the text as `[its name]` and is listed in
 * `missing`; nothing is ever made up. Throws TemplateError when rewritten words name an unknown
 * field or pass the template limits.
 */
export function mergeLetter(
  template: LetterTemplate,
  values: LetterValues,
  overrides: BlockOverrides = {},
): MergedLetter {
  const profile = profileOf(template.language, textOf(values.fields['buyer.country']));
  const fields = fieldMap(values, profile, template.kind);
  const merge = new LetterMerge(profile, values, fields);
  const hidden: BlockId[] = [];
  const blocks: MergedBlock[] = [];
  for (const block of template.blocks) {
    const override = overrides[block.id];
    if (!block.required && override?.hidden) hidden.push(block.id);
    else if (isWanted(block.when, fields) || override?.source) {
      blocks.push(merge.block(block, override?.source));
    }
  }
  const { kind, language, version } = template;
  return { kind, language, templateVersion: version, blocks, hidden, missing: merge.missing() };
}

/** The names in a template that are no merge fields; empty for a good one. */
export function unknownFields(template: LetterTemplate): string[] {
  return namesIn(template).filter((path) => !isFieldPath(path));
}

/** The merge fields a template names, each once, in the order of the catalogue. */
export function templateFields(template: LetterTemplate): FieldPath[] {
  const names = new Set(namesIn(template));
  const itemised = template.blocks.some((block) => block.part === 'table');
  return FIELD_PATHS.filter(
    (path) =>
      names.has(path) || (itemised && (path.startsWith('items') || path === 'terms.currency')),
  );
}

function namesIn(template: LetterTemplate): string[] {
  const sources = template.blocks.flatMap((block) => {
    if (block.part === 'table') return [];
    return block.part === 'pairs' ? block.rows.map((row) => row.source) : [block.source];
  });
  return sources.flatMap(variablesOf);
}

/** The subject in words. */
export function subjectOf(letter: MergedLetter): string {
  const block = letter.blocks.find(({ id }) => id === 'subject');
  return block && 'paragraphs' in block
    ? block.paragraphs.map(({ segments }) => plainText(segments)).join(' ')
    : '';
}

export { TemplateError };

function isWanted(when: readonly FieldPath[] | undefined, fields: FieldMap): boolean {
  return !when || when.some((path) => fields[path].text !== null);
}

class LetterMerge {
  readonly #scope: Record<string, Record<string, unknown>> = {};
  #spent = 0;
  readonly #missing = new Map<FieldPath, Set<BlockId>>();

  constructor(
    private readonly profile: LocaleProfile,
    private readonly values: LetterValues,
    private readonly fields: FieldMap,
  ) {
    for (const path of FIELD_PATHS) {
      const [group = '', name = ''] = path.split('.');
      (this.#scope[group] ??= {})[name] = fields[path];
    }
  }

  block(block: BlockTemplate, source?: string): MergedBlock {
    try {
      return this.#merge(block, source);
    } catch (error) {
      if (error instanceof TemplateError) error.block = block.id;
      throw error;
    }
  }

  #merge(block: BlockTemplate, source?: string): MergedBlock {
    const { id, required } = block;
    const base = { id, required, edited: source !== undefined };
    if (block.part === 'table') {
      return { ...base, part: 'table', ...mergeItems(this.values, this.profile, this.#note(id)) };
    }
    if (block.part === 'pairs') {
      const rows = block.rows.filter((row) => isWanted(row.when, this.fields));
      const merged = rows.map((row) => ({
        label: row.label,
        segments: this.#segments(id, this.#render(row.source).trim()),
      }));
      return { ...base, part: 'pairs', rows: merged };
    }
    const marked = this.#render(source ?? block.source);
    const paragraphs = this.#paragraphs(block.part, id, marked);
    return {
      ...base,
      part: block.part,
      paragraphs,
      source: source ?? toSource(block.part, paragraphs),
      template: source ?? block.source,
    };
  }

  /** Many slow blocks together may take no longer than one letter. */
  #render(source: string): string {
    const started = performance.now();
    const marked = renderMarked(source, this.#scope, Math.max(1, LETTER_MS - this.#spent));
    this.#spent += performance.now() - started;
    return marked;
  }

  /** What is missing, in the order in which it is missed on the paper. */
  missing(): MissingField[] {
    return [...this.#missing].map(([path, blocks]) => ({
      field: path,
      label: `letters.field.${path.replace('.', '_')}`,
      where: MERGE_FIELDS[path].where,
      blocks: [...blocks],
    }));
  }

  #paragraphs(part: 'lines' | 'text', id: BlockId, marked: string): Paragraph[] {
    const chunks =
      part === 'text'
        ? toParagraphs(marked)
        : marked
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .map((line) => ({ style: 'paragraph' as const, marked: line }));
    return chunks.map(({ style, marked: text }) => ({ style, segments: this.#segments(id, text) }));
  }

  #segments(id: BlockId, marked: string): Segment[] {
    return toSegments(marked, this.profile.language, this.fields, this.#note(id));
  }

  #note(id: BlockId): (path: FieldPath) => void {
    return (path) => {
      const blocks = this.#missing.get(path) ?? new Set();
      this.#missing.set(path, blocks.add(id));
    };
  }
}
