import { parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';
import { readSheet } from 'read-excel-file/node';
import { Problem } from '../http/problem';
import type { Headings, NamedTable } from './name-columns';

/** Stated in the wizard before a file is chosen. */
export const IMPORT_LIMITS = {
  maxBytes: 5 * 1024 * 1024,
  maxRows: 5000,
  maxColumns: 100,
  maxCell: 2000,
};
const MAX_UNPACKED = 80 * 1024 * 1024;

/**
 * The rows of a CSV file (UTF-8 with or without BOM, UTF-16 with BOM, CP949; comma, semicolon or
 * tab) or of the first sheet of an XLSX file. Every cell is text: what looks like a formula stays
 * what it is, and numbers keep their digits.
 * @throws Problem 422 on `file`
 */
async function readTable(bytes: Buffer): Promise<string[][]> {
  if (bytes.length === 0) throw Problem.field('file', 'import.empty', 'is empty');
  if (bytes.length > IMPORT_LIMITS.maxBytes)
    throw Problem.field('file', 'import.too_large', 'is larger than 5 MB');
  const rows = bytes.subarray(0, 4).equals(ZIP) ? await readXlsx(bytes) : readCsv(bytes);
  return rows
    .map((row) => row.slice(0, IMPORT_LIMITS.maxColumns).map(cleanCell))
    .filter((row) => row.some((cell) => cell !== ''));
}

/**
 * The rows of a file by the headings of its columns.
 * @throws Problem 422 on `file`, also when it has no rows or too many
 */
export async function readNamed<F extends string>(
  bytes: Buffer,
  headings: Headings<F>,
): Promise<NamedTable<F>> {
  const table = headings.name(await readTable(bytes));
  if (table.rows.length === 0) {
    throw Problem.field('file', 'import.empty', 'has no rows below its header');
  }
  const { maxRows } = IMPORT_LIMITS;
  if (table.rows.length > maxRows) {
    throw Problem.field('file', 'import.too_many_rows', `has more than ${maxRows} rows`);
  }
  return table;
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function readCsv(bytes: Buffer): string[][] {
  if (bytes.subarray(0, 4).equals(OLD_EXCEL)) {
    throw Problem.field('file', 'import.old_excel', 'is an .xls file; save it as .xlsx');
  }
  const text = decodeText(bytes);
  if (text.includes('\0'))
    throw Problem.field('file', 'import.not_a_table', 'is neither CSV nor XLSX');
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: IMPORT_LIMITS.maxRows + 50,
    });
  } catch {
    throw Problem.field('file', 'import.not_a_table', 'is neither CSV nor XLSX');
  }
}

/** A BOM decides; without one, what is valid UTF-8 is UTF-8, and anything else Korean Windows (CP949). */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'cp949');
  }
}

/** The separator that the first lines hold most of, outside quotes. */
export function delimiterOf(text: string): string {
  const head = text
    .split(/\r\n?|\n/, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

async function readXlsx(bytes: Buffer): Promise<string[][]> {
  if (unpackedSize(bytes) > MAX_UNPACKED)
    throw Problem.field('file', 'import.too_large', 'unpacks to more than 80 MB');
  try {
    const rows = await readSheet<string>(bytes, { parseNumber: plainNumber });
    return rows.slice(0, IMPORT_LIMITS.maxRows + 50).map((row) => row.map(cellText));
  } catch {
    throw Problem.field('file', 'import.not_a_table', 'is no readable XLSX file');
  }
}

/** What the entries of a zip say they unpack to, summed from its central directory. */
function unpackedSize(bytes: Buffer): number {
  let sum = 0;
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x01\x02', at + 46, 'latin1')
  ) {
    if (at + 46 > bytes.length) break;
    sum += bytes.readUInt32LE(at + 24);
  }
  return sum;
}

/** Excel may write ten digits as 1.248100998E9. */
function plainNumber(text: string): string {
  return /e/i.test(text) ? String(Number(text)) : text;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function cleanCell(cell: string): string {
  return cell
    .replaceAll('\0', '')
    .toWellFormed()
    .normalize('NFC')
    .trim()
    .slice(0, IMPORT_LIMITS.maxCell);
}
