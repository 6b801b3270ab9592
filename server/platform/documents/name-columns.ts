import { Problem } from '../http/problem';

export interface TableColumn<F extends string> {
  header: string;
  /** Null: nothing is taken from this column. */
  field: F | null;
}

export interface NamedTable<F extends string> {
  columns: TableColumn<F>[];
  /** Rows below the header, with the line of the table they stand on (1 is the first). */
  rows: { line: number; cells: string[]; fields: Partial<Record<F, string>> }[];
}

/** Knows the columns of a kind of list by their headings, in whatever language and spelling. */
export class Headings<F extends string> {
  private readonly byHeading: ReadonlyMap<string, F>;

  /**
   * @param aliases the headings of each field, parted by blanks, with everything but letters and
   * digits put aside
   * @param first the field no list can do without
   */
  constructor(
    aliases: Readonly<Record<F, string>>,
    private readonly first: F,
  ) {
    this.byHeading = new Map(
      (Object.entries(aliases) as [F, string][]).flatMap(([field, names]) =>
        names.split(' ').map((name) => [name, field] as const),
      ),
    );
  }

  /** The field a column's heading means, whatever its case, blanks and marks; null when none. */
  fieldOf(header: string): F | null {
    const key = header
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\((필수|선택|required|optional)\)/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return this.byHeading.get(key) ?? null;
  }

  /**
   * Finds the header among the first ten rows (a title often stands above it) and names the columns.
   * @throws Problem 422 `import.no_name_column` when no row has the name and one thing more
   */
  name(rows: string[][]): NamedTable<F> {
    const at = rows.slice(0, 10).findIndex((row) => {
      const fields = new Set(row.map((cell) => this.fieldOf(cell)).filter(Boolean));
      return fields.has(this.first) && fields.size >= Math.min(2, row.filter(Boolean).length);
    });
    const head = rows[at];
    if (!head) {
      throw Problem.field('file', 'import.no_name_column', 'has no column with the name');
    }
    const used = new Set<F>();
    const columns = head.map((header) => {
      const field = this.fieldOf(header);
      if (!field || used.has(field)) return { header, field: null };
      used.add(field);
      return { header, field };
    });
    const named = (cells: string[]) =>
      Object.fromEntries(
        columns.flatMap(({ field }, i) => (field ? [[field, cells[i] ?? '']] : [])),
      ) as Partial<Record<F, string>>;
    return {
      columns,
      rows: rows
        .slice(at + 1)
        .map((cells, i) => ({ line: at + 2 + i, cells, fields: named(cells) })),
    };
  }
}
