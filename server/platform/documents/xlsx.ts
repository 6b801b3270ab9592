import { strToU8, Zip, ZipDeflate } from 'fflate';
import { looksLikeFormula, type Sheet, type SheetCell, type SheetColumn } from './sheet';
import { xmlText } from './xml-text';
import { CELL_STYLES, columnName, fixedParts, sheetHead, sheetTail } from './xlsx-parts';

/** Characters a cell may hold; Excel refuses a file with more. */
const LONGEST_TEXT = 32_767;
const DAY_MS = 86_400_000;
const SEOUL_MS = 9 * 3_600_000;
/** Days from Excel's day 0 (1899-12-30) to 1970-01-01. */
const EPOCH_DAYS = 25_569;

/**
 * An Excel workbook, written while its rows arrive: never more than one batch of them is held.
 * Words are always words (no cell is a formula), days and instants real dates in Seoul time.
 */
export async function* xlsx(sheets: Sheet[]): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(Buffer.from(data));
  });
  const begin = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [name, text] of fixedParts(sheets.map((sheet) => sheet.name))) {
    begin(name).push(strToU8(text), true);
  }
  for (const [i, { columns, rows }] of sheets.entries()) {
    const part = begin(`xl/worksheets/sheet${i + 1}.xml`);
    part.push(strToU8(sheetHead(columns)));
    const letters = columns.map((_, at) => columnName(at + 1));
    let row = 1;
    for await (const batch of rows) {
      const lines = batch.map((cells) => rowXml(cells, columns, letters, ++row));
      part.push(strToU8(lines.join('')));
      yield* ready.splice(0);
    }
    part.push(strToU8(sheetTail(columns.length, row)), true);
  }
  zip.end();
  yield* ready.splice(0);
}

function rowXml(
  cells: SheetCell[],
  columns: SheetColumn[],
  letters: string[],
  row: number,
): string {
  const xml = cells.map((cell, i) => cellXml(cell, columns[i]!, `${letters[i]}${row}`));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(value: SheetCell, { kind }: SheetColumn, place: string): string {
  if (value === null || value === '') return '';
  if (kind === 'day' || kind === 'moment') {
    const at = value instanceof Date ? value : new Date(`${value}T00:00:00+09:00`);
    const days = (at.getTime() + SEOUL_MS) / DAY_MS + EPOCH_DAYS;
    return `<c r="${place}" s="${CELL_STYLES[kind]}"><v>${kind === 'day' ? Math.floor(days) : days}</v></c>`;
  }
  if (typeof value === 'number')
    return `<c r="${place}" s="${CELL_STYLES[kind]}"><v>${value}</v></c>`;
  const text = String(value).slice(0, LONGEST_TEXT);
  // A quoted prefix keeps the words words even when somebody edits the cell.
  const style = looksLikeFormula(text) ? CELL_STYLES.quoted : CELL_STYLES.text;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
