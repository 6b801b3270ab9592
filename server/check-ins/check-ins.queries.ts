import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { DOCTOR_NAME_JSON } from '../doctors/doctors.queries';
import { addCalendarDays, type Day, dayOfWeek } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { Tier } from './cadence/cadence';
import { checkInPolicy } from './check-in.policy';
import type { CheckInCountsDto, CheckInDto } from './dto/check-in.dto';
import type { CheckInQueryDto } from './dto/check-in-input.dto';

/** What of a firm a plan is shown with. */
interface PlannedFirm {
  name: string;
  tier: Tier;
  /** The last visit on site, or the day the firm got its doctor. */
  lastOnSite: Day | null;
}

export type CheckInRow = CheckInDto & { total: number };

/** The appointment that stands of `i`; index appointments_standing. */
const APPOINTMENT_JSON = `(SELECT jsonb_build_object('id', a.id, 'status', a.status, 'kind', a.kind,
    'startsAt', a.starts_at, 'endsAt', a.ends_at, 'zone', a.zone, 'place', a.place, 'videoUrl', a.video_url,
    'message', a.message, 'counter', CASE WHEN a.counter_starts_at IS NOT NULL THEN
      jsonb_build_object('startsAt', a.counter_starts_at, 'endsAt', a.counter_ends_at,
        'note', a.counter_note, 'by', a.counter_by) END)
  FROM appointments a WHERE a.check_in_id = i.id AND a.status <> 'cancelled')`;

/** `i` check_ins, `p` check_in_plans, `c` companies. */
const COLUMNS = `i.id, i.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn",
  c.tier, c.region, i.due_on AS "dueOn", i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.zone, i.place,
  ${APPOINTMENT_JSON} AS appointment, p.ideal_gap_days AS "idealGapDays", i.on_site AS "onSite",
  (SELECT s.step FROM check_in_steps s WHERE s.check_in_id = i.id AND s.due_on = i.due_on
    AND s.step IN ('doctor', 'supervisor', 'lead') ORDER BY s.told_at DESC, s.step = 'lead' DESC,
    s.step = 'supervisor' DESC LIMIT 1) AS "escalatedTo",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'toldAt', s.told_at)
      ORDER BY array_position(ARRAY['doctor', 'supervisor', 'lead'], s.step)), '[]')
    FROM check_in_steps s WHERE s.check_in_id = i.id AND s.due_on = i.due_on
      AND s.step IN ('doctor', 'supervisor', 'lead')) AS steps, c.last_contact_at AS "lastContactAt", i.status,
  i.skip_reason AS "skipReason", i.done_at AS "doneAt", i.visit_id AS "visitId", i.version,
  (SELECT ${DOCTOR_NAME_JSON} FROM users u WHERE u.id = i.doctor_id) AS doctor,
  (SELECT v.kind FROM visit_logs v WHERE v.company_id = i.company_id
    ORDER BY v.started_at DESC, v.id DESC LIMIT 1) AS "lastContactKind",
  (SELECT lower(a.during)::text FROM assignments a
    WHERE a.company_id = i.company_id AND a.role = 'primary' AND upper_inf(a.during) LIMIT 1) AS "assignedOn",
  coalesce((SELECT coalesce(t.mobile, t.phone) FROM company_contacts t WHERE t.company_id = i.company_id
    ORDER BY t.is_primary DESC, t.position, t.id LIMIT 1), c.phone) AS phone,
  CASE WHEN (i.due_on <> i.occurrence_on AND i.starts_at IS NULL) OR i.move_reason IS NOT NULL THEN (
    SELECT jsonb_build_object('from', i.occurrence_on, 'holidayKo', h.name_ko, 'holidayEn', h.name_en,
      'reason', i.move_reason, 'kind', CASE WHEN i.move_reason IS NOT NULL THEN 'person'
        WHEN i.move_cause IS NOT NULL THEN i.move_cause WHEN h.day IS NOT NULL THEN 'holiday'
        WHEN extract(isodow FROM i.occurrence_on) > 5 THEN 'weekend' ELSE 'gap' END)
    FROM (SELECT 1) AS one LEFT JOIN holidays h ON h.day = i.occurrence_on AND h.closed
  ) END AS moved`;
/** A supervisor or the programme lead was told that it is overdue. */
const ESCALATED = `EXISTS (SELECT 1 FROM check_in_steps s WHERE s.check_in_id = i.id
  AND s.due_on = i.due_on AND s.step IN ('supervisor', 'lead'))`;
const COUNTERED = `EXISTS (SELECT 1 FROM appointments a WHERE a.check_in_id = i.id
  AND a.status = 'counter_proposed')`;
const FROM = `FROM check_ins i JOIN check_in_plans p ON p.id = i.plan_id JOIN companies c ON c.id = i.company_id`;

/** Reads of due contacts. */
@Injectable()
export class CheckInsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Open check-ins in scope by due day (index check_ins_due, check_ins_doctor_due). */
  list(
    actor: Person,
    filter: CheckInQueryDto & {
      today: Day;
      now: Date;
      after?: { dueOn: string; id: string };
      limit: number;
    },
  ): Promise<CheckInRow[]> {
    const params = new SqlParams();
    const conditions = this.open(actor, params, filter);
    if (filter.companyId) conditions.push(`i.company_id = ${params.add(filter.companyId)}::uuid`);
    if (filter.view === 'escalated') conditions.push(ESCALATED);
    if (filter.view === 'appointments') conditions.push(`i.ends_at > ${params.add(filter.now)}`);
    if (filter.view === 'counter_proposed') conditions.push(COUNTERED);
    const until = lastDay(filter.view ?? 'all', filter.today);
    if (until) conditions.push(`i.due_on <= ${params.add(until)}::date`);
    const after = filter.after
      ? `WHERE (i.due_on, i.id) > (${params.add(filter.after.dueOn)}::date, ${params.add(filter.after.id)}::uuid)`
      : '';
    return this.uow.query<CheckInRow>(
      `WITH found AS (SELECT i.id, count(*) OVER ()::int AS total FROM check_ins i WHERE ${conditions.join(' AND ')})
       SELECT found.total, ${COLUMNS} ${FROM} JOIN found ON found.id = i.id ${after}
       ORDER BY i.due_on, i.id LIMIT ${params.add(filter.limit + 1)}`,
      params.values,
    );
  }

  async counts(actor: Person, today: Day, doctorId?: string): Promise<CheckInCountsDto> {
    const params = new SqlParams();
    const conditions = this.open(actor, params, { today, doctorId });
    const day = params.add(today);
    const sunday = params.add(lastDay('week', today));
    const row = await this.uow.one<CheckInCountsDto>(
      `SELECT count(*) FILTER (WHERE due_on < ${day}::date)::int AS overdue,
         count(*) FILTER (WHERE due_on = ${day}::date)::int AS today,
         count(*) FILTER (WHERE due_on > ${day}::date AND due_on <= ${sunday}::date)::int AS week,
         count(*) FILTER (WHERE due_on > ${sunday}::date)::int AS later
       FROM check_ins i WHERE ${conditions.join(' AND ')}`,
      params.values,
    );
    return row!;
  }

  async one(actor: Person, id: string, today: Day): Promise<CheckInDto | undefined> {
    const params = new SqlParams();
    const place = params.add(id);
    const scope = checkInPolicy.rows(actor, 'i.company_id', params, today);
    return this.uow.one<CheckInDto>(
      `SELECT ${COLUMNS} ${FROM} WHERE i.id = ${place} AND ${scope}`,
      params.values,
    );
  }

  /** The next open check-in of a plan and the last five closed ones. */
  async ofPlan(planId: string): Promise<{ next: CheckInDto | null; recent: CheckInDto[] }> {
    const [next] = await this.uow.query<CheckInDto>(
      `SELECT ${COLUMNS} ${FROM} WHERE i.plan_id = $1 AND i.status = 'due' ORDER BY i.due_on, i.id LIMIT 1`,
      [planId],
    );
    const recent = await this.uow.query<CheckInDto>(
      `SELECT ${COLUMNS} ${FROM} WHERE i.plan_id = $1 AND i.status IN ('done', 'skipped') ORDER BY i.due_on DESC, i.id DESC LIMIT 5`,
      [planId],
    );
    return { next: next ?? null, recent };
  }

  async firm(companyId: string, today: Day): Promise<PlannedFirm> {
    const row = await this.uow.one<PlannedFirm>(
      `SELECT c.name, c.tier, coalesce(
         (SELECT (v.started_at AT TIME ZONE 'Asia/Seoul')::date FROM visit_logs v
          WHERE v.company_id = c.id AND v.kind = 'visit' ORDER BY v.started_at DESC LIMIT 1),
         (SELECT lower(a.during) FROM assignments a
          WHERE a.company_id = c.id AND a.role = 'primary' AND a.during @> $2::date)) AS "lastOnSite"
       FROM companies c WHERE c.id = $1`,
      [companyId, today],
    );
    return row!;
  }

  /** Cancels what is open from a day on; without one, everything. */
  async cancelFrom(planId: string, day: Day | null, now: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE check_ins SET status = 'cancelled', version = version + 1, updated_at = $3
       WHERE plan_id = $1 AND status = 'due' AND ($2::date IS NULL OR due_on >= $2)`,
      [planId, day, now],
    );
  }

  async reviveFrom(planId: string, day: Day, now: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE check_ins SET status = 'due', version = version + 1, updated_at = $3
       WHERE plan_id = $1 AND status = 'cancelled' AND due_on >= $2`,
      [planId, day, now],
    );
  }

  private open(
    actor: Person,
    params: SqlParams,
    { doctorId, today }: { doctorId?: string; today: Day },
  ): string[] {
    const conditions = [
      `i.status = 'due'`,
      checkInPolicy.rows(actor, 'i.company_id', params, today),
    ];
    if (doctorId) {
      const doctor = params.add(doctorId === 'me' ? actor.userId : doctorId);
      const day = params.add(today);
      conditions.push(
        `(i.doctor_id = ${doctor}::uuid OR i.doctor_id IN (SELECT l.doctor_id FROM doctor_leaves l
           WHERE l.cover_id = ${doctor}::uuid AND l.during @> ${day}::date))`,
      );
    }
    return conditions;
  }
}

/** The last due day of a view; null without end. The week ends on Sunday. */
function lastDay(view: CheckInQueryDto['view'], today: Day): Day | null {
  switch (view) {
    case 'overdue':
      return addCalendarDays(today, -1);
    case 'due':
      return today;
    case 'week':
      return addCalendarDays(today, 7 - dayOfWeek(today));
    default:
      return null;
  }
}
