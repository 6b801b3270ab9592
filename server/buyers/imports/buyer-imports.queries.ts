import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { BuyerImportCountsDto, BuyerImportFilter } from '../dto/buyer-import.dto';
import type { BuyerImport, BuyerImportRow } from './buyer-import.types';

const IMPORT = `i.id, i.file_name AS "fileName", i.status, i.total, i.processed, i.columns,
  i.created_by_name AS "createdByName", i.created_at AS "createdAt", i.finished_at AS "finishedAt"`;
const ROW = `r.id, r.row_no AS "rowNo", r.raw, r.parsed, r.findings, r.choice, r.buyer_id AS "buyerId",
  r.contact_id AS "contactId", r.result`;
const ERROR = `r.findings @> '[{"severity": "error"}]'`;
const DUPLICATE = `jsonb_path_exists(r.findings, '$[*].code ? (@ starts with "duplicate.")')`;

const FILTERS: Record<BuyerImportFilter, string> = {
  all: 'TRUE',
  clean: `r.findings = '[]'`,
  errors: ERROR,
  duplicates: DUPLICATE,
  warnings: `r.findings @> '[{"severity": "warning"}]'`,
  ...{ create: `r.choice = 'create'`, add: `r.choice = 'add'`, update: `r.choice = 'update'` },
  ...{ skip: `r.choice = 'skip'`, failed: `r.result = 'failed'` },
};

/** Reads of lists of buyers; the policy `desk` shows them to doctors and supervisors only. */
@Injectable()
export class BuyerImportsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; index buyer_imports_recent. */
  list(before: (string | number | null)[], limit: number): Promise<BuyerImport[]> {
    const after =
      before.length > 0 ? 'WHERE (i.created_at, i.id) < ($2::timestamptz, $3::uuid)' : '';
    return this.uow.query<BuyerImport>(
      `SELECT ${IMPORT} FROM buyer_imports i ${after} ORDER BY i.created_at DESC, i.id DESC LIMIT $1`,
      [limit + 1, ...before],
    );
  }

  /** @throws Problem 404 */
  async get(id: string): Promise<BuyerImport> {
    const found = await this.uow.one<BuyerImport>(
      `SELECT ${IMPORT} FROM buyer_imports i WHERE i.id = $1`,
      [id],
    );
    if (!found) throw Problem.notFound('import');
    return found;
  }

  async counts(id: string): Promise<BuyerImportCountsDto> {
    const each = Object.entries(FILTERS)
      .filter(([name]) => name !== 'all')
      .map(([name, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`);
    const row = await this.uow.one<BuyerImportCountsDto>(
      `SELECT ${each.join(', ')} FROM buyer_import_rows r WHERE r.import_id = $1`,
      [id],
    );
    if (!row) throw new Error('An aggregate gave no row.');
    return row;
  }

  /** In the order of the file; index buyer_import_rows_import_id_row_no_key. */
  rows(id: string, filter: BuyerImportFilter, after: number, limit: number) {
    return this.uow.query<BuyerImportRow>(
      `SELECT ${ROW} FROM buyer_import_rows r WHERE r.import_id = $1 AND r.row_no > $2 AND ${FILTERS[filter]}
       ORDER BY r.row_no LIMIT $3`,
      [id, after, limit],
    );
  }

  /** @throws Problem 404 */
  async row(id: string, rowId: string): Promise<BuyerImportRow> {
    const row = await this.uow.one<BuyerImportRow>(
      `SELECT ${ROW} FROM buyer_import_rows r WHERE r.import_id = $1 AND r.id = $2`,
      [id, rowId],
    );
    if (!row) throw Problem.notFound('import_row');
    return row;
  }

  /** Rows the run has not come to yet. */
  waiting(id: string, limit: number): Promise<BuyerImportRow[]> {
    return this.uow.query<BuyerImportRow>(
      `SELECT ${ROW} FROM buyer_import_rows r WHERE r.import_id = $1 AND r.result IS NULL
       ORDER BY r.row_no LIMIT $2`,
      [id, limit],
    );
  }

  /** Rows that are not, or not yet, in the register, with what was found in them. */
  left(id: string): Promise<BuyerImportRow[]> {
    return this.uow.query<BuyerImportRow>(
      `SELECT ${ROW} FROM buyer_import_rows r WHERE r.import_id = $1
         AND (r.choice = 'skip' OR r.result = 'failed') ORDER BY r.row_no`,
      [id],
    );
  }
}
