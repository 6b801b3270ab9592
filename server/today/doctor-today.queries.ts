import { Injectable } from '@nestjs/common';
import { snoozedSql } from '../difficulties/snooze.queries';
import { PROMISE_STEPS } from '../visits/promises.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type {
  AppointmentDto,
  DueCheckInDto,
  DuePromiseDto,
  FirmReplyDto,
  QuietFirmDto,
  WaitingCaseDto,
  WeekDayDto,
} from './dto/doctor-today.dto';

type Counted<T> = T & { total: number };

/**
 * The firms a doctor has to look after today: as primary, or in place of a primary on leave.
 * $1 the doctor, $2 the day. (A backup may see a firm, but its day is not theirs.)
 */
const MINE = `mine AS (
  SELECT company_id, lower(during) AS since FROM assignments
  WHERE doctor_id = $1 AND role = 'primary' AND during @> $2::date
  UNION
  SELECT a.company_id, lower(l.during) FROM doctor_leaves l
  JOIN assignments a ON a.doctor_id = l.doctor_id AND a.role = 'primary' AND a.during @> $2::date
  WHERE l.cover_id = $1 AND l.during @> $2::date
)`;

const LAST_VISIT = `LEFT JOIN LATERAL (
  SELECT v.kind, v.started_at FROM visit_logs v WHERE v.company_id = c.id
  ORDER BY v.started_at DESC, v.id DESC LIMIT 1) v ON TRUE`;

/** Open work states of a case, as against answered and closed. */
const OPEN = `('received', 'triaged', 'assigned', 'in_progress', 'waiting_sme', 'waiting_partner', 'reopened')`;

/** What a doctor's day is made of: one statement a part, none per row. */
@Injectable()
export class DoctorTodayQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Due by a day, and the first one after it; by check_ins_company. */
  checkIns(
    doctorId: string,
    today: Day,
    weekEnd: Day,
    limit: number,
  ): Promise<Counted<DueCheckInDto & { isDue: boolean; week: number }>[]> {
    return this.uow.named(
      'today.check-ins',
      `WITH ${MINE}, open AS (
         SELECT i.*, m.since, i.due_on <= $2::date AS is_due,
                count(*) FILTER (WHERE i.due_on <= $2::date) OVER () AS total,
                count(*) FILTER (WHERE i.due_on <= $3::date) OVER () AS week,
                row_number() OVER (PARTITION BY i.due_on <= $2::date ORDER BY i.due_on, i.starts_at NULLS LAST, i.id) AS rank
         FROM mine m JOIN check_ins i ON i.company_id = m.company_id AND i.status = 'due'
       )
       SELECT i.id, i.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn",
              c.tier, i.due_on AS "dueOn", i.starts_at AS "startsAt", i.place,
              p.ideal_gap_days AS "idealGapDays", c.last_contact_at AS "lastContactAt",
              v.kind AS "lastKind", i.since AS "assignedOn", i.is_due AS "isDue", i.total, i.week
       FROM open i JOIN companies c ON c.id = i.company_id JOIN check_in_plans p ON p.id = i.plan_id
       ${LAST_VISIT}
       WHERE (i.is_due AND i.rank <= $4) OR (NOT i.is_due AND i.rank = 1)
       ORDER BY i.due_on, i.starts_at NULLS LAST, i.id`,
      [doctorId, today, weekEnd, limit],
    );
  }

  /** By difficulties_doctor_open. A covering colleague gets those of the covered firms too. */
  cases(
    doctorId: string,
    today: Day,
    endOfToday: Date,
    limit: number,
  ): Promise<Counted<WaitingCaseDto & { dueToday: number }>[]> {
    return this.uow.named(
      'today.cases',
      `WITH ${MINE}, open AS (
         SELECT d.*, count(*) OVER () AS total,
                count(*) FILTER (WHERE d.status <> 'waiting_sme' AND d.target_at < $3) OVER () AS due_today
         FROM difficulties d
         WHERE d.status IN ${OPEN} AND (d.doctor_id = $1 OR d.company_id IN (SELECT company_id FROM mine))
           AND d.company_id IN (SELECT doctor_companies($1::uuid, $2::date))
           AND NOT ${snoozedSql('$1', '$2')}
         ORDER BY d.status = 'waiting_sme', d.target_at NULLS LAST, d.id LIMIT $4
       )
       SELECT d.id, d.number, d.title, d.status, d.severity, d.company_id AS "companyId",
              c.name AS "companyName", c.name_en AS "companyNameEn", d.target_at AS "targetAt",
              d.version, d.total, d.due_today AS "dueToday",
              (SELECT r.addressee FROM referrals r WHERE r.difficulty_id = d.id AND r.status = 'open'
               ORDER BY r.due_on LIMIT 1) AS "waitingFor"
       FROM open d JOIN companies c ON c.id = d.company_id
       ORDER BY d.status = 'waiting_sme', d.target_at NULLS LAST, d.id`,
      [doctorId, today, endOfToday, limit],
    );
  }

  /**
   * One's own within the week, those of the firms that nobody with an account has, and what the firms
   * owe since; by promises_owner_open and promises_company.
   */
  promises(
    doctorId: string,
    today: Day,
    until: Day,
    limit: number,
  ): Promise<Counted<DuePromiseDto>[]> {
    return this.uow.named(
      'today.promises',
      `WITH ${MINE}
       SELECT p.id, p.text, p.side, p.owner_name AS "ownerName",
              (SELECT u.name_en FROM users u WHERE u.id = p.owner_id) AS "ownerNameEn", p.due_on AS "dueOn",
              p.done_at AS "doneAt", TRUE AS "mayKeep",
              ${PROMISE_STEPS} AS steps, p.company_id AS "companyId",
              c.name AS "companyName", c.name_en AS "companyNameEn", p.version, count(*) OVER () AS total
       FROM promises p JOIN companies c ON c.id = p.company_id
       WHERE p.done_at IS NULL AND (
           (p.owner_id = $1 AND p.due_on <= $3::date)
           OR (p.company_id IN (SELECT company_id FROM mine) AND CASE p.side
                 WHEN 'theirs' THEN p.due_on < $2::date ELSE p.owner_id IS NULL AND p.due_on <= $3::date END))
         AND p.company_id IN (SELECT doctor_companies($1::uuid, $2::date))
       ORDER BY p.due_on, p.id LIMIT $4`,
      [doctorId, today, until, limit],
    );
  }

  /** Longer without contact than the plan allows; firms with a check-in due are shown there. */
  quiet(doctorId: string, today: Day, limit: number): Promise<Counted<QuietFirmDto>[]> {
    return this.uow.named(
      'today.quiet',
      `WITH ${MINE}, silent AS (
         SELECT c.*, coalesce(p.max_gap_days, CASE c.tier WHEN 'intensive' THEN 21 WHEN 'regular' THEN 45 ELSE 120 END) AS gap,
                $2::date - coalesce((c.last_contact_at AT TIME ZONE 'Asia/Seoul')::date, m.since) AS days
         FROM mine m JOIN companies c ON c.id = m.company_id AND c.status = 'active'
         LEFT JOIN check_in_plans p ON p.company_id = c.id AND p.ends_on IS NULL
         WHERE NOT (p.paused_from IS NOT NULL AND p.paused_from <= $2::date AND coalesce(p.paused_until, 'infinity') > $2::date)
       ), late AS (
         SELECT s.*, count(*) OVER () AS total FROM silent s
         WHERE s.days > s.gap AND NOT EXISTS (
           SELECT 1 FROM check_ins i WHERE i.company_id = s.id AND i.status = 'due' AND i.due_on <= $2::date)
         ORDER BY s.days DESC, s.id LIMIT $3
       )
       SELECT c.id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn", c.tier, c.days,
              c.gap AS "maxGapDays", c.last_contact_at AS "lastContactAt", v.kind AS "lastKind",
              (SELECT count(*) FROM check_ins i WHERE i.company_id = c.id AND i.status = 'skipped'
                 AND i.due_on > coalesce((c.last_contact_at AT TIME ZONE 'Asia/Seoul')::date, '-infinity')) AS skipped,
              (SELECT max(u.last_login_at) FROM users u WHERE u.company_id = c.id) AS "lastLoginAt",
              coalesce(k.mobile, k.phone, c.phone) AS phone,
              coalesce(concat_ws(' ', k.name, k.title), c.representative) AS "contactName", c.total
       FROM late c ${LAST_VISIT}
       LEFT JOIN LATERAL (SELECT k.* FROM company_contacts k WHERE k.company_id = c.id
                          ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) k ON TRUE
       ORDER BY c.days DESC, c.id`,
      [doctorId, today, limit],
    );
  }

  /** Cases whose last public word came from the firm, after it was filed. */
  replies(doctorId: string, today: Day, limit: number): Promise<Counted<FirmReplyDto>[]> {
    return this.uow.named(
      'today.replies',
      `SELECT d.id AS "difficultyId", d.number, d.title, c.name AS "companyName",
              c.name_en AS "companyNameEn", e.at, count(*) OVER () AS total
       FROM difficulties d
       JOIN companies c ON c.id = d.company_id
       CROSS JOIN LATERAL (
         SELECT e.side, e.type, e.at FROM difficulty_entries e
         WHERE e.difficulty_id = d.id AND e.visibility = 'public' AND e.side IN ('firm', 'staff')
         ORDER BY e.at DESC, e.id DESC LIMIT 1) e
       WHERE d.doctor_id = $1 AND d.status IN ${OPEN} AND e.side = 'firm' AND e.type <> 'filed'
         AND d.company_id IN (SELECT doctor_companies($1::uuid, $2::date))
       ORDER BY e.at DESC LIMIT $3`,
      [doctorId, today, limit],
    );
  }

  /** Appointments from one instant to another. */
  appointments(doctorId: string, today: Day, from: Date, until: Date): Promise<AppointmentDto[]> {
    return this.uow.named(
      'today.appointments',
      `WITH ${MINE}
       SELECT i.id AS "checkInId", i.company_id AS "companyId", c.name AS "companyName",
              c.name_en AS "companyNameEn", i.starts_at AS "startsAt",
              coalesce(i.ends_at, i.starts_at + interval '1 hour') AS "endsAt", i.place
       FROM mine m JOIN check_ins i ON i.company_id = m.company_id AND i.status = 'due'
       JOIN companies c ON c.id = i.company_id
       WHERE i.starts_at >= $3 AND i.starts_at < $4 ORDER BY i.starts_at, i.id`,
      [doctorId, today, from, until],
    );
  }

  /** The week from Monday, with what stands on each day. */
  week(doctorId: string, today: Day, monday: Day): Promise<WeekDayDto[]> {
    return this.uow.named(
      'today.week',
      `WITH ${MINE}, days AS (SELECT $3::date + n AS day FROM generate_series(0, 6) n)
       SELECT w.day, h.name_ko AS holiday, h.name_en AS "holidayEn",
              EXISTS (SELECT 1 FROM doctor_leaves l WHERE l.doctor_id = $1 AND l.during @> w.day) AS leave,
              (SELECT count(*) FROM mine m JOIN check_ins i ON i.company_id = m.company_id
               WHERE i.status = 'due' AND i.due_on = w.day)
              + (SELECT count(*) FROM difficulties d WHERE d.doctor_id = $1 AND d.status <> 'closed'
                   AND d.status IN ${OPEN} AND (d.target_at AT TIME ZONE 'Asia/Seoul')::date = w.day) AS things
       FROM days w LEFT JOIN holidays h ON h.day = w.day AND h.closed
       ORDER BY w.day`,
      [doctorId, today, monday],
    );
  }
}
