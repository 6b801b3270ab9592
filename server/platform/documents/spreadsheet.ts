import { looksLikeFormula } from './sheet';

export type CellValue = string | number | null;

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
