import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { addCalendarDays, dayOf } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { toFileDto } from '../platform/files/file.dto';
import { Files } from '../platform/files/files';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { ServiceLevels } from '../reference/service-levels/service-levels.service';
import type { RequestKind } from '../reference/service-levels/service-terms';
import { readClock } from './answer-clock';
import { caseDeadlines, toExtensionDto } from './case-deadlines';
import { type DifficultyRow, ROW_COLUMNS } from './difficulties.queries';
import { Difficulty } from './difficulty.entity';
import { DifficultyPolicy } from './difficulty.policy';
import { type FiledVia, REOPEN_DAYS } from './difficulty.types';
import { toDifficultyRow } from './dto/difficulty-row.dto';
import type { DifficultyDto, FirmCardDto, TimelineEntryDto } from './dto/difficulty.dto';
import { mayExtend, standOf } from './extension.policy';
import { ExtensionQueries } from './extension.queries';
import { ReferralViews } from './referrals/referral-views.service';

interface DetailRow extends DifficultyRow {
  body: string;
  subType: string | null;
  hs6: string | null;
  hsName: string | null;
  requestKind: RequestKind;
  serviceLevel: number;
  progressOn: string | null;
  filedByName: string;
  filedVia: FiledVia;
  visitId: string | null;
  triagedAt: Date | null;
  assignedAt: Date | null;
  startedAt: Date | null;
  reopenedAt: Date | null;
  remedy: string | null;
  ratingComment: string | null;
  nextReviewOn: string | null;
  doctorPhone: string | null;
}

/** One case in full, as its reader may see it. */
@Injectable()
export class DifficultyDetail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly policy: DifficultyPolicy,
    private readonly referrals: ReferralViews,
    private readonly extensions: ExtensionQueries,
    private readonly levels: ServiceLevels,
    private readonly files: Files,
  ) {}

  /** @throws Problem 404: what may not be seen does not exist */
  async of(actor: Person, id: string): Promise<DifficultyDto> {
    const row = await this.row(actor, id);
    if (!row) throw Problem.notFound('difficulty');
    const staff = actor.role !== 'sme';
    const now = this.clock.now();
    const record = Object.assign(new Difficulty(), row);
    const timeline = await this.timeline(id);
    const extensions = await this.extensions.of(id);
    const stand = standOf(extensions, record.reopenedCount);
    const terms = await this.levels.terms(record.serviceLevel);
    return {
      ...toDifficultyRow(row, readClock(row, { now, calendar: this.calendar })),
      body: row.body,
      subType: row.subType,
      hs6: row.hs6,
      hsName: row.hsName,
      requestKind: row.requestKind,
      serviceLevel: row.serviceLevel,
      deadlines: caseDeadlines(this.calendar, record, { terms, extensions, timeline, staff }),
      extensions: extensions.map((one) => toExtensionDto(one, record, staff)),
      filedByName: row.filedByName,
      filedVia: row.filedVia,
      visitId: row.visitId,
      triagedAt: row.triagedAt,
      assignedAt: row.assignedAt,
      startedAt: row.startedAt,
      reopenedAt: row.reopenedAt,
      remedy: row.remedy,
      ratingComment: row.ratingComment,
      nextReviewOn: staff ? row.nextReviewOn : null,
      reopenUntil: row.closedAt && addCalendarDays(dayOf(row.closedAt), REOPEN_DAYS),
      doctorPhone: row.doctorPhone,
      firm: staff ? await this.firm(row.companyId) : null,
      timeline,
      files: (await this.files.of('difficulty', id)).map(toFileDto),
      referrals: staff ? await this.referrals.of(id) : [],
      consentAsked: await this.referrals.consentAsked(record, timeline),
      allowedActions: this.policy
        .actionsOn(actor, record)
        .filter((action) => mayExtend(action, stand, actor.userId)),
    };
  }

  private async row(actor: Person, id: string): Promise<DetailRow | undefined> {
    const params = new SqlParams();
    const condition = `d.id = ${params.add(id)} AND ${this.policy.scope(actor, 'd', params)}`;
    const [row] = await this.uow.named<DetailRow>(
      `difficulties.detail.${actor.role}${actor.programmeWide ? '.all' : ''}`,
      `SELECT ${ROW_COLUMNS}, d.body, d.sub_type AS "subType", d.hs6,
         d.request_kind AS "requestKind", d.service_level AS "serviceLevel",
         d.progress_on AS "progressOn",
         coalesce(h.name_ko, h.name_en) AS "hsName", d.filed_by_name AS "filedByName",
         d.filed_via AS "filedVia", d.visit_id AS "visitId", d.triaged_at AS "triagedAt",
         d.assigned_at AS "assignedAt", d.started_at AS "startedAt", d.reopened_at AS "reopenedAt",
         d.remedy, d.rating_comment AS "ratingComment", d.next_review_on AS "nextReviewOn",
         u.phone AS "doctorPhone"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       LEFT JOIN users u ON u.id = d.doctor_id LEFT JOIN hs_codes h ON h.code = d.hs6
       WHERE ${condition}`,
      params.values,
    );
    return row;
  }

  /** By difficulty_entries_case; row-level security drops internal ones for the firm. */
  private timeline(id: string): Promise<TimelineEntryDto[]> {
    return this.uow.named(
      'difficulties.timeline',
      `SELECT id, type, visibility, side, author_id AS "authorId", author_name AS "authorName",
         author_title AS "authorTitle", at, payload
       FROM difficulty_entries WHERE difficulty_id = $1 ORDER BY at, id`,
      [id],
    );
  }

  private async firm(companyId: string): Promise<FirmCardDto> {
    const [firm] = await this.uow.named<FirmCardDto>(
      'difficulties.firm_card',
      `SELECT k.name AS "contactName", k.title AS "contactTitle",
         coalesce(k.mobile, k.phone, c.phone) AS phone, coalesce(k.email, c.email) AS email,
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status <> 'closed') AS "openCount",
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status = 'closed'
            AND d.outcome IS DISTINCT FROM 'withdrawn') AS "solvedCount",
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.reopened_count > 0) AS "reopenedCount",
         EXISTS (SELECT 1 FROM company_consents s WHERE s.company_id = c.id
           AND s.kind = 'third_party' AND s.withdrawn_at IS NULL) AS "thirdPartyConsent",
         EXISTS (SELECT 1 FROM company_consents s WHERE s.company_id = c.id
           AND s.kind = 'overseas_transfer' AND s.withdrawn_at IS NULL) AS "overseasConsent"
       FROM companies c LEFT JOIN LATERAL (
         SELECT * FROM company_contacts k WHERE k.company_id = c.id
         ORDER BY k.is_primary DESC, k.position LIMIT 1) k ON TRUE
       WHERE c.id = $1`,
      [companyId],
    );
    return firm!;
  }
}
