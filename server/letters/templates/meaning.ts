import { mergeLetter } from '../merge';
import { plainText } from '../merge/segments';
import { sampleValues } from '../merge/sample-letters';
import type { BlockId, LetterTemplate } from './template';

/** What a block says in the Korean letter of the same kind, with sample values; null for none. */
export function meaningOf(korean: LetterTemplate, id: BlockId): string | null {
  const block = mergeLetter(korean, sampleValues('ko')).blocks.find((one) => one.id === id);
  if (!block || block.part === 'table') return null;
  if (block.part === 'pairs') {
    return block.rows.map(({ label, segments }) => `${label}: ${plainText(segments)}`).join('\n');
  }
  return block.paragraphs
    .map(({ style, segments }) => `${style === 'point' ? '· ' : ''}${plainText(segments)}`)
    .join('\n');
}
