import { Injectable } from '@nestjs/common';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Cadence, Kept, MoveCause } from './cadence/cadence';
import type { Care } from './cadence/free-days';
import type { Cadences } from './cadence-settings.service';

/** Rows older than this decide on nothing any more. */
const LOOKBACK_DAYS = 400;

export interface OpenRow {
  id: string;
  on: Day;
  dueOn: Day;
  doctorId: string | null;
  onSite: boolean;
}

/** A running plan with all that decides on its occurrences. */
export interface PlanState extends Cadence {
  id: string;
  companyId: string;
  firstOn: Day | null;
  lastOn: Day | null;
  lastContact: Day | null;
  lastOnSite: Day | null;
  /** Since when the firm has its doctor. */
  since: Day;
  care: Care;
  /** Open and untouched. */
  open: OpenRow[];
  /** Fixed by a person, or over. */
  kept: (Kept & OpenRow)[];
}

export interface NewCheckIn {
  planId: string;
  companyId: string;
  doctorId: string | null;
  on: Day;
  dueOn: Day;
  cause: MoveCause | null;
  onSite: boolean;
}

/** Reads and writes occurrences, many plans at a time. */
@Injectable()
export class MaterialiserQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Locks the running plan of one firm, or of the firms after `afterId` in order of the plan's id:
   * whoever changes check-ins of a plan holds its row.
   */
  async lock(
    today: Day,
    where: { companyId: string } | { afterId: string | null; limit: number },
  ): Promise<string[]> {
    const one = 'companyId' in where;
    const rows = await this.uow.named<{ id: string }>(
      one ? 'check_ins.lock_one' : 'check_ins.lock_batch',
      `SELECT p.id FROM check_in_plans p
       WHERE (p.ends_on IS NULL OR p.ends_on > $1::date)
         AND ${one ? 'p.company_id = $2::uuid' : '($2::uuid IS NULL OR p.id > $2)'}
       ORDER BY p.id LIMIT $3 FOR UPDATE`,
      one ? [today, where.companyId, 1] : [today, where.afterId, where.limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The state of locked plans; without those whose firm left the programme. */
  states(planIds: string[], today: Day): Promise<PlanState[]> {
    return this.uow.named<PlanState>('check_ins.plan_states', STATES, [
      planIds,
      today,
      addCalendarDays(today, -LOOKBACK_DAYS),
    ]);
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.uow.execute('DELETE FROM check_ins WHERE id = ANY($1)', [ids]);
  }

  async move(
    rows: { id: string; on: Day; dueOn: Day; cause: MoveCause | null }[],
    now: Date,
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.execute(
      `UPDATE check_ins i SET occurrence_on = n."on", due_on = n."dueOn", move_cause = n.cause,
         version = i.version + 1, updated_at = $2
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "on" date, "dueOn" date, cause text) WHERE i.id = n.id`,
      [JSON.stringify(rows), now],
    );
  }

  /** The key on plan and day by the plan keeps out what another process made. */
  async insert(rows: NewCheckIn[], now: Date): Promise<number> {
    if (rows.length === 0) return 0;
    return this.uow.execute(
      `INSERT INTO check_ins (id, plan_id, company_id, doctor_id, occurrence_on, due_on, move_cause,
         on_site, status, created_at, updated_at)
       SELECT id, "planId", "companyId", "doctorId", "on", "dueOn", cause, "onSite", 'due', $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "planId" uuid, "companyId" uuid,
         "doctorId" uuid, "on" date, "dueOn" date, cause text, "onSite" boolean)
       ON CONFLICT (plan_id, occurrence_on) DO NOTHING`,
      [JSON.stringify(rows.map((row) => ({ id: newId(), ...row }))), now],
    );
  }

  /** Whose it is; a hand-over is a change that others must see. */
  async give(rows: { id: string; doctorId: string | null }[], now: Date): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.execute(
      `UPDATE check_ins i SET doctor_id = n."doctorId", version = i.version + 1, updated_at = $2
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "doctorId" uuid) WHERE i.id = n.id`,
      [JSON.stringify(rows), now],
    );
  }

  async markOnSite(rows: { id: string; onSite: boolean }[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.execute(
      `UPDATE check_ins i SET on_site = n."onSite"
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "onSite" boolean) WHERE i.id = n.id`,
      [JSON.stringify(rows)],
    );
  }

  /**
   * Plans by tier for firms with a doctor today and none of their own. Where a person ended the
   * plan, nobody makes another.
   */
  async startMissing(
    { tiers }: Cadences,
    today: Day,
    companyId: string | null,
    now: Date,
  ): Promise<void> {
    const firms = await this.uow.query<{ companyId: string }>(
      `SELECT c.id AS "companyId" FROM companies c
         JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $1::date
       WHERE c.status = 'active' AND ($2::uuid IS NULL OR c.id = $2)
         AND NOT EXISTS (SELECT 1 FROM check_in_plans p WHERE p.company_id = c.id
           AND (p.ends_on IS NULL OR p.ended_by IS NOT NULL))`,
      [today, companyId],
    );
    if (firms.length === 0) return;
    await this.uow.execute(
      `INSERT INTO check_in_plans (id, company_id, mode, ideal_gap_days, max_gap_days, starts_on, origin, created_by, created_at, updated_at)
       SELECT n.id, c.id, 'floating', ($2::jsonb -> c.tier ->> 'idealGapDays')::int,
         ($2::jsonb -> c.tier ->> 'maxGapDays')::int, lower(a.during), 'tier', $3, $4, $4
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "companyId" uuid)
         JOIN companies c ON c.id = n."companyId"
         JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $5::date
       ON CONFLICT (company_id) WHERE ends_on IS NULL DO NOTHING`,
      [
        JSON.stringify(firms.map((firm) => ({ ...firm, id: newId() }))),
        JSON.stringify(tiers),
        this.uow.actor.userId,
        now,
        today,
      ],
    );
  }

  /** Plans that follow a tier take over its gaps; another ideal gap makes them count from contact. */
  async followTiers({ tiers }: Cadences, companyId: string | null, now: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE check_in_plans p SET ideal_gap_days = t.ideal, max_gap_days = t.max,
         mode = CASE WHEN p.ideal_gap_days = t.ideal THEN p.mode ELSE 'floating' END,
         rule = CASE WHEN p.ideal_gap_days = t.ideal THEN p.rule END,
         anchor_on = CASE WHEN p.ideal_gap_days = t.ideal THEN p.anchor_on END,
         version = p.version + 1, updated_at = $3
       FROM companies c, LATERAL (SELECT ($1::jsonb -> c.tier ->> 'idealGapDays')::int AS ideal,
         ($1::jsonb -> c.tier ->> 'maxGapDays')::int AS max) t
       WHERE c.id = p.company_id AND p.ends_on IS NULL AND p.origin = 'tier'
         AND ($2::uuid IS NULL OR c.id = $2) AND (p.ideal_gap_days, p.max_gap_days) <> (t.ideal, t.max)`,
      [JSON.stringify(tiers), companyId, now],
    );
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

/** One row a plan; the parts of a plan by index check_ins_plan_id_occurrence_on_key and assignments_company. */
const STATES = `
  SELECT p.id, p.company_id AS "companyId", p.mode, p.rule, p.ideal_gap_days AS "idealGapDays",
    p.max_gap_days AS "maxGapDays", p.starts_on AS "startsOn", p.anchor_on AS "anchorOn",
    p.ends_on AS "endsOn", p.paused_from AS "pausedFrom", p.paused_until AS "pausedUntil",
    (c.last_contact_at AT TIME ZONE 'Asia/Seoul')::date AS "lastContact",
    (SELECT (v.started_at AT TIME ZONE 'Asia/Seoul')::date FROM visit_logs v
      WHERE v.company_id = c.id AND v.kind = 'visit' ORDER BY v.started_at DESC LIMIT 1) AS "lastOnSite",
    coalesce(a.since, p.starts_on) AS since, i.first_on AS "firstOn", i.last_on AS "lastOn",
    coalesce(i.open, '[]') AS open, coalesce(i.kept, '[]') AS kept,
    jsonb_build_object('primaries', coalesce(a.primaries, '[]'), 'backups', coalesce(a.backups, '[]'),
      'leaves', coalesce(l.leaves, '[]'), 'firmClosed', coalesce(f.closed, '[]')) AS care
  FROM check_in_plans p
    JOIN companies c ON c.id = p.company_id AND c.status = 'active'
    LEFT JOIN LATERAL (
      SELECT min(lower(during)) FILTER (WHERE role = 'primary' AND during @> $2::date) AS since,
        array_agg(doctor_id) AS doctors,
        jsonb_agg(jsonb_build_object('doctorId', doctor_id, 'from', lower(during), 'until', upper(during)))
          FILTER (WHERE role = 'primary') AS primaries,
        jsonb_agg(jsonb_build_object('doctorId', doctor_id, 'from', lower(during), 'until', upper(during))
          ORDER BY lower(during)) FILTER (WHERE role = 'backup') AS backups
      FROM assignments WHERE company_id = c.id AND (upper_inf(during) OR upper(during) > $2::date)
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('doctorId', doctor_id, 'from', lower(during),
        'until', upper(during), 'coverId', (SELECT d.user_id FROM doctors d WHERE d.user_id = cover_id))) AS leaves
      FROM doctor_leaves WHERE doctor_id = ANY(a.doctors) AND upper(during) > $2::date
    ) l ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('from', lower(during), 'until', upper(during))) AS closed
      FROM company_closed_days WHERE company_id = c.id AND upper(during) > $3::date
    ) f ON true
    LEFT JOIN LATERAL (
      SELECT min(occurrence_on) AS first_on, max(occurrence_on) AS last_on,
        jsonb_agg(jsonb_build_object('id', id, 'on', occurrence_on, 'dueOn', due_on, 'doctorId', doctor_id,
          'onSite', on_site) ORDER BY due_on, id) FILTER (WHERE status = 'due' AND NOT fixed) AS open,
        jsonb_agg(jsonb_build_object('id', id, 'on', occurrence_on, 'dueOn', due_on, 'doctorId', doctor_id,
          'onSite', on_site, 'status', status, 'leads', leads, 'skippedOn', CASE WHEN status = 'skipped'
            THEN (updated_at AT TIME ZONE 'Asia/Seoul')::date END) ORDER BY due_on, id)
          FILTER (WHERE (status = 'due' AND fixed) OR (status <> 'due' AND occurrence_on >= $3::date)) AS kept
      FROM (SELECT *, touched OR starts_at IS NOT NULL AS fixed FROM check_ins WHERE plan_id = p.id) AS rows
    ) i ON true
  WHERE p.id = ANY($1) ORDER BY p.id`;
