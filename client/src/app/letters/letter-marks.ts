import type { LetterBlockId } from '../api/models/letter-block-id';
import type { LetterFindingDto } from '../api/models/letter-finding-dto';
import type { SegmentDto } from '../api/models/segment-dto';

/** A finding with its number in the list. */
export interface NumberedFinding extends LetterFindingDto {
  number: number;
}

/** Words of the paper a finding is about. */
export interface Mark {
  number: number;
  error: boolean;
  start: number;
  end: number;
}

/** A run of the paper's words: plain, a gap to fill, or marked. */
export interface Piece {
  text: string;
  missing?: string;
  mark?: Mark;
  /** The last run of its mark: the number stands behind it. */
  last?: boolean;
}

/** The marks of one paragraph, pair or cell; marks do not overlap, the first finding wins. */
export function marksIn(
  findings: readonly NumberedFinding[],
  block: LetterBlockId,
  paragraph: number,
  text: string,
): Mark[] {
  const marks: Mark[] = [];
  for (const { number, severity, quote, start, ...place } of findings) {
    if (place.block !== block || (place.paragraph ?? 0) !== paragraph || !quote) continue;
    const told = start !== undefined && text.startsWith(quote, start);
    const from = told ? start : text.indexOf(quote);
    const end = from + quote.length;
    if (from < 0 || marks.some((mark) => from < mark.end && mark.start < end)) continue;
    marks.push({ number, error: severity === 'error', start: from, end });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Cuts merged runs at the marks. A gap stays whole: it carries its own number. */
export function piecesOf(segments: readonly SegmentDto[], marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, missing } of segments) {
    const end = at + text.length;
    if (missing) pieces.push({ text, missing });
    else {
      const cuts = marks.flatMap((mark) => [mark.start, mark.end]);
      const inside = cuts.filter((cut) => cut > at && cut < end);
      const edges = [at, ...new Set(inside), end].sort((a, b) => a - b);
      for (let i = 0; i + 1 < edges.length; i += 1) {
        const [from, to] = [edges[i]!, edges[i + 1]!];
        const mark = marks.find((one) => one.start <= from && to <= one.end);
        pieces.push({
          text: text.slice(from - at, to - at),
          ...(mark && { mark, last: to === mark.end }),
        });
      }
    }
    at = end;
  }
  return pieces;
}

/** Words of merged runs. */
export function wordsOf(segments: readonly SegmentDto[]): string {
  return segments.map(({ text }) => text).join('');
}
