import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { addCalendarDays, dayOf } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type FileDto, toFileDto } from '../platform/files/file.dto';
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
import { CaseLinksQueries } from './case-links.queries';
import { type FiledVia, REOPEN_DAYS } from './difficulty.types';
import { toDifficultyRow } from './dto/difficulty-row.dto';
import type { DifficultyDto, FirmCardDto, TimelineEntryDto } from './dto/difficulty.dto';
import { type CaseLinkDto, toLinkDto } from './dto/case-links.dto';
import { mayExtend, standOf } from './extension.policy';
import { ExtensionQueries } from './extension.queries';
import { ReferralViews } from './referrals/referral-views.service';
import { SnoozeQueries } from './snooze.queries';

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
  stillToldAt: Date | null;
}

/** What is decided once the supervisor was told that nobody moves it. */
const RESTING: ReadonlySet<string> = new Set(['rest', 'wake']);

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
    private readonly caseLinks: CaseLinksQueries,
    private readonly snoozes: SnoozeQueries,
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
      ...toDifficultyRow(row, readClock(row, { now, calendar: this.calendar }), dayOf(now)),
      body: row.body,
      subType: row.subType,
      hs6: row.hs6,
      hsName: row.hsName,
      requestKind: row.requestKind,
      serviceLevel: row.serviceLevel,
      deadlines: caseDeadlines(this.calendar, record, { terms, extensions, timeline, staff }),
      undoMergeUntil: record.undoMergeUntil(),
      links: await this.links(actor, id),
      snoozes: staff ? await this.snoozes.of(id, dayOf(now)) : [],
      stillToldAt: row.stillToldAt,
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
      files: await this.filesOf(id, timeline),
      referrals: staff ? await this.referrals.of(id) : [],
      consentAsked: await this.referrals.consentAsked(record, timeline),
      allowedActions: this.policy
        .actionsOn(actor, record)
        .filter((action) => mayExtend(action, stand, actor.userId))
        .filter((action) => !RESTING.has(action) || row.stillToldAt !== null),
    };
  }

  /** What it has to do with, as far as the actor may see it. */
  async links(actor: Person, id: string): Promise<CaseLinkDto[]> {
    const links = await this.caseLinks.of(actor, id);
    return links.map((link) => toLinkDto(link, actor.role !== 'sme'));
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
         u.phone AS "doctorPhone",
         (SELECT i.told_at FROM inactivity_steps i WHERE i.difficulty_id = d.id
            AND i.step = 'supervisor' AND i.still_since = d.last_movement_at) AS "stillToldAt"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       LEFT JOIN users u ON u.id = d.doctor_id LEFT JOIN hs_codes h ON h.code = d.hs6
       WHERE ${condition}`,
      params.values,
    );
    return row;
  }

  /**
   * Its own entries, those of cases merged into it, and those it was split from; by
   * difficulty_entries_case. Row-level security drops internal ones for the firm.
   */
  private timeline(id: string): Promise<TimelineEntryDto[]> {
    return this.uow.named(
      'difficulties.timeline',
      `WITH RECURSIVE own AS (
         SELECT $1::uuid AS id
         UNION SELECT d.id FROM difficulties d JOIN own ON d.merged_into = own.id
       ), ids AS (
         SELECT e.id FROM difficulty_entries e JOIN own ON e.difficulty_id = own.id
         UNION SELECT unnest(l.entry_ids) FROM difficulty_links l
           WHERE l.from_id = $1 AND l.kind = 'split' AND l.removed_at IS NULL
       )
       SELECT e.id, e.type, e.visibility, e.side, e.author_id AS "authorId",
         e.author_name AS "authorName", e.author_title AS "authorTitle", e.at,
         CASE WHEN o.id <> $1 THEN json_build_object('id', o.id, 'number', o.number) END AS "from",
         e.payload
       FROM ids JOIN difficulty_entries e ON e.id = ids.id JOIN difficulties o ON o.id = e.difficulty_id
       ORDER BY e.at, e.id`,
      [id],
    );
  }

  /** Its own files, and those of the entries of other cases that stand in its timeline. */
  private async filesOf(id: string, timeline: readonly TimelineEntryDto[]): Promise<FileDto[]> {
    const own = await this.files.of('difficulty', id);
    const elsewhere = new Set(timeline.flatMap(({ from }) => (from ? [from.id] : [])));
    const shown = new Set(timeline.map((entry) => entry.id));
    for (const other of elsewhere) {
      const files = await this.files.of('difficulty', other);
      own.push(...files.filter(({ entryId }) => entryId && shown.has(entryId)));
    }
    return own.map(toFileDto);
  }

  private async firm(companyId: string): Promise<FirmCardDto> {
    const [firm] = await this.uow.named<FirmCardDto>(
      'difficulties.firm_card',
      `SELECT k.name AS "contactName", k.title AS "contactTitle",
         coalesce(k.mobile, k.phone, c.phone) AS phone, coalesce(k.email, c.email) AS email,
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status <> 'closed') AS "openCount",
         (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status = 'closed'
            AND coalesce(d.outcome, '') NOT IN ('withdrawn', 'duplicate')) AS "solvedCount",
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
