import type { MergedBlock, MergedLetter } from '../merge';
import type { FieldPath } from '../merge/fields';
import { plainText, type Segment } from '../merge/segments';
import type { BlockId } from '../templates/template';
import type { Found } from './finding';

/** A merged field inside a passage. */
interface Run {
  start: number;
  end: number;
  field: FieldPath;
  missing?: FieldPath;
}

/** A paragraph, a pair's value or a table's cell, as plain words. */
export interface Passage {
  block: BlockId;
  paragraph: number;
  text: string;
  runs: Run[];
}

/** What stands around the letter's own words. */
const FRAME = new Set<BlockId>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'subject',
  'close',
  'signature',
  'enclosure',
  'compliance_footer',
]);

/** Stands for words a rule does not look at; no pattern matches it. */
const MASK = '\uFFFC';

/** The letter as passages of plain words, in the order of the paper. */
export class LetterText {
  readonly passages: readonly Passage[];

  constructor(letter: MergedLetter) {
    this.passages = letter.blocks.flatMap(passagesOf);
  }

  /** The letter's own words: without head, address, greeting, subject, signature and footer. */
  get body(): Passage[] {
    return this.passages.filter(({ block }) => !FRAME.has(block));
  }

  /** The body and the subject above it. */
  get said(): Passage[] {
    return this.passages.filter(({ block }) => block === 'subject' || !FRAME.has(block));
  }

  of(block: BlockId): Passage[] {
    return this.passages.filter((passage) => passage.block === block);
  }

  textOf(block: BlockId): string {
    return this.of(block)
      .map(({ text }) => text)
      .join('\n');
  }
}

function passagesOf(block: MergedBlock): Passage[] {
  const { id } = block;
  if (block.part === 'table') {
    return block.rows.flatMap((row, i) => row.map((cell) => passage(id, i, [cell])));
  }
  if (block.part === 'pairs') return block.rows.map((row, i) => passage(id, i, row.segments));
  return block.paragraphs.map(({ segments }, i) => passage(id, i, segments));
}

function passage(block: BlockId, paragraph: number, segments: readonly Segment[]): Passage {
  const runs: Run[] = [];
  let start = 0;
  for (const { text, field, missing } of segments) {
    const end = start + text.length;
    if (field) runs.push({ start, end, field, ...(missing && { missing }) });
    start = end;
  }
  return { block, paragraph, text: plainText(segments), runs };
}

/** The passage's words with the fields `left` names blotted out; places stay where they are. */
export function without({ text, runs }: Passage, left: (field: FieldPath) => boolean): string {
  let words = text;
  for (const { start, end, field, missing } of runs) {
    if (!missing && !left(field)) continue;
    words = words.slice(0, start) + MASK.repeat(end - start) + words.slice(end);
  }
  return words;
}

/** The finding's place: `length` characters of the passage from `start`. */
export function place(passage: Passage, start: number, length: number): Found {
  const { block, paragraph, text, runs } = passage;
  const run = runs.find((one) => start < one.end && one.start < start + length);
  const quote = text.slice(start, start + length);
  return { block, paragraph, quote, start, ...(run && { field: run.field }) };
}

/** Every match of a global pattern in some words of the passage, as places. */
export function matches(words: string, pattern: RegExp): RegExpExecArray[] {
  return [...words.matchAll(pattern)] as RegExpExecArray[];
}

export interface Sentence {
  text: string;
  start: number;
}

const END =
  /(?<=[。！？])|(?<=[\p{Ll}\p{Lo}\p{M})”’"』」%\d\uFFFC][.!?][”’"』」)]?)\s+(?=[\p{Lu}\p{Lo}¿¡“"'(\uFFFC])|\n+/gu;

/** Sentences with where they begin. Abbreviations before a name may cut one short. */
export function sentences(text: string): Sentence[] {
  const result: Sentence[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(END)) {
    if (index > start) result.push({ text: text.slice(start, index), start });
    start = index + gap.length;
  }
  if (start < text.length) result.push({ text: text.slice(start), start });
  return result;
}

/** Lower case, without marks: `Nguyễn` → `nguyen`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC');
}

/** Text as a pattern that matches itself. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
