import { diffWordsWithSpace } from 'diff';
import type { LetterBlockId } from '../../api/models/letter-block-id';
import type { MergedBlockDto } from '../../api/models/merged-block-dto';
import type { MergedLetterDto } from '../../api/models/merged-letter-dto';

/** A run of words: in both, only in the earlier, or only in the later version. */
export interface Run {
  text: string;
  change: 'same' | 'gone' | 'new';
}

export interface PartDifference {
  id: LetterBlockId;
  runs: Run[];
}

/** The parts in which two versions of a letter differ, in the order of the paper. */
export function differences(
  before: MergedLetterDto,
  after: MergedLetterDto,
  language: string,
): PartDifference[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const was = new Map(before.blocks.map((block) => [block.id, textOf(block)] as const));
  const is = new Map(after.blocks.map((block) => [block.id, textOf(block)] as const));
  // Parts that are gone stand where they stood: before the part that followed them.
  const order = [...is.keys()];
  [...was.keys()].forEach((id, i, all) => {
    if (is.has(id)) return;
    const next = all.slice(i + 1).find((one) => is.has(one));
    order.splice(next ? order.indexOf(next) : order.length, 0, id);
  });
  return order.flatMap((id) => {
    const [old = '', now = ''] = [was.get(id), is.get(id)];
    if (old === now) return [];
    const runs = diffWordsWithSpace(old, now, { intlSegmenter: segmenter }).map(
      ({ value, added, removed }): Run => ({
        text: value,
        change: added ? 'new' : removed ? 'gone' : 'same',
      }),
    );
    return [{ id, runs }];
  });
}

/** All the words of a part, a line for each paragraph, pair or row. */
export function textOf(block: MergedBlockDto): string {
  const words = (segments: readonly { text: string }[]) => segments.map((one) => one.text).join('');
  return [
    ...(block.paragraphs ?? []).map(
      ({ style, segments }) => (style === 'point' ? '• ' : '') + words(segments),
    ),
    ...(block.pairs ?? []).map(({ label, segments }) => `${label}: ${words(segments)}`),
    ...(block.rows ?? []).map((row) => row.map((cell) => cell.text).join(' · ')),
    ...(block.total ? [`${block.total.label} ${block.total.text}`] : []),
  ].join('\n');
}
