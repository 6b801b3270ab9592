import { Injectable } from '@nestjs/common';
import { companyScope, SqlParams } from '../companies/company-scope';
import { DOCTOR_NAME_JSON } from '../doctors/doctors.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { AssignmentDto, UnassignedCompanyDto } from './dto/assignment.dto';
import { likeText } from '../platform/text/like';

/** Names of a firm's target markets; `c` is the company. */
export const MARKETS_JSON = `(SELECT coalesce(jsonb_agg(jsonb_build_object('country', m.country,
    'countryKo', k.name_ko, 'countryEn', k.name_en, 'subRegion', k.sub_region, 'status', m.status)
    ORDER BY m.status, k.name_ko), '[]')
  FROM company_markets m JOIN countries k ON k.code = m.country
  WHERE m.company_id = c.id AND m.status IN ('exporting', 'interested'))`;

export type UnassignedRow = UnassignedCompanyDto & { total: number };

/** Who looks after whom, and whom nobody looks after. */
@Injectable()
export class AssignmentsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** All assignments of a firm, newest first (index assignments_company). */
  history(companyId: string, today: Day): Promise<AssignmentDto[]> {
    return this.uow.named<AssignmentDto>(
      'assignments.history',
      `SELECT a.id, a.company_id AS "companyId", a.role, lower(a.during) AS "from",
         (upper(a.during) - 1) AS until,
         CASE WHEN a.during @> $2::date THEN 'current'
              WHEN lower(a.during) > $2::date THEN 'upcoming' ELSE 'past' END AS state,
         a.reason, a.ended_reason AS "endedReason", a.created_at AS "createdAt",
         (SELECT b.name FROM users b WHERE b.id = a.created_by) AS "createdByName",
         ${DOCTOR_NAME_JSON} || jsonb_build_object('email', u.email, 'phone', u.phone,
           'introduction', d.introduction, 'introductionEn', d.introduction_en) AS doctor
       FROM assignments a JOIN users u ON u.id = a.doctor_id JOIN doctors d ON d.user_id = a.doctor_id
       WHERE a.company_id = $1
       ORDER BY lower(a.during) DESC, a.role DESC, a.id DESC`,
      [companyId, today],
    );
  }

  /** Firms in scope that nobody looks after today, the longest registered first. */
  unassigned(
    actor: Person,
    filter: { today: Day; after?: string; limit: number; q?: string },
  ): Promise<UnassignedRow[]> {
    const params = new SqlParams();
    const today = params.add(filter.today);
    const scope = companyScope(actor, 'c', params, filter.today);
    const q = params.add(filter.q ? likeText(filter.q) : null);
    const after = params.add(filter.after ?? null);
    const limit = params.add(filter.limit + 1);
    return this.uow.query<UnassignedRow>(
      `WITH open AS (
         SELECT c.id, count(*) OVER ()::int AS total FROM companies c
         WHERE c.status = 'active' AND ${scope}
           AND NOT EXISTS (SELECT 1 FROM assignments a
             WHERE a.company_id = c.id AND a.role = 'primary' AND a.during @> ${today}::date)
           AND (${q}::text IS NULL OR normalize(c.name || ' ' || coalesce(c.name_en, ''), NFD)
             ILIKE '%' || normalize(${q}, NFD) || '%')
       )
       SELECT open.total, c.id, c.name, c.name_en AS "nameEn", c.tier, c.region, c.business,
         s.name_ko AS "sectorKo", s.name_en AS "sectorEn", ${MARKETS_JSON} AS markets,
         coalesce(last.until, (c.created_at AT TIME ZONE 'Asia/Seoul')::date)::text AS "waitingSince",
         last.name AS "previousDoctorName",
         (SELECT jsonb_build_object('name', u.name, 'from', lower(a.during))
           FROM assignments a JOIN users u ON u.id = a.doctor_id
           WHERE a.company_id = c.id AND a.role = 'primary' AND lower(a.during) > ${today}::date
           ORDER BY a.during LIMIT 1) AS upcoming,
         (SELECT count(*)::int FROM difficulties d
           WHERE d.company_id = c.id AND d.status <> 'closed') AS "openDifficulties"
       FROM open JOIN companies c ON c.id = open.id
         LEFT JOIN sectors s ON s.code = c.sector_code
         LEFT JOIN LATERAL (
           SELECT upper(a.during) AS until, u.name FROM assignments a JOIN users u ON u.id = a.doctor_id
           WHERE a.company_id = c.id AND a.role = 'primary' AND upper(a.during) <= ${today}::date
           ORDER BY upper(a.during) DESC LIMIT 1
         ) last ON true
       WHERE ${after}::uuid IS NULL OR c.id > ${after}::uuid
       ORDER BY c.id LIMIT ${limit}`,
      params.values,
    );
  }
}
