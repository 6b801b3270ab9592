import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Problem } from './problem';

/** Keyset paging: `cursor` is what the page before gave as `nextCursor`. */
export class PageQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Rows a page, 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** What every page says besides its `items`. */
export class PageDto {
  /** How many rows there are in all; exact up to 10,000. */
  total: number;
  /** True when there are more than `total` says. */
  totalCapped: boolean;
  /** The cursor of the next page; null on the last. */
  nextCursor: string | null;
}

export const TOTAL_CAP = 10_000;

export function encodeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The keyset values of a cursor.
 * @throws Problem 400 when it is not one of ours
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => value === null || ['string', 'number'].includes(typeof value));
    if (fits) return values as (string | number | null)[];
  } catch {
    // Falls through to the refusal below.
  }
  throw Problem.badRequest('cursor.invalid');
}

/**
 * Makes a page of rows fetched with `limit + 1`.
 * @param keyOf the keyset values of a row, in the order of the list
 */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  total: number,
  keyOf: (row: Row) => (string | number | null)[],
  toItem: (row: Row) => Item,
): PageDto & { items: Item[] } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    total: Math.min(total, TOTAL_CAP),
    totalCapped: total > TOTAL_CAP,
    nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null,
  };
}
