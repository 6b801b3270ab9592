import { cellText, type Sheet } from './sheet';
import { csvCell, csvOf } from './spreadsheet';

/**
 * A table as CSV, batch by batch, for tables of any length. Numbers are plain, days and instants
 * ISO words in Seoul time.
 */
export async function* csv({ columns, rows }: Omit<Sheet, 'name'>): AsyncGenerator<Buffer> {
  yield Buffer.from(
    csvOf(
      columns.map(({ heading }) => heading),
      [],
    ),
  );
  for await (const batch of rows) {
    const lines = batch.map((row) =>
      row
        // A number may be negative: it is no formula.
        .map((cell, i) => {
          const text = cellText(cell, columns[i]!.kind);
          return typeof cell === 'number' ? text : csvCell(text);
        })
        .join(','),
    );
    yield Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
  }
}
