import { letterPdf, type LetterPaperInfo } from './letter-pdf';
import type { MergedLetter } from './merge';
import { LETTER_LANGUAGES, type LetterLanguage } from './merge/values';
import { sampleLetter } from './pdf/sample-letters';

const INFO: LetterPaperInfo = {
  number: 'L-2026-000087',
  author: 'Home Doctor',
  createdAt: new Date('2026-11-22T00:00:00Z'),
};

interface Piece {
  text: string;
  x: number;
  y: number;
  right: number;
}

interface Page {
  width: number;
  height: number;
  pieces: Piece[];
  /** All words without their spaces: where lines break is no matter of spelling. */
  text: string;
}

async function pagesOf(letter: MergedLetter, info: Partial<LetterPaperInfo> = {}) {
  const pdf = await letterPdf(letter, { ...INFO, ...info });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: Page[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const [, , width = 0, height = 0] = page.view;
    const pieces = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              right: Number(item.transform[4]) + item.width,
            },
          ]
        : [],
    );
    pages.push({ width, height, pieces, text: squeeze(pieces.map(({ text }) => text).join('')) });
  }
  await task.destroy();
  return { pages, size: pdf.length };
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function wordsOf(letter: MergedLetter): string[] {
  return letter.blocks.flatMap((block) => {
    if (block.part === 'pairs') {
      return block.rows.map((row) => row.label + row.segments.map((s) => s.text).join(''));
    }
    if (block.part === 'table') return block.rows.flat().map((cell) => cell.text);
    return block.paragraphs.map(({ segments }) => segments.map((s) => s.text).join(''));
  });
}

/** The lines of a page from top to bottom, each as its words. */
function linesOf({ pieces }: Page): string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const y = Math.round(piece.y);
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => line.map(({ text }) => text).join(''));
}

const centre = (piece: Piece | undefined) => piece && (piece.x + piece.right) / 2;

describe('a letter on paper', () => {
  it.each(LETTER_LANGUAGES)('holds every word of its language, composed (%s)', async (language) => {
    const letter = sampleLetter(language);
    const { pages, size } = await pagesOf(letter);
    expect(pages).toHaveLength(1);
    const { text } = pages[0]!;
    for (const words of wordsOf(letter)) expect(text).toContain(squeeze(words));
    expect(text).toBe(text.normalize('NFC'));
    expect(size).toBeLessThan(120_000);
  });

  it.each(LETTER_LANGUAGES)('keeps within the margins on both papers (%s)', async (language) => {
    for (const paper of ['a4', 'letter'] as const) {
      for (const page of (await pagesOf(sampleLetter(language, 10), { paper })).pages) {
        expect(page.width).toBeCloseTo(paper === 'a4' ? 595.28 : 612, 1);
        for (const { right, x, y } of page.pieces) {
          expect(right).toBeLessThanOrEqual(page.width - 70);
          expect(x).toBeGreaterThanOrEqual(70);
          expect(y).toBeGreaterThan(20);
        }
      }
    }
  });

  it.each(['ja', 'zh'] as const)('begins no line with a closing mark (%s)', async (language) => {
    const letter = sampleLetter(language);
    for (const block of letter.blocks) {
      if (block.part !== 'text') continue;
      const [first] = block.paragraphs;
      if (!first) continue;
      const text = first.segments[0]!.text;
      block.paragraphs = Array.from({ length: 12 }, (_, i) => ({
        ...first,
        segments: [{ text: text.slice(0, 20 + i) + text + text }],
      }));
    }
    for (const page of (await pagesOf(letter)).pages) {
      for (const line of linesOf(page)) {
        expect(line).not.toMatch(
          /^[、。，．：；！？）」』】〉》”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/,
        );
        expect(line).not.toMatch(/[（「『【〈《“‘]$/);
      }
    }
  });

  it('sets a long word that no line holds within the margins', async () => {
    const letter = sampleLetter('en');
    const source = letter.blocks.find(({ id }) => id === 'source');
    if (source?.part === 'text') source.paragraphs[0]!.segments = [{ text: 'x'.repeat(300) }];
    const [page] = (await pagesOf(letter)).pages;
    for (const { right, width } of page!.pieces.map((p) => ({ ...p, width: page!.width }))) {
      expect(right).toBeLessThanOrEqual(width - 70);
    }
  });

  it('numbers following pages and repeats the head of the table', async () => {
    const { pages } = await pagesOf(sampleLetter('es', 26), { paper: 'letter' });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]!.text).not.toContain(`1/${pages.length}`);
    expect(pages[1]!.text).toContain(`L-2026-000087·2/${pages.length}`);
    expect(pages[1]!.text).toContain('Preciounitario');
    expect(pages[0]!.text).not.toContain('STOP');
    expect(pages.at(-1)!.text).toContain('STOP');
  });

  it('takes the close and signature over together with the last paragraph', async () => {
    for (let n = 3; n < 16; n += 3) {
      const { pages } = await pagesOf(sampleLetter('en', n));
      const last = pages.findIndex(({ text }) => text.includes('Deliver' + 'yFCABusan'));
      expect(pages[last]!.text).toContain('Yourssincerely,OhSe-ra');
    }
  });

  it('is on the paper of the addressee', async () => {
    const wide = async (country: string) =>
      (await pagesOf(sampleLetter('en'), { country })).pages[0]!.width;
    expect([await wide('US'), await wide('CA'), await wide('MX')]).toEqual([612, 612, 612]);
    expect(await wide('DE')).toBeCloseTo(595.28, 1);
  });

  it('shows the logo in the letterhead and stays on its page', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const logo = { url: `data:image/png;base64,${png}`, width: 400, height: 100 };
    const plain = await pagesOf(sampleLetter('en'));
    const { pages, size } = await pagesOf(sampleLetter('en'), { logo });
    expect(pages).toHaveLength(1);
    expect(size).toBeGreaterThan(plain.size);
  });

  it('says on every page that it is a draft', async () => {
    const marks: Record<LetterLanguage, string> = {
      en: 'DRAFT',
      ko: '초안',
      ja: '下書き',
      zh: '草稿',
      es: 'BORRADOR',
      vi: 'BẢNNHÁP',
    };
    for (const language of LETTER_LANGUAGES) {
      const { pages } = await pagesOf(sampleLetter(language, 12), { draft: true });
      for (const { text } of pages) expect(text).toContain(marks[language]);
    }
    expect((await pagesOf(sampleLetter('en'))).pages[0]!.text).not.toContain('DRAFT');
  });

  it('stands in Japanese order: the sender to the right, 敬具, then 記 and 以上', async () => {
    const page = (await pagesOf(sampleLetter('ja'))).pages[0]!;
    const at = (text: string) => page.pieces.findIndex((piece) => piece.text.startsWith(text));
    expect(page.text.indexOf('東京工作機械')).toBeLessThan(page.text.indexOf('代表取締役'));
    expect(page.text).toMatch(/お見積り拝啓晩秋の候.*敬具記品目.*同封物：HS-5X製品資料以上/);
    const right = page.width - 71;
    expect(page.pieces[at('以')]!.x).toBeGreaterThan(right - 25);
    expect(centre(page.pieces.find(({ text }) => text === '記'))).toBeCloseTo(page.width / 2, 0);
  });

  it('dates a Chinese letter under its signature, and closes in two lines', async () => {
    const { text } = (await pagesOf(sampleLetter('zh'))).pages[0]!;
    expect(text).toMatch(/此致敬礼！韩结精密株式会社代表理事吴世罗.*2026年11月22日附件/);
    expect(text).toMatch(/报价尊敬的王先生：您好！/);
  });
});
