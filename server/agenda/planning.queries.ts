import { Injectable } from '@nestjs/common';
import { companyIdScope, companyScope, SqlParams } from '../companies/company-scope';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { ConflictDto, NearbyFirmDto } from './dto/agenda.dto';

/** Kilometres between `o` and `c`, two firms, on a sphere of 6,371 km (haversine). */
const KM = `2 * 6371 * asin(sqrt(power(sin(radians(c.lat - o.lat) / 2), 2)
  + cos(radians(o.lat)) * cos(radians(c.lat)) * power(sin(radians(c.lng - o.lng) / 2), 2)))`;

/** Farther is no detour, in kilometres. */
const DETOUR_KM = 80;

export interface Proposal {
  checkInId: string;
  on: Day;
  /** Null while only the day is chosen. */
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What helps to choose a day: firms nearby, and what stands against it. */
@Injectable()
export class PlanningQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The doctor's other firms within 80 km, due by a day without a time of their own, the nearest
   * first; where a place is not known, those of the same region come last.
   * @returns undefined when the firm is not the reader's
   */
  async nearby(
    actor: Person,
    input: { companyId: string; doctorId: string; on: Day; until: Day; today: Day; limit: number },
  ): Promise<NearbyFirmDto[] | undefined> {
    const params = new SqlParams();
    const company = params.add(input.companyId);
    const doctor = params.add(input.doctorId);
    const on = `${params.add(input.on)}::date`;
    const row = await this.uow.one<{ items: NearbyFirmDto[] }>(
      `SELECT (SELECT coalesce(jsonb_agg(to_jsonb(n) ORDER BY n.place), '[]') FROM (
         SELECT i.id AS "checkInId", c.id AS "companyId", c.name AS "companyName",
           c.name_en AS "companyNameEn", c.tier, c.region, round((${KM})::numeric, 1) AS km,
           i.due_on AS "dueOn", i.due_on - ${on} AS days, i.version,
           row_number() OVER (ORDER BY ${KM} NULLS LAST, i.due_on, i.id) AS place
         FROM check_ins i JOIN companies c ON c.id = i.company_id
         WHERE i.status = 'due' AND i.doctor_id = ${doctor}::uuid AND i.company_id <> o.id
           AND i.starts_at IS NULL AND i.due_on <= ${params.add(input.until)}::date
           AND ${companyIdScope(actor, 'i.company_id', params, input.today)}
           AND CASE WHEN ${KM} IS NULL THEN c.region = o.region ELSE ${KM} <= ${DETOUR_KM} END
         ORDER BY place LIMIT ${params.add(input.limit)}) n) AS items
       FROM companies o
       WHERE o.id = ${company} AND ${companyScope(actor, 'o', params, input.today)}`,
      params.values,
    );
    return row?.items;
  }

  /** @returns undefined when the check-in is not the reader's */
  async conflicts(
    actor: Person,
    { checkInId, on, startsAt, endsAt }: Proposal,
    today: Day,
  ): Promise<ConflictDto[] | undefined> {
    const params = new SqlParams();
    const id = params.add(checkInId);
    const day = `${params.add(on)}::date`;
    const starts = `${params.add(startsAt)}::timestamptz`;
    const ends = `${params.add(endsAt)}::timestamptz`;
    const row = await this.uow.one<{ items: ConflictDto[] }>(
      `SELECT (SELECT coalesce(jsonb_agg(to_jsonb(x) - 'rank' ORDER BY x.rank, x."startsAt"), '[]') FROM (
         SELECT 1 AS rank, 'appointment' AS kind, c.name AS "nameKo", c.name_en AS "nameEn",
           NULL AS reason, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
         FROM check_ins a JOIN companies c ON c.id = a.company_id
         WHERE a.doctor_id = i.doctor_id AND a.id <> i.id AND a.status = 'due'
           AND a.starts_at < ${ends} AND a.ends_at > ${starts}
         UNION ALL
         SELECT 2, 'leave', u.name, u.name_en, NULL, NULL, NULL
         FROM doctor_leaves l LEFT JOIN users u ON u.id = l.cover_id
         WHERE l.doctor_id = i.doctor_id AND l.during @> ${day}
         UNION ALL
         SELECT 3, 'holiday', h.name_ko, h.name_en, NULL, NULL, NULL
         FROM holidays h WHERE h.day = ${day} AND h.closed
         UNION ALL
         SELECT 4, 'weekend', NULL, NULL, NULL, NULL, NULL WHERE extract(isodow FROM ${day}) > 5
         UNION ALL
         SELECT 5, 'firm_closed', NULL, NULL, f.reason, NULL, NULL
         FROM company_closed_days f WHERE f.company_id = i.company_id AND f.during @> ${day}
         UNION ALL
         SELECT 6, 'outside_hours', NULL, NULL, NULL, NULL, NULL
         WHERE (${starts} AT TIME ZONE 'Asia/Seoul')::time < '09:00'
           OR (${ends} AT TIME ZONE 'Asia/Seoul') > ${day} + time '18:00') x) AS items
       FROM check_ins i
       WHERE i.id = ${id} AND ${companyIdScope(actor, 'i.company_id', params, today)}`,
      params.values,
    );
    return row?.items;
  }
}
