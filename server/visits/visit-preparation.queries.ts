import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Day } from '../platform/business-time/calendar-days';
import type {
  LastVisitDto,
  PreparedCheckInDto,
  PreparedCompanyDto,
  PreparedMarketDto,
  TalkingPointDto,
} from './dto/preparation.dto';

/** Reads what a visit is prepared with; the firm was checked before. */
@Injectable()
export class VisitPreparationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The firm of a check-in, and of a case. */
  async companyOf(table: 'check_ins' | 'difficulties', id: string): Promise<string | undefined> {
    const row = await this.uow.one<{ companyId: string }>(
      `SELECT company_id AS "companyId" FROM ${table} WHERE id = $1`,
      [id],
    );
    return row?.companyId;
  }

  company(id: string): Promise<PreparedCompanyDto | undefined> {
    return this.uow.one<PreparedCompanyDto>(
      `SELECT id, name, name_en AS "nameEn", tier, region,
              nullif(concat_ws(' ', address, address_detail), '') AS address, phone,
              last_contact_at AS "lastContactAt"
       FROM companies WHERE id = $1`,
      [id],
    );
  }

  /** The named check-in, or the one that is due by a day; by check_ins_company. */
  checkIn(
    companyId: string,
    id: string | null,
    until: Day,
  ): Promise<PreparedCheckInDto | undefined> {
    return this.uow.one<PreparedCheckInDto>(
      `SELECT id, due_on AS "dueOn", starts_at AS "startsAt", place FROM check_ins
       WHERE company_id = $1 AND status = 'due'
         AND CASE WHEN $2::uuid IS NULL THEN due_on <= $3::date ELSE id = $2::uuid END
       ORDER BY due_on LIMIT 1`,
      [companyId, id, until],
    );
  }

  /**
   * Check-ins of a doctor or of whom they stand in for, one a firm: those still to come first, then
   * the latest overdue; by check_ins_doctor_due.
   */
  dueFor(doctorId: string, today: Day, until: Day, limit: number): Promise<{ id: string }[]> {
    return this.uow.query(
      `SELECT id FROM (
         SELECT DISTINCT ON (i.company_id) i.id, i.due_on FROM check_ins i
         WHERE i.status = 'due' AND i.due_on <= $3::date
           AND (i.doctor_id = $1 OR i.doctor_id IN (SELECT l.doctor_id FROM doctor_leaves l
             WHERE l.cover_id = $1 AND l.during @> $2::date))
         ORDER BY i.company_id, i.due_on
       ) one ORDER BY (due_on < $2::date), abs(due_on - $2::date), id LIMIT $4`,
      [doctorId, today, until, limit],
    );
  }

  contacts(
    companyId: string,
  ): Promise<{ name: string; title: string | null; isPrimary: boolean }[]> {
    return this.uow.query(
      `SELECT name, title, is_primary AS "isPrimary" FROM company_contacts WHERE company_id = $1
       ORDER BY is_primary DESC, position, id`,
      [companyId],
    );
  }

  markets(companyId: string): Promise<PreparedMarketDto[]> {
    return this.uow.query<PreparedMarketDto>(
      `SELECT m.country, n.name_ko AS name, n.name_en AS "nameEn", m.status
       FROM company_markets m JOIN countries n ON n.code = m.country WHERE m.company_id = $1
       ORDER BY m.status, n.name_ko`,
      [companyId],
    );
  }

  /** The last log, and when somebody was last on site. */
  lastVisits(companyId: string): Promise<(LastVisitDto & { onSite: Date | null })[]> {
    return this.uow.query(
      `SELECT v.id, v.kind, v.started_at AS "startedAt", left(v.summary, 160) AS excerpt,
              (SELECT max(o.started_at) FROM visit_logs o
               WHERE o.company_id = $1 AND o.kind = 'visit') AS "onSite"
       FROM visit_logs v WHERE v.company_id = $1 ORDER BY v.started_at DESC, v.id DESC LIMIT 1`,
      [companyId],
    );
  }

  /** Open promises, open cases, certificates that run out, blocked markets: nearest day first. */
  talkingPoints(companyId: string, certificatesUntil: Day): Promise<TalkingPointDto[]> {
    return this.uow.query<TalkingPointDto>(
      `SELECT * FROM (
         SELECT 'promise' AS kind, p.id::text, p.text, p.text AS "textEn", p.side, NULL AS number,
                NULL AS status, p.due_on AS "dueOn", 1 AS rank
         FROM promises p WHERE p.company_id = $1 AND p.done_at IS NULL
         UNION ALL
         SELECT 'difficulty', d.id::text, d.title, d.title, NULL, d.number, d.status,
                (d.target_at AT TIME ZONE 'Asia/Seoul')::date, 2
         FROM difficulties d WHERE d.company_id = $1 AND d.status <> 'closed'
         UNION ALL
         SELECT 'certificate', c.id::text, c.name, c.name, NULL, c.number, NULL, c.expires_on, 3
         FROM company_certificates c WHERE c.company_id = $1 AND c.expires_on <= $2::date
         UNION ALL
         SELECT 'market', m.country::text, n.name_ko, n.name_en, NULL, NULL, m.status, NULL::date, 4
         FROM company_markets m JOIN countries n ON n.code = m.country
         WHERE m.company_id = $1 AND m.status = 'blocked'
       ) t ORDER BY rank, "dueOn" NULLS LAST, id LIMIT 20`,
      [companyId, certificatesUntil],
    );
  }
}
