import readXlsxFile from 'read-excel-file/node';
import { csv } from './csv';
import type { Sheet } from './sheet';
import { xlsx } from './xlsx';
import { columnName } from './xlsx-parts';

const COLUMNS: Sheet['columns'] = [
  { heading: '제목', kind: 'text', width: 30 },
  { heading: '건수', kind: 'integer', width: 10 },
  { heading: '비율', kind: 'percent', width: 10 },
  { heading: '날', kind: 'day', width: 12 },
  { heading: '일시', kind: 'moment', width: 18 },
];
const AT = new Date('2026-11-22T15:30:00Z');

async function collect(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const HOSTILE = ['=HYPERLINK("x")', '+82 10', '-1', '@SUM(A1)', '\tx', '\rx', ' =1+1', '＝1'];

describe('a table as a file', () => {
  it('as CSV begins with the mark, quotes, and tells days and instants in Seoul', async () => {
    const rows = [[['가"나, 다', 1234, 0.125, '2026-11-23', AT]]];
    const text = (await collect(csv({ columns: COLUMNS, rows }))).toString('utf8');
    expect(text).toBe(
      '\uFEFF제목,건수,비율,날,일시\r\n"가""나, 다",1234,12.5%,2026-11-23,2026-11-23 00:30\r\n',
    );
  });

  it('as CSV runs nothing as a formula, and leaves a negative number a number', async () => {
    const rows = [HOSTILE.map((words) => [words, -5, null, null, null])];
    const lines = (await collect(csv({ columns: COLUMNS, rows }))).toString('utf8').split('\r\n');
    for (const words of HOSTILE) {
      const field = words.includes('"') ? `"'${words.replaceAll('"', '""')}"` : `'${words}`;
      expect(lines.join('\n')).toContain(/[\r\n]/.test(words) ? `'` : `${field},-5`);
    }
  });

  it('as XLSX holds words as words, numbers as numbers and real dates', async () => {
    const rows = [[['첫 줄', 1234, 0.125, '2026-11-23', AT]], [HOSTILE.slice(0, 1).concat()]];
    const bytes = await collect(
      xlsx([
        { name: '애로: 목록', columns: COLUMNS, rows },
        { name: '둘째', columns: COLUMNS.slice(0, 1), rows: [] },
      ]),
    );
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['애로  목록', '둘째']);
    const [heading, first, second] = sheets[0]!.data;
    expect(heading).toEqual(['제목', '건수', '비율', '날', '일시']);
    expect(first?.slice(0, 3)).toEqual(['첫 줄', 1234, 0.125]);
    // The reader takes a date without zone for UTC: it shows what Excel shows.
    const seconds = (date: unknown) => Math.round((date as Date).getTime() / 1000);
    expect(first?.slice(3).map(seconds)).toEqual(
      ['2026-11-23T00:00:00Z', '2026-11-23T00:30:00Z'].map((at) => Date.parse(at) / 1000),
    );
    expect(second?.[0]).toBe('=HYPERLINK("x")');
  });

  it('as XLSX stands whatever characters the words hold', async () => {
    const words = `<&"'>\u0000\u0007\ud800 끝 \u{1F680}${'가'.repeat(40_000)}`;
    const bytes = await collect(
      xlsx([{ name: 'x', columns: COLUMNS.slice(0, 1), rows: [[[words]]] }]),
    );
    const cell = String((await readXlsxFile(bytes))[0]?.data[1]?.[0]);
    expect(cell.startsWith(`<&"'> 끝 \u{1F680}가가`)).toBe(true);
    expect(cell.length).toBeLessThanOrEqual(32_767);
  });

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
