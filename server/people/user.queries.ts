import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { choseongQuery, isChoseongQuery, jamoPatterns } from '../platform/text/choseong';
import type { TeamDto, UserDto, UserQueryDto } from './dto/user.dto';

const SELECT = `
  SELECT u.id, u.email, u.name, u.name_en AS "nameEn", u.title, u.title_en AS "titleEn", u.role, u.status, u.phone,
         u.team_id AS "teamId", t.name AS "teamName", u.company_id AS "companyId", c.name AS "companyName",
         u.programme_wide AS "programmeWide",
         ARRAY(SELECT s.team_id FROM team_supervisors s WHERE s.user_id = u.id ORDER BY s.team_id) AS "supervisedTeamIds",
         (SELECT count(*) FROM assignments a WHERE a.doctor_id = u.id AND a.role = 'primary' AND a.during @> $1::date) AS firms,
         u.last_login_at AS "lastLoginAt", u.created_at AS "createdAt", u.version
  FROM users u LEFT JOIN teams t ON t.id = u.team_id LEFT JOIN companies c ON c.id = u.company_id`;

/** Accounts as lists. Administrators see all; supervisors the staff of their teams. */
@Injectable()
export class UserQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: Person,
    query: UserQueryDto,
    limit: number,
  ): Promise<{ rows: UserDto[]; total: number }> {
    const values: unknown[] = [this.clock.today()];
    const add = (value: unknown) => `$${values.push(value)}`;
    const where = [this.scope(actor, add)];
    if (query.role) where.push(`u.role = ${add(query.role)}`);
    if (query.status) where.push(`u.status = ${add(query.status)}`);
    if (query.teamId) where.push(`u.team_id = ${add(query.teamId)}::uuid`);
    if (query.q?.trim()) where.push(this.matches(query.q, add));
    const counted = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM users u WHERE $1::date IS NOT NULL AND ${where.join(' AND ')} LIMIT ${TOTAL_CAP + 1}) m`,
      values,
    );
    if (query.cursor) {
      const [name, id] = decodeCursor(query.cursor, 2);
      where.push(`(u.name, u.id) > (${add(name)}, ${add(id)}::uuid)`);
    }
    const rows = await this.uow.query<UserDto>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY u.name, u.id LIMIT ${add(limit + 1)}`,
      values,
    );
    return { rows, total: counted?.count ?? 0 };
  }

  async find(actor: Person, id: string): Promise<UserDto | undefined> {
    const values: unknown[] = [this.clock.today(), id];
    const scope = this.scope(actor, (value) => `$${values.push(value)}`);
    return this.uow.one<UserDto>(`${SELECT} WHERE u.id = $2 AND ${scope}`, values);
  }

  async teams(): Promise<TeamDto[]> {
    return this.uow.query<TeamDto>(
      `SELECT t.id, t.name, t.name_en AS "nameEn", t.active, t.version,
              (SELECT count(*) FROM users u WHERE u.team_id = t.id AND u.role = 'doctor' AND u.status <> 'suspended') AS doctors,
              (SELECT count(*) FROM companies c WHERE c.team_id = t.id AND c.status = 'active') AS firms,
              ARRAY(SELECT u.name FROM team_supervisors s JOIN users u ON u.id = s.user_id WHERE s.team_id = t.id ORDER BY u.name) AS supervisors
       FROM teams t ORDER BY t.active DESC, t.name`,
    );
  }

  private scope(actor: Person, add: (value: unknown) => string): string {
    if (actor.role === 'admin') return 'TRUE';
    if (actor.role !== 'supervisor') return 'FALSE';
    return actor.programmeWide
      ? `u.role <> 'sme'`
      : `(u.role <> 'sme' AND (u.team_id = ANY(${add(actor.teamIds)}::uuid[]) OR u.id = ${add(actor.userId)}::uuid))`;
  }

  private matches(query: string, add: (value: unknown) => string): string {
    if (isChoseongQuery(query)) return `u.choseong LIKE ${add(`%${choseongQuery(query)}%`)}`;
    const patterns = add(jamoPatterns(query));
    return `(normalize(u.name, NFD) ILIKE ANY(${patterns}::text[]) OR u.email ILIKE ANY(${patterns}::text[]))`;
  }
}
