import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import {
  CASE_EXPORT_COLUMNS,
  CASE_EXPORT_SELECT,
  type CaseExportRow,
} from '../difficulties/case-export';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { BoardQueries } from './board.queries';
import { BoardService } from './board.service';
import { BoardFilterDto } from './dto/board.dto';

/** The unresolved board as a file: exactly the cases its list shows. */
@Injectable()
export class BoardExport implements ExportSource<BoardFilterDto, CaseExportRow>, OnModuleInit {
  readonly id = 'board';
  readonly permission = 'board.read';
  readonly name = { ko: '미해결 현황', en: 'Unresolved cases' };
  readonly filter = BoardFilterDto;
  readonly columns = CASE_EXPORT_COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: BoardQueries,
    private readonly board: BoardService,
    private readonly sources: ExportSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: BoardFilterDto): Promise<number> {
    const params = new SqlParams();
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count ${this.from(actor, filter, params)}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  async batch(
    actor: Person,
    filter: BoardFilterDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<CaseExportRow>> {
    const params = new SqlParams();
    const from = this.from(actor, filter, params);
    const behind = after
      ? `AND (d.received_at, d.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.uow.query<CaseExportRow>(
      `WITH page AS (SELECT d.* ${from} ${behind}
         ORDER BY d.received_at DESC, d.id DESC LIMIT ${params.add(limit)})
       ${CASE_EXPORT_SELECT}`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.key, row.id]);
  }

  private from(actor: Person, filter: BoardFilterDto, params: SqlParams): string {
    const clock = this.board.clockAt(this.clock.now());
    const where = this.queries.conditions(actor, filter, params, clock).join(' AND ');
    return `FROM difficulties d JOIN companies c ON c.id = d.company_id WHERE ${where}`;
  }
}
