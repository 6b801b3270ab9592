import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { choseongQuery, isChoseongQuery, jamoPatterns } from '../platform/text/choseong';
import { companyScope, SqlParams } from './company-scope';
import { regionBeginnings } from './region-words';
import type { CompanyListQueryDto, CompanyRowDto } from './dto/company-list.dto';
import type { CompanyCountsDto, FirmDoctorDto, FirmUserDto } from './dto/company.dto';
import { likeText } from '../platform/text/like';

export interface CompanyListRow extends CompanyRowDto {
  total: string;
}

export interface CompanySurroundings {
  teamName: string | null;
  teamNameEn: string | null;
  nextCheckInOn: string | null;
  checkInGapDays: number | null;
  doctors: FirmDoctorDto[];
  users: FirmUserDto[];
  counts: CompanyCountsDto;
}

/** Reads of the register. Columns of upper floors are joined for display only. */
@Injectable()
export class CompaniesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By name; indexes companies_list, companies_team, companies_name_search, companies_choseong. */
  async list(actor: Person, filter: CompanyListQueryDto, limit: number): Promise<CompanyListRow[]> {
    const params = new SqlParams();
    const today = params.add(this.clock.today());
    const where = this.where(actor, filter, params);
    let after = '';
    if (filter.cursor) {
      const [name, id] = decodeCursor(filter.cursor, 2);
      after = `WHERE (f.name, f.id) > (${params.add(name)}, ${params.add(id)}::uuid)`;
    }
    return this.uow.query<CompanyListRow>(
      `WITH f AS (SELECT c.* FROM companies c WHERE ${where}),
       page AS (SELECT * FROM f ${after} ORDER BY f.name, f.id LIMIT ${params.add(limit + 1)})
       SELECT p.id, p.name, p.name_en AS "nameEn", p.tier, p.status, p.region, p.sector_code AS "sectorCode",
         d.id AS "primaryDoctorId", d.name AS "primaryDoctorName",
         d.name_en AS "primaryDoctorNameEn", ${careOf(actor, 'p', params, today)} AS care,
         (SELECT min(i.due_on)::text FROM check_ins i WHERE i.company_id = p.id AND i.status = 'due') AS "nextCheckInOn",
         (SELECT count(*)::int FROM difficulties x WHERE x.company_id = p.id AND x.status <> 'closed') AS "openDifficulties",
         p.last_contact_at AS "lastContactAt",
         (SELECT count(*) FROM (SELECT 1 FROM f LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM page p
       LEFT JOIN LATERAL (
         SELECT u.id, u.name, u.name_en FROM assignments a JOIN users u ON u.id = a.doctor_id
         WHERE a.company_id = p.id AND a.role = 'primary' AND a.during @> ${today}::date LIMIT 1
       ) d ON true
       ORDER BY p.name, p.id`,
      params.values,
    );
  }

  /** The firms of a filter that the actor may see, as a condition on `companies` under `c`. */
  where(actor: Person, filter: CompanyListQueryDto, params: SqlParams): string {
    const today = params.add(this.clock.today());
    return [
      companyScope(actor, 'c', params, this.clock.today()),
      `c.status = ${params.add(filter.status ?? 'active')}`,
      // The day stands in the statement even where no filter asks for it.
      `${today}::date IS NOT NULL`,
      ...this.conditions(actor, filter, params, today),
    ].join(' AND ');
  }

  private conditions(
    actor: Person,
    filter: CompanyListQueryDto,
    params: SqlParams,
    today: string,
  ): string[] {
    const conditions: string[] = [];
    const { q, tier, sector, region, teamId, doctorId, market, unassigned, care } = filter;
    if (q?.trim()) conditions.push(nameCondition(q.trim(), params));
    if (tier) conditions.push(`c.tier = ${params.add(tier)}`);
    if (teamId) conditions.push(`c.team_id = ${params.add(teamId)}`);
    if (region?.trim()) {
      const beginnings = regionBeginnings(region).map((text) => `${likeText(text)}%`);
      conditions.push(`c.region LIKE ANY (${params.add(beginnings)}::text[])`);
    }
    if (sector) {
      const code = params.add(sector);
      conditions.push(
        `(c.sector_code = ${code} OR c.sector_code IN (SELECT s.code FROM sectors s WHERE s.section = ${code}))`,
      );
    }
    if (market) {
      conditions.push(`EXISTS (SELECT 1 FROM company_markets m WHERE m.company_id = c.id
        AND m.country = ${params.add(market.toUpperCase())} AND m.status IN ('exporting', 'interested'))`);
    }
    if (doctorId) {
      conditions.push(`EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = c.id
        AND a.doctor_id = ${params.add(doctorId === 'me' ? actor.userId : doctorId)}::uuid AND a.during @> ${today}::date)`);
    }
    if (care) conditions.push(`${careOf(actor, 'c', params, today)} = ${params.add(care)}`);
    if (unassigned === 'true') {
      conditions.push(`NOT EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = c.id
        AND a.role = 'primary' AND a.during @> ${today}::date)`);
    }
    return conditions;
  }

  /** What stands around a firm: team, doctors, people, and how much there is behind each tab. */
  async surroundings(companyId: string, teamId: string | null): Promise<CompanySurroundings> {
    const head = await this.uow.one<
      CompanySurroundings['counts'] & Omit<CompanySurroundings, 'counts'>
    >(
      `SELECT (SELECT name FROM teams WHERE id = $2) AS "teamName", (SELECT name_en FROM teams WHERE id = $2) AS "teamNameEn",
         (SELECT min(due_on)::text FROM check_ins WHERE company_id = $1 AND status = 'due') AS "nextCheckInOn",
         (SELECT ideal_gap_days FROM check_in_plans WHERE company_id = $1 AND ends_on IS NULL) AS "checkInGapDays",
         (SELECT count(*)::int FROM difficulties WHERE company_id = $1 AND status <> 'closed') AS "openDifficulties",
         (SELECT count(*)::int FROM difficulties WHERE company_id = $1) AS difficulties,
         (SELECT count(*)::int FROM visit_logs WHERE company_id = $1) AS visits,
         (SELECT count(*)::int FROM promises WHERE company_id = $1 AND done_at IS NULL) AS "openPromises",
         (SELECT count(*)::int FROM letters WHERE company_id = $1) AS letters`,
      [companyId, teamId],
    );
    if (!head) throw new Error('A statement without FROM gave no row.');
    const doctors = await this.uow.query<FirmDoctorDto>(
      `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, a.role FROM assignments a JOIN users u ON u.id = a.doctor_id
       WHERE a.company_id = $1 AND a.during @> $2::date ORDER BY a.role DESC, u.name`,
      [companyId, this.clock.today()],
    );
    const users = await this.uow.query<FirmUserDto>(
      `SELECT id, name, title, email, status, last_login_at AS "lastLoginAt" FROM users
       WHERE company_id = $1 ORDER BY created_at, id`,
      [companyId],
    );
    const { teamName, teamNameEn, nextCheckInOn, checkInGapDays, ...counts } = head;
    return { teamName, teamNameEn, nextCheckInOn, checkInGapDays, doctors, users, counts };
  }
}

/** How a doctor looks after a firm in sight: whom no assignment brings there covers for a colleague. */
function careOf(actor: Person, alias: string, params: SqlParams, today: string): string {
  if (actor.role !== 'doctor') return 'NULL::text';
  return `coalesce((SELECT max(a.role) FROM assignments a WHERE a.company_id = ${alias}.id
    AND a.doctor_id = ${params.add(actor.userId)}::uuid AND a.during @> ${today}::date), 'cover')`;
}

function nameCondition(q: string, params: SqlParams): string {
  const digits = q.replace(/[\s-]/g, '');
  if (/^\d{3,10}$/.test(digits)) return `c.registration_number LIKE ${params.add(`${digits}%`)}`;
  if (isChoseongQuery(q)) return `c.choseong LIKE ${params.add(`%${likeText(choseongQuery(q))}%`)}`;
  return `c.search_text LIKE ANY (${params.add(jamoPatterns(q))}::text[])`;
}
