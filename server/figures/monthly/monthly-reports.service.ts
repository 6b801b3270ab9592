import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStorage } from '../../platform/files/file-storage';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type {
  MakeMonthlyReportDto,
  MonthlyReportDto,
  MonthlyReportPageDto,
} from './dto/monthly-report.dto';
import { ReportMaker } from './report-maker';

interface ReportRecord extends MonthlyReportDto {
  pdfKey: string;
  xlsxKey: string;
  locale: 'ko' | 'en';
}

export type ReportFormat = 'pdf' | 'xlsx';

const PAGE = 24;
const SELECT = `SELECT r.id, to_char(r.month, 'YYYY-MM') AS month, r.team_id AS "teamId", t.name AS "teamName",
    t.name_en AS "teamNameEn", r.scheduled, r.made_by_name AS "madeByName", r.pdf_size AS "pdfSize",
    r.xlsx_size AS "xlsxSize", r.as_of AS "asOf", r.pdf_key AS "pdfKey", r.xlsx_key AS "xlsxKey", r.locale
  FROM monthly_reports r LEFT JOIN teams t ON t.id = r.team_id`;
/** A team's reports for its supervisors; the programme's only for its lead. */
const MINE = `($1::boolean OR r.team_id = ANY($2::uuid[]))`;

/** Reports of a month, kept as they were made. They name cases, so they are for supervisors only. */
@Injectable()
export class MonthlyReportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly maker: ReportMaker,
    private readonly storage: FileStorage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 403 for a scope that is not theirs, 422 for a month that has not begun */
  async make(actor: Person, input: MakeMonthlyReportDto): Promise<MonthlyReportDto> {
    const { month } = input;
    const teamId = input.teamId ?? null;
    if (!actor.programmeWide && !(teamId && actor.teamIds.includes(teamId))) {
      throw Problem.forbidden();
    }
    if (month > this.clock.today().slice(0, 7)) {
      throw Problem.field('month', 'month.not_begun', 'has not begun');
    }
    if (teamId && !(await this.uow.one('SELECT 1 FROM teams WHERE id = $1', [teamId]))) {
      throw Problem.notFound('team');
    }
    const id = await this.keep(month, teamId, actor.locale, actor);
    await this.audit.record({
      action: 'monthly_report.made',
      subjectType: 'monthly_report',
      subjectId: id!,
      after: { month, teamId },
    });
    return toDto(await this.load(actor, id!));
  }

  /** Newest month first. */
  async list(actor: Person, cursor: string | undefined): Promise<MonthlyReportPageDto> {
    const after = cursor ? decodeCursor(cursor, 3) : [null, null, null];
    const rows = await this.uow.query<ReportRecord>(
      `${SELECT} WHERE ${MINE} AND ($3::text IS NULL
         OR (r.month, r.as_of, r.id) < (($3 || '-01')::date, $4::timestamptz, $5::uuid))
       ORDER BY r.month DESC, r.as_of DESC, r.id DESC LIMIT ${PAGE + 1}`,
      [actor.programmeWide, actor.teamIds, ...after],
    );
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      items: shown.map(toDto),
      nextCursor:
        rows.length > PAGE && last
          ? encodeCursor([last.month, last.asOf.toISOString(), last.id])
          : null,
    };
  }

  async read(
    actor: Person,
    id: string,
    format: ReportFormat,
  ): Promise<{ report: ReportRecord; bytes: Readable }> {
    const report = await this.load(actor, id);
    await this.audit.record({
      action: 'monthly_report.downloaded',
      subjectType: 'monthly_report',
      subjectId: id,
      after: { month: report.month, format },
    });
    const key = format === 'pdf' ? report.pdfKey : report.xlsxKey;
    return { report, bytes: await this.storage.open(key) };
  }

  /** Makes and keeps one; the id, or undefined where the scheduled one is there already. */
  async keep(
    month: string,
    teamId: string | null,
    locale: 'ko' | 'en',
    by: Person | null,
  ): Promise<string | undefined> {
    const { content, pdf, xlsx } = await this.maker.make(month, teamId, locale);
    const [pdfKey, xlsxKey, id] = [randomUUID(), randomUUID(), newId()];
    await this.storage.put(pdfKey, pdf);
    await this.storage.put(xlsxKey, xlsx);
    const kept = await this.uow.execute(
      `INSERT INTO monthly_reports (id, month, team_id, locale, scheduled, made_by, made_by_name,
         pdf_key, pdf_size, xlsx_key, xlsx_size, as_of)
       VALUES ($1, ($2 || '-01')::date, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
      [
        ...[id, month, teamId, locale, by === null, by?.userId ?? null, by?.name ?? null],
        ...[pdfKey, pdf.length, xlsxKey, xlsx.length, content.asOf],
      ],
    );
    if (kept === 1) return id;
    await this.storage.remove(pdfKey);
    await this.storage.remove(xlsxKey);
    return undefined;
  }

  private async load(actor: Person, id: string): Promise<ReportRecord> {
    const found = await this.uow.one<ReportRecord>(`${SELECT} WHERE ${MINE} AND r.id = $3`, [
      actor.programmeWide,
      actor.teamIds,
      id,
    ]);
    if (!found) throw Problem.notFound('monthly_report');
    return found;
  }
}

function toDto({ pdfKey: _pdf, xlsxKey: _xlsx, locale: _locale, ...shown }: ReportRecord) {
  return shown satisfies MonthlyReportDto;
}
