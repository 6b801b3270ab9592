import { letterPdf } from './letter-pdf';
import { mergeLetter } from './merge';
import { SAMPLE_VALUES } from './merge/sample-values';
import type { LetterLanguage } from './merge/values';
import { shippedTemplate } from './templates/catalogue';
import type { LetterKind } from './templates/template';

const INFO = {
  number: 'L-2026-000087',
  author: 'Home Doctor',
  createdAt: new Date('2026-11-22T00:00:00Z'),
};

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const content = await (await document.getPage(n)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await task.destroy();
  return pages;
}

async function pdf(kind: LetterKind, language: LetterLanguage, values = SAMPLE_VALUES) {
  return letterPdf(mergeLetter(shippedTemplate(kind, language), values), INFO);
}

describe('the PDF of a letter', () => {
  it('holds the merged English words on one page', async () => {
    const pages = await pagesOf(await pdf('first_approach', 'en'));
    expect(pages).toHaveLength(1);
    const [page = ''] = pages;
    for (const words of [
      'Hangyeol Precision Co., Ltd.',
      '22 November 2026',
      'Our ref: L-2026-000087',
      'Dear Ms. Vogel,',
      'Supply proposal: Spindle units for 5-axis machining centres',
      'EUR 3,480.00 per unit, FCA Busan',
      'Yours sincerely,',
      'Encl.: HS-5X data sheet',
      'reply “STOP”',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('1 / 1');
  });

  it('keeps a quotation of two items on one page', async () => {
    for (const language of ['en', 'ko'] as const) {
      expect(await pagesOf(await pdf('quotation', language))).toHaveLength(1);
    }
  });

  it('holds the merged Korean words', async () => {
    const [page = ''] = await pagesOf(await pdf('quotation', 'ko'));
    for (const words of [
      '한결정밀㈜',
      '2026년 11월 22일',
      '문서번호 L-2026-000087',
      '확정 오퍼',
      '합계',
      'EUR 43,035.00',
      '대한민국',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('sets a missing field in brackets', async () => {
    const fields = { ...SAMPLE_VALUES.fields, 'terms.named_place': null };
    const [page] = await pagesOf(await pdf('first_approach', 'ko', { ...SAMPLE_VALUES, fields }));
    expect(page).toContain('[지정 장소]');
  });

  it('numbers following pages, and keeps the foot for the last', async () => {
    const item = SAMPLE_VALUES.items?.[0];
    const items = Array.from({ length: 40 }, (_, i) => ({ ...item, description: `Item ${i + 1}` }));
    const pages = await pagesOf(await pdf('quotation', 'en', { ...SAMPLE_VALUES, items }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).not.toContain(`1 / ${pages.length}`);
    expect(pages[1]).toContain(`L-2026-000087 · 2 / ${pages.length}`);
    expect(pages[0]).not.toContain('STOP');
    expect(pages.at(-1)).toContain('Yours sincerely,');
  });

  it('is the same file for the same letter', async () => {
    expect((await pdf('sample_offer', 'en')).equals(await pdf('sample_offer', 'en'))).toBe(true);
  });
});
