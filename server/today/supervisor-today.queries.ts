import { Injectable } from '@nestjs/common';
import { companyScope, SqlParams } from '../companies/company-scope';
import { PENDING_EXTENSION } from '../difficulties/extension.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type {
  DoctorLoadDto,
  NeglectedFirmDto,
  RiskyCaseDto,
  UnassignedFirmDto,
} from './dto/supervisor-today.dto';

type Counted<T> = T & { total: number };

const OPEN = `('received', 'triaged', 'assigned', 'in_progress', 'waiting_sme', 'waiting_partner', 'reopened')`;
/** The clock of a case runs: nobody waits for the firm, no answer is out. As on the board. */
const RUNNING = `d.status NOT IN ('answered', 'closed', 'waiting_sme')`;
const STUCK_DAYS = 7;

export interface CaseCounts {
  unresolved: number;
  overdue: number;
  atRisk: number;
  stuck: number;
  extensionsAsked: number;
  reviewsDue: number;
}

/** What a supervisor's day is made of, over the firms they see: one statement a part. */
@Injectable()
export class SupervisorTodayQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param soon until when a case counts as due soon */
  async counts(actor: Person, today: Day, now: Date, soon: Date): Promise<CaseCounts> {
    const params = new SqlParams();
    const [at, near, day] = [params.add(now), params.add(soon), params.add(today)];
    const row = await this.uow.one<CaseCounts>(
      `SELECT count(*) AS unresolved,
              count(*) FILTER (WHERE ${RUNNING} AND d.target_at < ${at}) AS overdue,
              count(*) FILTER (WHERE ${RUNNING} AND d.target_at >= ${at} AND d.target_at <= ${near}) AS "atRisk",
              count(*) FILTER (WHERE d.status <> 'answered' AND d.last_movement_at < ${at}::timestamptz - interval '${STUCK_DAYS} days') AS stuck,
              count(*) FILTER (WHERE ${PENDING_EXTENSION}) AS "extensionsAsked",
              count(*) FILTER (WHERE d.next_review_on <= ${day}::date) AS "reviewsDue"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       WHERE d.status <> 'closed' AND ${companyScope(actor, 'c', params, today)}`,
      params.values,
    );
    return row!;
  }

  cases(actor: Person, today: Day, soon: Date, limit: number): Promise<RiskyCaseDto[]> {
    const params = new SqlParams();
    return this.uow.query<RiskyCaseDto>(
      `SELECT d.id, d.number, d.title, d.status, d.severity, d.company_id AS "companyId",
              c.name AS "companyName", c.name_en AS "companyNameEn", d.target_at AS "targetAt",
              d.version, d.doctor_id AS "doctorId", u.name AS "doctorName", u.name_en AS "doctorNameEn",
              (SELECT r.addressee FROM referrals r WHERE r.difficulty_id = d.id AND r.status = 'open'
               ORDER BY r.due_on LIMIT 1) AS "waitingFor"
       FROM difficulties d JOIN companies c ON c.id = d.company_id LEFT JOIN users u ON u.id = d.doctor_id
       WHERE d.status IN ${OPEN} AND d.status <> 'waiting_sme' AND d.target_at <= ${params.add(soon)}
         AND ${companyScope(actor, 'c', params, today)}
       ORDER BY d.target_at, d.id LIMIT ${params.add(limit)}`,
      params.values,
    );
  }

  unassigned(actor: Person, today: Day, limit: number): Promise<Counted<UnassignedFirmDto>[]> {
    const params = new SqlParams();
    const day = params.add(today);
    return this.uow.query<Counted<UnassignedFirmDto>>(
      `SELECT c.id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn", c.tier,
              c.region, c.created_at AS "createdAt", count(*) OVER () AS total,
              (SELECT count(*) FROM difficulties d WHERE d.company_id = c.id AND d.status IN ${OPEN}) AS "openCases"
       FROM companies c
       WHERE c.status = 'active' AND ${companyScope(actor, 'c', params, today)}
         AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = c.id AND a.role = 'primary'
                           AND a.during @> ${day}::date)
       ORDER BY c.created_at, c.id LIMIT ${params.add(limit)}`,
      params.values,
    );
  }

  neglected(actor: Person, today: Day, limit: number): Promise<Counted<NeglectedFirmDto>[]> {
    const params = new SqlParams();
    const day = params.add(today);
    return this.uow.query<Counted<NeglectedFirmDto>>(
      `WITH silent AS (
         SELECT c.id, c.name, c.name_en, c.tier, a.doctor_id,
                ${day}::date - coalesce((c.last_contact_at AT TIME ZONE 'Asia/Seoul')::date, lower(a.during)) AS days,
                coalesce(p.max_gap_days, CASE c.tier WHEN 'intensive' THEN 21 WHEN 'regular' THEN 45 ELSE 120 END) AS gap
         FROM companies c
         JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> ${day}::date
         LEFT JOIN check_in_plans p ON p.company_id = c.id AND p.ends_on IS NULL
         WHERE c.status = 'active' AND ${companyScope(actor, 'c', params, today)}
           AND NOT (p.paused_from IS NOT NULL AND p.paused_from <= ${day}::date
                    AND coalesce(p.paused_until, 'infinity') > ${day}::date)
       )
       SELECT s.id AS "companyId", s.name AS "companyName", s.name_en AS "companyNameEn", s.tier, s.days,
              s.doctor_id AS "doctorId", u.name AS "doctorName", u.name_en AS "doctorNameEn",
              count(*) OVER () AS total
       FROM silent s JOIN users u ON u.id = s.doctor_id WHERE s.days > s.gap
       ORDER BY s.days DESC, s.id LIMIT ${params.add(limit)}`,
      params.values,
    );
  }

  /** Doctors of the supervisor's teams; the heaviest share of their capacity first. */
  doctors(actor: Person, today: Day, now: Date): Promise<DoctorLoadDto[]> {
    const params = new SqlParams();
    const [day, at] = [params.add(today), params.add(now)];
    const teams = actor.programmeWide
      ? 'TRUE'
      : `u.team_id = ANY(${params.add(actor.teamIds)}::uuid[])`;
    return this.uow.query<DoctorLoadDto>(
      `SELECT u.id AS "doctorId", u.name AS "doctorName", u.name_en AS "doctorNameEn", u.title,
              f.firms, d.capacity, k.open AS "openCases", k.overdue AS "overdueCases",
              i.overdue AS "overdueCheckIns",
              EXISTS (SELECT 1 FROM doctor_leaves l WHERE l.doctor_id = u.id AND l.during @> ${day}::date) AS "onLeave"
       FROM doctors d JOIN users u ON u.id = d.user_id AND u.status = 'active' AND u.role = 'doctor'
       CROSS JOIN LATERAL (SELECT count(*) AS firms FROM assignments a WHERE a.doctor_id = u.id
                             AND a.role = 'primary' AND a.during @> ${day}::date) f
       CROSS JOIN LATERAL (SELECT count(*) AS open,
                             count(*) FILTER (WHERE x.status <> 'waiting_sme' AND x.target_at < ${at}) AS overdue
                           FROM difficulties x WHERE x.doctor_id = u.id AND x.status IN ${OPEN}) k
       CROSS JOIN LATERAL (SELECT count(*) AS overdue FROM check_ins n WHERE n.doctor_id = u.id
                             AND n.status = 'due' AND n.due_on < ${day}::date) i
       WHERE ${teams}
       ORDER BY k.overdue + i.overdue DESC, f.firms::numeric / d.capacity DESC, u.name, u.id LIMIT 100`,
      params.values,
    );
  }
}
