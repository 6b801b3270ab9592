import type { MergedBlockDto } from '../../api/models/merged-block-dto';
import type { MergedLetterDto } from '../../api/models/merged-letter-dto';
import { differences } from './compare';

const part = (id: MergedBlockDto['id'], text: string): MergedBlockDto =>
  ({
    id,
    part: 'text',
    paragraphs: [{ style: 'paragraph', segments: [{ text }] }],
  }) as MergedBlockDto;
const letter = (...blocks: MergedBlockDto[]) => ({ blocks }) as MergedLetterDto;

describe('two versions of a letter', () => {
  it('differ in words, not in whole parts', () => {
    const found = differences(
      letter(part('subject', 'Spindles'), part('source', 'We sell good spindles.')),
      letter(part('subject', 'Spindles'), part('source', 'We sell fine spindles.')),
      'en',
    );
    expect(found.map(({ id }) => id)).toEqual(['source']);
    expect(found[0]?.runs.filter(({ change }) => change !== 'same')).toEqual([
      { text: 'good', change: 'gone' },
      { text: 'fine', change: 'new' },
    ]);
  });

  it('in Japanese differ in words too, though nothing parts them', () => {
    const [found] = differences(
      letter(part('source', '製品をご提案申し上げます。')),
      letter(part('source', '見本をご提案申し上げます。')),
      'ja',
    );
    expect(found?.runs.filter(({ change }) => change === 'same').map(({ text }) => text)).toEqual([
      'をご提案申し上げます。',
    ]);
  });

  it('show a part that is gone where it stood, and a new one', () => {
    const found = differences(
      letter(part('source', 'a'), part('terms', 'b'), part('close', 'c')),
      letter(part('source', 'a'), part('certificates', 'd'), part('close', 'c')),
      'en',
    );
    expect(found.map(({ id }) => id)).toEqual(['certificates', 'terms']);
  });

  it('that are the same do not differ', () => {
    const one = letter(part('source', 'a'));
    expect(differences(one, one, 'en')).toEqual([]);
  });
});
