import writeXlsxFile from 'write-excel-file/node';
import { looksLikeFormula } from './sheet';

export type CellValue = string | number | null;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A heading with the width of its column in characters (spreadsheets only). */
export interface SheetColumn {
  heading: string;
  width?: number;
}

/** A CSV with a byte order mark, so that spreadsheet programs read Korean. Lines end in CRLF (RFC 4180). */
export function csvOf(
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
): string {
  const lines = [headings, ...rows].map((line) => line.map((value) => csvCell(value)).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * One cell: what a spreadsheet would run as a formula gets an apostrophe in front, the rest is
 * RFC 4180.
 */
export function csvCell(value: CellValue | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One sheet. Every text is written as text: nothing a firm wrote can become a formula. */
export async function xlsxOf(
  sheet: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly CellValue[])[],
): Promise<Buffer> {
  const head = columns.map(({ heading }) => ({
    ...{ value: heading, type: String, fontWeight: 'bold' as const, wrap: true },
    backgroundColor: '#e8eef9',
  }));
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const }
        : { value: value ?? '', type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  return writeXlsxFile([head, ...body], {
    sheet,
    columns: columns.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
