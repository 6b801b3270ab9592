import { Injectable } from '@nestjs/common';
import { companyIdScope, companyScope, SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { choseongQuery, isChoseongQuery, jamoPatterns } from '../platform/text/choseong';
import type {
  CompanyHitDto,
  DifficultyHitDto,
  PersonHitDto,
  SearchResultDto,
} from './dto/search.dto';
import { likeText } from '../platform/text/like';

const MOST = 7;
const PERSON_TEXT = 'lower(normalize(p.name, NFD))';
const EMPTY: SearchResultDto = { companies: [], people: [], difficulties: [] };

/**
 * The palette's search over firms, people and cases the actor may see. Trigram indexes over
 * decomposed text answer syllables and parts of them; the `choseong` columns answer initial
 * consonants.
 */
@Injectable()
export class SearchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async search(actor: Person, given: string): Promise<SearchResultDto> {
    const query = given.trim();
    if (query === '') return EMPTY;
    return {
      companies: await this.companies(actor, query),
      people: await this.people(actor, query),
      difficulties: actor.role === 'admin' ? [] : await this.difficulties(actor, query),
    };
  }

  private companies(actor: Person, query: string): Promise<CompanyHitDto[]> {
    const params = new SqlParams();
    const matches = this.matches(query, 'c.search_text', 'c.choseong', params);
    const number = digitsOf(query);
    const byNumber = number ? ` OR c.registration_number LIKE ${params.add(`${number}%`)}` : '';
    const scope = companyScope(actor, 'c', params, this.clock.today());
    const today = params.add(this.clock.today());
    return this.uow.query<CompanyHitDto>(
      `SELECT c.id, c.name, c.name_en AS "nameEn", c.tier, c.region, u.name AS "doctorName",
              u.name_en AS "doctorNameEn"
       FROM companies c
       LEFT JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> ${today}::date
       LEFT JOIN users u ON u.id = a.doctor_id
       WHERE c.status = 'active' AND (${matches}${byNumber}) AND ${scope}
       ORDER BY ${this.rank(query, 'c.search_text', params)}, length(c.name), c.name, c.id LIMIT ${MOST}`,
      params.values,
    );
  }

  private people(actor: Person, query: string): Promise<PersonHitDto[]> {
    const params = new SqlParams();
    const matches = this.matches(query, PERSON_TEXT, 'p.choseong', params);
    // Colleagues are found by all staff, a firm's people only by those who may see the firm.
    const firm = companyScope(actor, 'c', params, this.clock.today());
    const colleagues = actor.role === 'sme' ? '' : `p.role <> 'sme' OR `;
    return this.uow.query<PersonHitDto>(
      `SELECT p.id, p.name, p.name_en AS "nameEn", p.title, p.role, coalesce(c.name, t.name) AS place,
              p.company_id AS "companyId"
       FROM users p LEFT JOIN companies c ON c.id = p.company_id LEFT JOIN teams t ON t.id = p.team_id
       WHERE p.status <> 'suspended' AND ${matches} AND (${colleagues}(c.id IS NOT NULL AND ${firm}))
       ORDER BY ${this.rank(query, PERSON_TEXT, params)}, p.name, p.id LIMIT ${MOST}`,
      params.values,
    );
  }

  private difficulties(actor: Person, query: string): Promise<DifficultyHitDto[]> {
    const params = new SqlParams();
    const today = this.clock.today();
    const initials = isChoseongQuery(query);
    const patterns = params.add(initials ? null : jamoPatterns(query));
    const letters = params.add(initials ? choseongPattern(query) : null);
    const firms = actor.programmeWide
      ? 'NULL'
      : `ARRAY(SELECT c.id FROM companies c WHERE ${companyScope(actor, 'c', params, today)})`;
    const scope = companyIdScope(actor, 'd.company_id', params, today);
    return this.uow.query<DifficultyHitDto>(
      `SELECT d.id, d.number, d.title, d.status, c.name AS "companyName"
       FROM matching_difficulties(${patterns}::text[], ${letters}::text, ${firms}, ${MOST}) AS found (id)
       JOIN difficulties d ON d.id = found.id JOIN companies c ON c.id = d.company_id
       WHERE ${scope}
       ORDER BY (d.status = 'closed'), d.received_at DESC, d.id DESC LIMIT ${MOST}`,
      params.values,
    );
  }

  private matches(query: string, text: string, choseong: string, params: SqlParams): string {
    if (isChoseongQuery(query)) {
      return `${choseong} LIKE ${params.add(choseongPattern(query))}`;
    }
    return `${text} LIKE ANY(${params.add(jamoPatterns(query))}::text[])`;
  }

  /** What begins with the query comes first. */
  private rank(query: string, text: string, params: SqlParams): string {
    if (isChoseongQuery(query)) return '(SELECT 0)';
    const starts = jamoPatterns(query).map((pattern) => pattern.slice(1));
    return `(CASE WHEN ${text} LIKE ANY(${params.add(starts)}::text[]) THEN 0 ELSE 1 END)`;
  }
}

function choseongPattern(query: string): string {
  return `%${likeText(choseongQuery(query))}%`;
}

/** The digits of what may be the beginning of a registration number; at least three. */
function digitsOf(query: string): string | null {
  const digits = query.replace(/-/g, '');
  return /^\d{3,10}$/.test(digits) ? digits : null;
}
