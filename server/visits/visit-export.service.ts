import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { columnsOf } from '../exports/export-columns';
import { type ExportBatch, type ExportSource, toBatch } from '../exports/export-source';
import { ExportSources } from '../exports/export-sources';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { VisitListQueryDto } from './dto/visit-query.dto';
import { VisitsQueries } from './visits.queries';

/** A contact as a line of a file: when, with whom and what came of it, without its words (제12조). */
interface VisitExportRow {
  id: string;
  /** The instant the file is ordered by, to the microsecond. */
  key: string;
  startedAt: Date;
  endedAt: Date | null;
  kind: string;
  company: string;
  companyEn: string | null;
  team: string | null;
  teamEn: string | null;
  doctor: string;
  doctorEn: string | null;
  place: string | null;
  promises: number;
  openPromises: number;
  difficulties: number;
}

const { plain, named, coded } = columnsOf<VisitExportRow>();
const COLUMNS = [
  plain({ ko: '시작', en: 'Begun' }, 'moment', 17, 'startedAt'),
  plain({ ko: '종료', en: 'Ended' }, 'moment', 17, 'endedAt'),
  coded({ ko: '방법', en: 'Kind' }, 10, 'kind', 'visitKind'),
  named({ ko: '기업', en: 'Firm' }, 26, 'company', 'companyEn'),
  named({ ko: '팀', en: 'Team' }, 14, 'team', 'teamEn'),
  named({ ko: '홈닥터', en: 'Home doctor' }, 12, 'doctor', 'doctorEn'),
  plain({ ko: '장소', en: 'Place' }, 'text', 26, 'place'),
  plain({ ko: '약속', en: 'Promises' }, 'integer', 8, 'promises'),
  plain({ ko: '남은 약속', en: 'Still open' }, 'integer', 10, 'openPromises'),
  plain({ ko: '접수한 애로', en: 'Difficulties raised' }, 'integer', 12, 'difficulties'),
];

/** The visits and calls of a list as a file. */
@Injectable()
export class VisitExport implements ExportSource<VisitListQueryDto, VisitExportRow>, OnModuleInit {
  readonly id = 'visits';
  readonly permission = 'visits.write';
  readonly name = { ko: '방문·상담 목록', en: 'Visits' };
  readonly filter = VisitListQueryDto;
  readonly columns = COLUMNS;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: VisitsQueries,
    private readonly sources: ExportSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async count(actor: Person, filter: VisitListQueryDto): Promise<number> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM visit_logs v WHERE ${where}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** The newest first, by visit_logs_recent, visit_logs_doctor or visit_logs_company. */
  async batch(
    actor: Person,
    filter: VisitListQueryDto,
    after: (string | number)[] | null,
    limit: number,
  ): Promise<ExportBatch<VisitExportRow>> {
    const params = new SqlParams();
    const where = this.queries.where(actor, filter, params);
    const behind = after
      ? `AND (v.started_at, v.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.uow.query<VisitExportRow>(
      `WITH page AS (SELECT v.* FROM visit_logs v WHERE ${where} ${behind}
         ORDER BY v.started_at DESC, v.id DESC LIMIT ${params.add(limit)})
       SELECT v.id, v.started_at::text AS key, v.started_at AS "startedAt", v.ended_at AS "endedAt", v.kind,
         c.name AS company, c.name_en AS "companyEn", t.name AS team, t.name_en AS "teamEn",
         v.doctor_name AS doctor, u.name_en AS "doctorEn", v.place, p.made::int AS promises,
         p.open::int AS "openPromises",
         (SELECT count(*)::int FROM difficulties d WHERE d.visit_id = v.id) AS difficulties
       FROM page v JOIN companies c ON c.id = v.company_id LEFT JOIN teams t ON t.id = c.team_id
         LEFT JOIN users u ON u.id = v.doctor_id
         CROSS JOIN LATERAL (SELECT count(*) AS made, count(*) FILTER (WHERE done_at IS NULL) AS open
           FROM promises WHERE visit_id = v.id) p
       ORDER BY v.started_at DESC, v.id DESC`,
      params.values,
    );
    return toBatch(rows, limit, (row) => [row.key, row.id]);
  }
}
