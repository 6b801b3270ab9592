import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { SqlParams } from '../company-scope';
import type { ImportCountsDto, ImportRowFilter } from '../dto/company-import.dto';
import type { ImportBatch, ImportRow } from './import-batch';

const BATCH = `b.id, b.file_name AS "fileName", b.status, b.total, b.processed, b.created_count AS "createdCount",
  b.updated_count AS "updatedCount", b.skipped_count AS "skippedCount", b.columns, b.problem,
  b.created_by AS "createdBy", u.name AS "createdByName", b.version, b.created_at AS "createdAt",
  b.finished_at AS "finishedAt"`;

const ROW = `r.id, r.row_no AS "rowNo", r.raw, r.parsed, r.findings, r.choice, r.company_id AS "companyId", r.before, r.result`;

const ERROR = `r.findings @> '[{"severity": "error"}]'`;
const DUPLICATE = `EXISTS (SELECT 1 FROM jsonb_array_elements(r.findings) f WHERE f ->> 'code' LIKE 'duplicate.%')`;

const FILTERS: Record<ImportRowFilter, string> = {
  all: 'TRUE',
  findings: `r.findings <> '[]'`,
  errors: ERROR,
  duplicates: DUPLICATE,
  clean: `r.findings = '[]'`,
  create: `r.choice = 'create'`,
  update: `r.choice = 'update'`,
  skip: `r.choice = 'skip'`,
  kept: `r.result IN ('kept_changed', 'kept_in_use')`,
  failed: `r.result = 'failed'`,
};

/** Reads of imports: one's own; administrators and programme-wide supervisors see all. */
@Injectable()
export class ImportsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; index import_batches_recent. */
  async list(
    actor: Person,
    before: [string, string] | null,
    limit: number,
  ): Promise<ImportBatch[]> {
    const params = new SqlParams();
    const conditions = [scope(actor, params)];
    if (before)
      conditions.push(
        `(b.created_at, b.id) < (${params.add(before[0])}::timestamptz, ${params.add(before[1])}::uuid)`,
      );
    return this.uow.query<ImportBatch>(
      `SELECT ${BATCH} FROM import_batches b JOIN users u ON u.id = b.created_by
       WHERE ${conditions.join(' AND ')} ORDER BY b.created_at DESC, b.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
  }

  /** @throws Problem 404 also for another's import */
  async get(actor: Person, id: string): Promise<ImportBatch> {
    const params = new SqlParams();
    const batch = await this.uow.one<ImportBatch>(
      `SELECT ${BATCH} FROM import_batches b JOIN users u ON u.id = b.created_by
       WHERE b.id = ${params.add(id)} AND ${scope(actor, params)}`,
      params.values,
    );
    if (!batch) throw Problem.notFound('import');
    return batch;
  }

  async counts(id: string): Promise<ImportCountsDto> {
    const row = await this.uow.one<ImportCountsDto>(
      `SELECT count(*) FILTER (WHERE ${FILTERS.findings})::int AS findings, count(*) FILTER (WHERE ${ERROR})::int AS errors,
         count(*) FILTER (WHERE ${DUPLICATE})::int AS duplicates, count(*) FILTER (WHERE ${FILTERS.clean})::int AS clean,
         count(*) FILTER (WHERE r.choice = 'create')::int AS create, count(*) FILTER (WHERE r.choice = 'update')::int AS update,
         count(*) FILTER (WHERE r.choice = 'skip')::int AS skip, count(*) FILTER (WHERE ${FILTERS.kept})::int AS kept,
         count(*) FILTER (WHERE ${FILTERS.failed})::int AS failed
       FROM import_rows r WHERE r.batch_id = $1`,
      [id],
    );
    if (!row) throw new Error('An aggregate gave no row.');
    return row;
  }

  async rows(
    id: string,
    filter: ImportRowFilter,
    after: number,
    limit: number,
  ): Promise<ImportRow[]> {
    return this.uow.query<ImportRow>(
      `SELECT ${ROW} FROM import_rows r WHERE r.batch_id = $1 AND r.row_no > $2 AND ${FILTERS[filter]}
       ORDER BY r.row_no LIMIT $3`,
      [id, after, limit],
    );
  }

  async row(id: string, rowId: string): Promise<ImportRow> {
    const row = await this.uow.one<ImportRow>(
      `SELECT ${ROW} FROM import_rows r WHERE r.batch_id = $1 AND r.id = $2`,
      [id, rowId],
    );
    if (!row) throw Problem.notFound('import_row');
    return row;
  }

  /** Rows the run has not come to yet. */
  waiting(id: string, limit: number): Promise<ImportRow[]> {
    return this.uow.query<ImportRow>(
      `SELECT ${ROW} FROM import_rows r WHERE r.batch_id = $1 AND r.result IS NULL ORDER BY r.row_no LIMIT $2`,
      [id, limit],
    );
  }

  /** Rows whose effect an undo has not come to yet, last first. */
  effective(id: string, limit: number): Promise<ImportRow[]> {
    return this.uow.query<ImportRow>(
      `SELECT ${ROW} FROM import_rows r WHERE r.batch_id = $1 AND r.result IN ('created', 'updated')
       ORDER BY r.row_no DESC LIMIT $2`,
      [id, limit],
    );
  }
}

function scope(actor: Person, params: SqlParams): string {
  return actor.role === 'admin' || actor.programmeWide
    ? 'TRUE'
    : `b.created_by = ${params.add(actor.userId)}`;
}
