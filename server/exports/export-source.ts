import type { ColumnKind, SheetCell } from '../platform/documents/sheet';
import type { Person } from '../platform/security/actor';
import type { Permission } from '../platform/security/permissions';

export type Words = Record<'ko' | 'en', string>;

export interface ExportColumn<Row> {
  heading: Words;
  kind: ColumnKind;
  /** Characters, roughly. */
  width: number;
  cell: (row: Row, locale: 'ko' | 'en') => SheetCell;
}

/** A few rows and where the next ones begin; `after` is null behind the last. */
export interface ExportBatch<Row> {
  rows: Row[];
  after: (string | number)[] | null;
}

/**
 * A list that may be taken away as a file. Its rows are read as who asked, through the policy of
 * the list itself, in an order that does not move while they are read.
 */
export interface ExportSource<Filter extends object, Row> {
  /** As the API names it. */
  id: string;
  /** The permission of the list. */
  permission: Permission;
  /** Stands in the file's name and as the sheet's. */
  name: Words;
  /** What narrows the list: checked as the list's own query is. */
  filter: new () => Filter;
  columns: ExportColumn<Row>[];
  count(actor: Person, filter: Filter): Promise<number>;
  batch(
    actor: Person,
    filter: Filter,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<Row>>;
}

/** A source of which one only needs to know that it is one. */
export type AnySource = ExportSource<object, unknown>;

/** The page of rows as a batch: `rows` fetched with exactly `limit`. */
export function toBatch<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number)[],
): ExportBatch<Row> {
  const last = rows.at(-1);
  return { rows, after: last && rows.length === limit ? keyOf(last) : null };
}
