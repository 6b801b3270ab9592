import { cellText, looksLikeFormula, type Sheet } from './sheet';

/** So that spreadsheet programs read the bytes as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One field: what would run as a formula gets an apostrophe in front, the rest is RFC 4180. */
export function csvField(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its CRLF. */
export function csvLine(fields: (string | null | undefined)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** A table as CSV, batch by batch. Numbers are plain, days and instants as ISO words in Seoul time. */
export async function* csv({ columns, rows }: Omit<Sheet, 'name'>): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(columns.map(({ heading }) => heading)));
  for await (const batch of rows) {
    const lines = batch.map((row) =>
      row
        // A number may be negative: it is no formula.
        .map((cell, i) =>
          typeof cell === 'number'
            ? cellText(cell, columns[i]!.kind)
            : csvField(cellText(cell, columns[i]!.kind)),
        )
        .join(','),
    );
    yield Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
  }
}
