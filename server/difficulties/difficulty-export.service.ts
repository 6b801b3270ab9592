import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { CASE_EXPORT_COLUMNS, CASE_EXPORT_SELECT, type CaseExportRow } from './case-export';
import { DifficultiesQueries } from './difficulties.queries';
import { DifficultyQueryDto } from './dto/difficulty-row.dto';

/** The queue of cases as a file, in the scope of who asks. */
@Injectable()
export class DifficultyExport
  implements ExportSource<DifficultyQueryDto, CaseExportRow>, OnModuleInit
{
  readonly id = 'difficulties';
  readonly permission = 'difficulties.work';
  readonly name = { ko: '애로 목록', en: 'Difficulties' };
  readonly filter = DifficultyQueryDto;
  readonly columns = CASE_EXPORT_COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: DifficultiesQueries,
    private readonly sources: ExportSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: DifficultyQueryDto): Promise<number> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM difficulties d WHERE ${where}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** By difficulties_recent, difficulties_doctor_recent or difficulties_company. */
  async batch(
    actor: Person,
    filter: DifficultyQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<CaseExportRow>> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const behind = after
      ? `AND (d.received_at, d.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.uow.query<CaseExportRow>(
      `WITH page AS (SELECT d.* FROM difficulties d WHERE ${where} ${behind}
         ORDER BY d.received_at DESC, d.id DESC LIMIT ${params.add(limit)})
       ${CASE_EXPORT_SELECT}`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.key, row.id]);
  }
}
