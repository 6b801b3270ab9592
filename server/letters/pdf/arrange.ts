import type { MergedBlock, MergedLetter } from '../merge';
import { linesOf } from './letter-words';
import { plainText } from '../merge/segments';
import type { Placement } from './paper';

/** Sets the parts of a letter, for one kind of file. */
export interface BlockSetter<T> {
  flow(block: MergedBlock): T[];
  close(block: MergedBlock | undefined): T[];
  signature(block: MergedBlock | undefined): T[];
  /** The date, when it stands under the signature. */
  lastDate(date: MergedBlock | undefined): T[];
  enclosure(block: MergedBlock | undefined, things: readonly string[]): T[];
  /** A word on a line of its own, such as 記. */
  mark(text: string, alignment: 'center' | 'right'): T;
  /** Parts no page may come between. */
  together(parts: T[]): T[];
}

/** Blocks that stand where the paper puts them; every other stands where the template has it. */
const PLACED = new Set<string>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'close',
  'signature',
  'enclosure',
  'compliance_footer',
]);

/** The parts from the inside address to the enclosures, in the order of the letter's language. */
export function arrange<T>(
  letter: MergedLetter,
  set: BlockSetter<T>,
  place: Placement,
  enclosures: readonly string[],
): T[] {
  const block = (id: string) => letter.blocks.find((b) => b.id === id);
  const signature = set.signature(block('signature'));
  const enclosed = set.enclosure(block('enclosure'), enclosures);
  const { opening, body, details } = parts(place.runIn ? runIn(letter) : letter, place);
  const address = block('inside_address');
  const main = body.flatMap((b) => set.flow(b));
  const end = [
    ...set.close(block('close')),
    ...(place.signature === 'top' ? [] : signature),
    ...set.lastDate(block('dateline')),
  ];
  return [
    ...(address ? set.flow(address) : []),
    ...(place.signature === 'top' ? signature : []),
    ...opening.flatMap((b) => set.flow(b)),
    ...(details.length > 0
      ? [...keptTogether(set, main, body.at(-1), end), ...detailed(details, set, enclosed)]
      : keptTogether(set, main, body.at(-1), [...end, ...enclosed])),
  ];
}

/** The opening mark, the details and, with the last of them, the enclosures and the closing mark. */
function detailed<T>(details: readonly MergedBlock[], set: BlockSetter<T>, enclosed: T[]): T[] {
  const marks = (id: string, alignment: 'center' | 'right') =>
    details
      .filter((b) => b.id === id)
      .flatMap((b) => linesOf(b))
      .map((line) => set.mark(plainText(line), alignment));
  const between = details.filter((b) => b.id !== 'details_open' && b.id !== 'details_close');
  return [
    ...marks('details_open', 'center'),
    ...keptTogether(
      set,
      between.flatMap((b) => set.flow(b)),
      between.at(-1),
      [...enclosed, ...marks('details_close', 'right')],
    ),
  ];
}

/** The opening word begins the first paragraph: 拝啓　晩秋の候、… */
function runIn(letter: MergedLetter): MergedLetter {
  const opening = letter.blocks.find(({ id }) => id === 'salutation');
  const [word, ...more] = linesOf(opening);
  const first = letter.blocks.find((b) => b.part === 'text' && !PLACED.has(b.id));
  if (!word || more.length > 0 || plainText(word).length > 4 || first?.part !== 'text')
    return letter;
  const [head, ...rest] = first.paragraphs;
  if (!head) return letter;
  const joined = { ...head, segments: [...word, { text: '\u3000' }, ...head.segments] };
  const begun = { ...first, paragraphs: [joined, ...rest] };
  const blocks = letter.blocks.filter((b) => b !== opening).map((b) => (b === first ? begun : b));
  return { ...letter, blocks };
}

/** Salutation and subject; the body; and the details that stand after the close (記 … 以上). */
function parts(letter: MergedLetter, place: Placement) {
  const flow = letter.blocks.filter((b) => !PLACED.has(b.id));
  const isOpening = (b: MergedBlock) => b.id === 'salutation' || b.id === 'subject';
  const opening = flow.filter(isOpening);
  if (place.subjectFirst) opening.sort((a, b) => order(a) - order(b));
  const rest = flow.filter((b) => !isOpening(b));
  const from = rest.findIndex(({ id }) => id === 'details_open');
  return {
    opening,
    body: from < 0 ? rest : rest.slice(0, from),
    details: from < 0 ? [] : rest.slice(from),
  };
}

const order = (block: MergedBlock) => (block.id === 'subject' ? 0 : 1);

/** The last paragraph, or short table, goes over to the next page with what closes it. */
function keptTogether<T>(
  set: BlockSetter<T>,
  main: readonly T[],
  last: MergedBlock | undefined,
  end: T[],
): T[] {
  const paragraph = last && last.part !== 'table' ? main.slice(-1) : [];
  return [
    ...main.slice(0, main.length - paragraph.length),
    ...set.together([...paragraph, ...end]),
  ];
}
