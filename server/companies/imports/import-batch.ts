import type { ImportChoice, ImportStatus, Finding, ParsedRow, RowResult } from './import.types';
import type { ImportColumn } from './import-columns';

/** A batch as it lies in `import_batches`. */
export interface ImportBatch {
  id: string;
  fileName: string;
  status: ImportStatus;
  total: number;
  processed: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  columns: ImportColumn[];
  problem: string | null;
  createdBy: string;
  createdByName: string;
  version: number;
  createdAt: Date;
  finishedAt: Date | null;
}

/** A row as it lies in `import_rows`. */
export interface ImportRow {
  id: string;
  rowNo: number;
  raw: string[];
  parsed: ParsedRow;
  findings: Finding[];
  choice: ImportChoice;
  companyId: string | null;
  before: RowBefore | null;
  result: RowResult | null;
}

/** What an update replaced, and the version it made. */
export interface RowBefore extends ParsedRow {
  version: number;
}
