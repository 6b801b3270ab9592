import type { Content } from 'pdfmake/interfaces';
import type { MergedBlock, MergedLetter } from '../merge';
import type { LetterBlocks } from './letter-blocks';
import { linesOf } from './letter-words';
import { plainText } from '../merge/segments';
import type { Placement } from './paper';

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
export function arrange(
  letter: MergedLetter,
  set: LetterBlocks,
  place: Placement,
  enclosures: readonly string[],
): Content[] {
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
    ...(details.length > 0 && place.details
      ? [
          ...keptTogether(main, body.at(-1), end),
          set.mark(place.details.open, 'center'),
          ...keptTogether(
            details.flatMap((b) => set.flow(b)),
            details.at(-1),
            [...enclosed, set.mark(place.details.end, 'right')],
          ),
        ]
      : keptTogether(main, body.at(-1), [...end, ...enclosed])),
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

/** Salutation and subject; the body; and what stands as details after the close. */
function parts(letter: MergedLetter, place: Placement) {
  const flow = letter.blocks.filter((b) => !PLACED.has(b.id));
  const isOpening = (b: MergedBlock) => b.id === 'salutation' || b.id === 'subject';
  const opening = flow.filter(isOpening);
  if (place.subjectFirst) opening.sort((a, b) => order(a) - order(b));
  const rest = flow.filter((b) => !isOpening(b));
  const own = place.details !== null && rest.some((b) => says(b, place.details?.open ?? ''));
  const isDetail = (b: MergedBlock) =>
    place.details !== null && !own && (b.part === 'table' || b.part === 'pairs');
  return {
    opening,
    body: rest.filter((b) => !isDetail(b)),
    details: rest.filter(isDetail),
  };
}

const order = (block: MergedBlock) => (block.id === 'subject' ? 0 : 1);

/** Whether a line of the block is just this word: the template has written it itself. */
function says(block: MergedBlock, word: string): boolean {
  return linesOf(block).some((line) => plainText(line).trim() === word);
}

/** The last paragraph, or short table, goes over to the next page with what closes it. */
function keptTogether(
  main: readonly Content[],
  last: MergedBlock | undefined,
  end: Content[],
): Content[] {
  const paragraph = last && last.part !== 'table' ? main.slice(-1) : [];
  return [
    ...main.slice(0, main.length - paragraph.length),
    { unbreakable: true, stack: [...paragraph, ...end] },
  ];
}
