import { fontRuns, type FontFamily } from '../../platform/documents/fonts';
import type { MergedBlock } from '../merge';
import type { Segment } from '../merge/segments';
import { MISSING_COLOR } from './letter-styles';

/** Lines or paragraphs of a block of words; empty for a table. */
export function linesOf(block: MergedBlock | undefined): Segment[][] {
  return block && (block.part === 'lines' || block.part === 'text')
    ? block.paragraphs.map((paragraph) => paragraph.segments)
    : [];
}

/** Words in one face, as pdfmake takes them. */
export interface Run {
  text: string;
  font: FontFamily;
  color?: string;
  noWrap?: boolean;
}

/** Sets words in the families of a letter and remembers which were used. */
export class LetterWords {
  readonly families = new Set<FontFamily>();

  constructor(private readonly order: readonly FontFamily[]) {
    for (const family of order.slice(0, 1)) this.families.add(family);
  }

  runs(segments: readonly Segment[]): Run[] {
    const runs: Run[] = [];
    let plain = '';
    const flush = () => {
      runs.push(...this.kept(plain));
      plain = '';
    };
    for (const segment of segments) {
      if (segment.missing) {
        flush();
        runs.push(...this.faces(segment.text).map((run) => ({ ...run, color: MISSING_COLOR })));
      } else {
        plain += segment.text;
      }
    }
    flush();
    return runs;
  }

  /** Words that may break wherever their script allows, as in narrow cells. */
  faces(text: string): Run[] {
    return fontRuns(text.normalize('NFC'), this.order).map(({ text: words, family }) => {
      this.families.add(family);
      return { text: words, font: family };
    });
  }

  private kept(text: string): Run[] {
    return wholeWords(text.normalize('NFC')).flatMap(({ text: part, noWrap }) =>
      this.faces(part).map((run) => ({ ...run, ...(noWrap && { noWrap }) })),
    );
  }
}

/** A date or a price, which read badly when a line ends in the middle of them. */
const TOGETHER =
  /(\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4}[^\s，。、]*\s*|[A-Z]{3} \d[\d.,]*[^\s，。、]*\s*)/u;

/**
 * Korean is broken between words, as on screen (`keep-all`), though very long ones may still break;
 * dates and prices stay on one line. Japanese and Chinese break between any two characters but
 * before closing and after opening marks, which the line breaker sees to (UAX 14).
 */
function wholeWords(text: string): { text: string; noWrap?: boolean }[] {
  if (!/[가-힣]/.test(text)) {
    const parts = text.split(TOGETHER).filter((part) => part !== '');
    const kept = parts.map((part) => ({
      text: part,
      noWrap: TOGETHER.test(part) && part.length <= 40,
    }));
    return [...kept.slice(0, -1), ...kept.slice(-1).flatMap(noLoneCharacter)];
  }
  const words = text.match(/\s*\S+[^\S\n]*\n?|\s+/g) ?? [];
  return words.map((word) => ({ text: word, noWrap: isKorean(word) && word.length <= 24 }));
}

/** The last line of Japanese or Chinese holds four characters at least. */
function noLoneCharacter(part: { text: string; noWrap: boolean }) {
  const end = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}[。？！]$/u.exec(part.text);
  if (part.noWrap || !end) return [part];
  return [
    { text: part.text.slice(0, end.index), noWrap: false },
    { text: end[0], noWrap: true },
  ];
}

/** Han and kana inside a Korean letter break as at home. */
function isKorean(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(word);
}
