import type { ColumnKind, SheetCell } from '../platform/documents/sheet';
import { labelOf, type LabelGroup } from '../reference/labels';
import type { ExportColumn, Words } from './export-source';

/** The usual columns of a list whose rows are `Row`. */
export function columnsOf<Row extends object>() {
  type Key = keyof Row;
  return {
    /** A value as it stands. */
    plain: (heading: Words, kind: ColumnKind, width: number, key: Key): ExportColumn<Row> => ({
      ...{ heading, kind, width },
      cell: (row) => row[key] as SheetCell,
    }),
    /** Words of which there may be English ones. */
    named: (heading: Words, width: number, key: Key, keyEn: Key): ExportColumn<Row> => ({
      ...{ heading, kind: 'text', width },
      cell: (row, locale) => ((locale === 'en' ? row[keyEn] : null) ?? row[key]) as string | null,
    }),
    /** A code by its word. */
    coded: (heading: Words, width: number, key: Key, group: LabelGroup): ExportColumn<Row> => ({
      ...{ heading, kind: 'text', width },
      cell: (row, locale) => labelOf(group, row[key] as string | null, locale),
    }),
  };
}
