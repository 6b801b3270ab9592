import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Cadence, type Occurrence, type Tier, TIER_CADENCE } from './cadence';

export interface OpenCheckIn {
  id: string;
  on: Day;
  dueOn: Day;
  touched: boolean;
  doctorId: string | null;
}

/** A running plan with all that decides on its occurrences. */
export interface PlanState extends Cadence {
  id: string;
  companyId: string;
  anchorOn: Day | null;
  tier: Tier;
  /** The primary doctor of today. */
  doctorId: string | null;
  /** Since when the firm has that doctor. */
  assignedOn: Day | null;
  lastContact: Day | null;
  /** The last check-in a person skipped counts like a contact. */
  lastSkip: Day | null;
  firstOn: Day | null;
  lastOn: Day | null;
  /** Days of closed occurrences. */
  taken: Day[];
  open: OpenCheckIn[];
}

/** Reads and writes occurrences for the job. */
@Injectable()
export class MaterialiserQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The running plan of one firm, locked; the plans after `afterId` in order of id otherwise. */
  plans(
    today: Day,
    where: { companyId: string } | { afterId: string | null; limit: number },
  ): Promise<PlanState[]> {
    const one = 'companyId' in where;
    return this.uow.named<PlanState>(
      'check_ins.plan_states',
      `SELECT p.id, p.company_id AS "companyId", p.mode, p.rule, p.ideal_gap_days AS "idealGapDays",
         p.max_gap_days AS "maxGapDays", p.starts_on AS "startsOn", p.anchor_on AS "anchorOn",
         p.paused_from AS "pausedFrom", p.paused_until AS "pausedUntil", c.tier,
         a.doctor_id AS "doctorId", lower(a.during) AS "assignedOn",
         (c.last_contact_at AT TIME ZONE 'Asia/Seoul')::date AS "lastContact",
         i.last_skip AS "lastSkip", i.first_on AS "firstOn", i.last_on AS "lastOn",
         coalesce(i.taken, '{}') AS taken, coalesce(i.open, '[]') AS open
       FROM check_in_plans p
         JOIN companies c ON c.id = p.company_id AND c.status = 'active'
         LEFT JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $1::date
         LEFT JOIN LATERAL (
           SELECT min(occurrence_on) AS first_on, max(occurrence_on) AS last_on,
             max(due_on) FILTER (WHERE status = 'skipped') AS last_skip,
             array_agg(occurrence_on::text) FILTER (WHERE status <> 'due') AS taken,
             jsonb_agg(jsonb_build_object('id', id, 'on', occurrence_on, 'dueOn', due_on,
               'touched', touched, 'doctorId', doctor_id) ORDER BY due_on, id) FILTER (WHERE status = 'due') AS open
           FROM check_ins WHERE plan_id = p.id
         ) i ON true
       WHERE p.ends_on IS NULL AND ($2::uuid IS NULL OR p.company_id = $2)
         AND ($3::uuid IS NULL OR p.id > $3)
       ORDER BY p.id LIMIT $4 FOR UPDATE OF p`,
      [today, one ? where.companyId : null, one ? null : where.afterId, one ? 1 : where.limit],
    );
  }

  /** @returns false when the occurrence was there already */
  async insert(plan: PlanState, { on, dueOn }: Occurrence, now: Date): Promise<boolean> {
    const made = await this.uow.execute(
      `INSERT INTO check_ins (id, plan_id, company_id, doctor_id, occurrence_on, due_on, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'due', $7, $7) ON CONFLICT (plan_id, occurrence_on) DO NOTHING`,
      [newId(), plan.id, plan.companyId, plan.doctorId, on, dueOn, now],
    );
    return made === 1;
  }

  async move(id: string, { on, dueOn }: Occurrence, now: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE check_ins SET occurrence_on = $2, due_on = $3, version = version + 1, updated_at = $4 WHERE id = $1`,
      [id, on, dueOn, now],
    );
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.uow.execute('DELETE FROM check_ins WHERE id = ANY($1)', [ids]);
  }

  async giveTo(doctorId: string | null, ids: string[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.execute(
      'UPDATE check_ins SET doctor_id = $1, version = version + 1, updated_at = $3 WHERE id = ANY($2)',
      [doctorId, ids, now],
    );
  }

  /** Firms with a doctor today and no running plan. */
  withoutPlan(
    today: Day,
    companyId: string | null,
  ): Promise<{ companyId: string; tier: Tier; assignedOn: Day }[]> {
    return this.uow.query(
      `SELECT c.id AS "companyId", c.tier, lower(a.during) AS "assignedOn"
       FROM companies c JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $1::date
       WHERE c.status = 'active' AND ($2::uuid IS NULL OR c.id = $2)
         AND NOT EXISTS (SELECT 1 FROM check_in_plans p WHERE p.company_id = c.id AND p.ends_on IS NULL)`,
      [today, companyId],
    );
  }

  /** Running plans that follow a tier their firm has left. */
  async ofAnotherTier(companyId: string | null): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT p.id FROM check_in_plans p JOIN companies c ON c.id = p.company_id
       WHERE p.ends_on IS NULL AND p.origin = 'tier' AND ($1::uuid IS NULL OR c.id = $1)
         AND p.ideal_gap_days <> ($2::jsonb -> c.tier ->> 'idealGapDays')::int`,
      [companyId, JSON.stringify(TIER_CADENCE)],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends the plans of archived firms and cancels what was open. */
  async endArchived(today: Day, companyId: string | null, now: Date): Promise<void> {
    await this.uow.execute(
      `WITH ended AS (
         UPDATE check_in_plans p SET ends_on = $1, version = p.version + 1, updated_at = $3
         FROM companies c WHERE c.id = p.company_id AND c.status = 'archived' AND p.ends_on IS NULL
           AND ($2::uuid IS NULL OR c.id = $2) RETURNING p.id
       )
       UPDATE check_ins i SET status = 'cancelled', version = i.version + 1, updated_at = $3
       FROM ended WHERE i.plan_id = ended.id AND i.status = 'due'`,
      [today, companyId, now],
    );
  }
}
