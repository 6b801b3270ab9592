import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { columnsOf } from '../exports/export-columns';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { PromiseListQueryDto } from './dto/promise.dto';
import { filterOf, PromisesQueries } from './promises.queries';

/** A promise as a line of a file. */
interface PromiseExportRow {
  id: string;
  /** YYYY-MM-DD */
  dueOn: string;
  text: string;
  side: string;
  owner: string;
  ownerEn: string | null;
  company: string;
  companyEn: string | null;
  team: string | null;
  teamEn: string | null;
  number: string | null;
  createdAt: Date;
  doneAt: Date | null;
}

const { plain, named, coded } = columnsOf<PromiseExportRow>();
const COLUMNS = [
  plain({ ko: '기한', en: 'Due' }, 'day', 12, 'dueOn'),
  plain({ ko: '약속', en: 'Promise' }, 'text', 46, 'text'),
  coded({ ko: '누구 약속', en: 'Whose' }, 14, 'side', 'promiseSide'),
  named({ ko: '지킬 사람', en: 'Who keeps it' }, 16, 'owner', 'ownerEn'),
  named({ ko: '기업', en: 'Firm' }, 26, 'company', 'companyEn'),
  named({ ko: '팀', en: 'Team' }, 14, 'team', 'teamEn'),
  plain({ ko: '애로 번호', en: 'Case' }, 'text', 15, 'number'),
  plain({ ko: '약속한 때', en: 'Given' }, 'moment', 17, 'createdAt'),
  plain({ ko: '지킨 때', en: 'Kept' }, 'moment', 17, 'doneAt'),
];

/** The promises of a list as a file. */
@Injectable()
export class PromiseExport
  implements ExportSource<PromiseListQueryDto, PromiseExportRow>, OnModuleInit
{
  readonly id = 'promises';
  readonly permission = 'visits.write';
  readonly name = { ko: '약속 목록', en: 'Promises' };
  readonly filter = PromiseListQueryDto;
  readonly columns = COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: PromisesQueries,
    private readonly sources: ExportSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: PromiseListQueryDto): Promise<number> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filterOf(filter, this.clock.today()), params);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM promises p WHERE ${where}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** The nearest day first, by promises_owner_open or promises_company. */
  async batch(
    actor: Person,
    filter: PromiseListQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<PromiseExportRow>> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filterOf(filter, this.clock.today()), params);
    const behind = after
      ? `AND (p.due_on, p.id) > (${params.add(after[0])}::date, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.uow.query<PromiseExportRow>(
      `WITH page AS (SELECT p.* FROM promises p WHERE ${where} ${behind}
         ORDER BY p.due_on, p.id LIMIT ${params.add(limit)})
       SELECT p.id, p.due_on::text AS "dueOn", p.text, p.side, p.owner_name AS owner, u.name_en AS "ownerEn",
         c.name AS company, c.name_en AS "companyEn", t.name AS team, t.name_en AS "teamEn", d.number,
         p.created_at AS "createdAt", p.done_at AS "doneAt"
       FROM page p JOIN companies c ON c.id = p.company_id LEFT JOIN teams t ON t.id = c.team_id
         LEFT JOIN users u ON u.id = p.owner_id LEFT JOIN difficulties d ON d.id = p.difficulty_id
       ORDER BY p.due_on, p.id`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.dueOn, row.id]);
  }
}
