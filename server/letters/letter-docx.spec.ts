import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { letterDocx } from './docx/letter-docx';
import { LETTER_LANGUAGES } from './merge/values';
import { sampleLetter } from './pdf/sample-letters';

const INFO = {
  number: 'L-2026-000087',
  author: 'Home Doctor',
  createdAt: new Date('2026-11-22T00:00:00Z'),
};

async function parts(...args: Parameters<typeof letterDocx>) {
  const files = unzipSync(new Uint8Array(await letterDocx(...args)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const words = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('&apos;', "'"))
    .join('');

describe('the Word document of a letter', () => {
  it.each(LETTER_LANGUAGES)('holds every word, composed (%s)', async (language) => {
    const letter = sampleLetter(language);
    const { 'word/document.xml': xml = '' } = await parts(letter, INFO);
    const text = words(xml);
    for (const block of letter.blocks) {
      if (block.part === 'lines' || block.part === 'text') {
        for (const { segments } of block.paragraphs) expect(text).toContain(segments[0]!.text);
      }
    }
    expect(text).toContain('41,760.00');
    expect(text).toBe(text.normalize('NFC'));
  });

  it.each(LETTER_LANGUAGES)('is a whole package of well-formed parts (%s)', async (language) => {
    const files = await parts(sampleLetter(language, 26), { ...INFO, draft: true });
    const { DOMParser } = new JSDOM().window;
    for (const [name, xml] of Object.entries(files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      expect(read.getElementsByTagName('parsererror')).toHaveLength(0);
    }
    const types = files['[Content_Types].xml'] ?? '';
    for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) {
      expect(Object.keys(files)).toContain(part);
    }
    const relations = files['word/_rels/document.xml.rels'] ?? '';
    const known = new Set([...relations.matchAll(/Id="([^"]+)"/g)].map(([, id]) => id));
    const xml = files['word/document.xml'] ?? '';
    for (const [, id] of xml.matchAll(/r:id="([^"]+)"/g)) expect(known).toContain(id);
    for (const [, target = ''] of relations.matchAll(/Target="([^"]+)"/g)) {
      expect(Object.keys(files)).toContain(`word/${target}`);
    }
  });

  it('has real tables with a head that is repeated, and rows that stay whole', async () => {
    const { 'word/document.xml': xml = '' } = await parts(sampleLetter('ja', 26), INFO);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit/g)!.length).toBeGreaterThan(52);
    // Each row's cells fill the grid of its table.
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      const grid = table.match(/<w:gridCol /g)!.length;
      for (const [row] of table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)) {
        const cells = row.match(/<w:tc>/g)!.length;
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, n]) => Number(n) - 1);
        expect(cells + spans.reduce((a, b) => a + b, 0)).toBe(grid);
      }
    }
  });

  it('numbers following pages and names a face for East-Asian words', async () => {
    const files = await parts(sampleLetter('zh'), INFO);
    const headers = Object.entries(files).filter(([name]) => name.startsWith('word/header'));
    expect(headers.some(([, xml]) => xml.includes('NUMPAGES') && xml.includes(INFO.number))).toBe(
      true,
    );
    expect(files['word/document.xml']).toContain('<w:titlePg/>');
    expect(files['word/styles.xml']).toContain('w:eastAsia="Microsoft YaHei"');
  });

  it('is on the paper of the addressee and marked while a draft', async () => {
    const us = await parts(sampleLetter('en'), { ...INFO, country: 'US', draft: true });
    expect(us['word/document.xml']).toContain('w:w="12240" w:h="15840"');
    const headers = Object.keys(us).filter((name) => name.startsWith('word/header'));
    for (const name of headers) expect(words(us[name] ?? '')).toContain('DRAFT');
    const fine = await parts(sampleLetter('en'), INFO);
    expect(fine['word/document.xml']).toContain('w:w="11906" w:h="16838"');
    expect(headers.map((name) => words(fine[name] ?? '')).join('')).not.toContain('DRAFT');
  });
});
