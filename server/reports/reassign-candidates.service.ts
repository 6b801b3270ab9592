import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { ReassignCandidateDto, ReassignCandidatesDto } from './dto/reassign-candidates.dto';

/** Doctors of only some of the firms that are named beside those of all. */
const OTHERS = 3;

interface Able extends ReassignCandidateDto {
  /** Of the chosen cases, those of firms this doctor looks after. */
  able: number;
}

/** Who could take the chosen cases: only doctors of a firm may have its case. */
@Injectable()
export class ReassignCandidates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Cases out of sight or closed meanwhile are left aside. */
  async of(actor: Person, ids: string[]): Promise<ReassignCandidatesDto> {
    const params = new SqlParams();
    const today = this.clock.today();
    const chosen = `SELECT d.id, d.company_id, d.doctor_id FROM difficulties d
      WHERE d.id = ANY(${params.add(ids)}::uuid[]) AND d.status <> 'closed'
        AND ${companyIdScope(actor, 'd.company_id', params, today)}`;
    const found = await this.uow.query<{ id: string; companyId: string }>(
      `SELECT id, company_id AS "companyId" FROM (${chosen}) chosen`,
      params.values,
    );
    const day = params.add(today);
    const doctors = await this.uow.query<Able>(
      `WITH chosen AS (${chosen}), firms AS (SELECT DISTINCT company_id FROM chosen), able AS (
         SELECT w.user_id, ch.id, ch.doctor_id IS DISTINCT FROM w.user_id AS "isNew"
         FROM doctors w CROSS JOIN LATERAL doctor_companies(w.user_id, ${day}::date) care(company_id)
         JOIN firms f ON f.company_id = care.company_id JOIN chosen ch ON ch.company_id = f.company_id
       )
       SELECT u.id, u.name, u.name_en AS "nameEn", t.name AS "teamName", t.name_en AS "teamNameEn",
              (SELECT count(*)::int FROM difficulties o WHERE o.doctor_id = u.id AND o.status <> 'closed') AS open,
              count(*)::int AS able, array_agg(a.id) FILTER (WHERE a."isNew") AS "caseIds"
       FROM able a JOIN users u ON u.id = a.user_id AND u.status = 'active'
       LEFT JOIN teams t ON t.id = u.team_id
       GROUP BY u.id, t.name, t.name_en HAVING bool_or(a."isNew")
       ORDER BY count(*) DESC, u.name, u.id`,
      params.values,
    );
    const firms = new Set(found.map(({ companyId }) => companyId));
    const shown = ({ able: _, ...doctor }: Able): ReassignCandidateDto => doctor;
    const forAll = doctors.filter(({ able }) => able === found.length);
    return {
      cases: found.length,
      firms: firms.size,
      companyId: firms.size === 1 ? [...firms][0]! : null,
      candidates: forAll.map(shown),
      others: doctors
        .filter(({ able }) => able < found.length)
        .slice(0, OTHERS)
        .map(shown),
    };
  }
}
