import { seoulToday } from '../business-time/calendar-days';

/** What a column holds: tells how a cell is written and shown. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'day' | 'moment';

export interface SheetColumn {
  heading: string;
  kind: ColumnKind;
  /** Characters, roughly. */
  width: number;
}

/**
 * A cell: words, a number (a share of one for `percent`), a day as YYYY-MM-DD, an instant, or
 * nothing.
 */
export type SheetCell = string | number | Date | null;

/** A table to be written; its rows come in batches, so that any number of them fits in memory. */
export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: AsyncIterable<SheetCell[][]> | Iterable<SheetCell[][]>;
}

/**
 * Whether a spreadsheet would run the text as a formula (OWASP, "CSV injection"): one beginning
 * with = + - @ (full width too), a tab or a line end, also behind blanks.
 */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as `2026-11-22 15:00` in Seoul. */
export function momentText(at: Date): string {
  return moment.format(at);
}

/** A cell as words, for CSV and PDF. */
export function cellText(value: SheetCell, kind: ColumnKind): string {
  if (value === null) return '';
  if (value instanceof Date) return kind === 'day' ? seoulToday(value) : momentText(value);
  if (typeof value === 'string') return value;
  return kind === 'percent' ? `${Math.round(value * 1000) / 10}%` : String(value);
}
