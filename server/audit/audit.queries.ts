import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import { withoutCaseWords } from './case-words';
import type { AuditEntryDto } from './dto/audit-entry.dto';
import type { AuditQueryDto } from './dto/audit-query.dto';

export type AuditFilter = Omit<AuditQueryDto, 'cursor' | 'limit'>;

const SELECT = `
  SELECT e.id, e.at, e.actor_id AS "actorId", e.actor_role AS "actorRole", e.actor_name AS "actorName",
         a.name_en AS "actorNameEn", a.title AS "actorTitle", e.ip, e.request_id AS "requestId",
         e.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn",
         e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
         coalesce(u.name, s.name, t.name) AS "subjectName",
         coalesce(u.name_en, s.name_en, t.name_en) AS "subjectNameEn", e.before, e.after, e.purpose
  FROM audit_entries e
  LEFT JOIN users a ON a.id = e.actor_id
  LEFT JOIN companies c ON c.id = e.company_id
  LEFT JOIN users u ON e.subject_type IN ('user', 'doctor') AND u.id::text = e.subject_id
  LEFT JOIN companies s ON e.subject_type = 'company' AND s.id::text = e.subject_id
  LEFT JOIN teams t ON e.subject_type = 'team' AND t.id::text = e.subject_id`;

/** Reads of the audit record, newest first. Row-level security shows it to administrators only. */
@Injectable()
export class AuditQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Indexes audit_entries_at, _actor, _company, _subject, _action. */
  async page(
    filter: AuditQueryDto,
    limit: number,
  ): Promise<{ rows: AuditEntryDto[]; total: number }> {
    const params = new SqlParams();
    const where = conditions(filter, params);
    const total = await this.count(where, params);
    if (filter.cursor) {
      const [at, id] = decodeCursor(filter.cursor, 2);
      where.push(`(e.at, e.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`);
    }
    return { rows: await this.rows(where, params, limit + 1), total };
  }

  /** All entries of a filter. @param limit how many at most */
  async all(filter: AuditFilter, limit: number): Promise<AuditEntryDto[]> {
    const params = new SqlParams();
    return this.rows(conditions(filter, params), params, limit);
  }

  private async count(where: string[], params: SqlParams): Promise<number> {
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM audit_entries e WHERE ${where.join(' AND ')} LIMIT ${TOTAL_CAP + 1}) m`,
      [...params.values],
    );
    return row?.count ?? 0;
  }

  private async rows(where: string[], params: SqlParams, limit: number): Promise<AuditEntryDto[]> {
    const rows = await this.uow.query<AuditEntryDto>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${params.add(limit)}`,
      params.values,
    );
    return rows.map(withoutCaseWords);
  }
}

function conditions(filter: AuditFilter, params: SqlParams): string[] {
  const where = ['TRUE'];
  if (filter.actorId) where.push(`e.actor_id = ${params.add(filter.actorId)}::uuid`);
  if (filter.companyId) where.push(`e.company_id = ${params.add(filter.companyId)}::uuid`);
  if (filter.action)
    where.push(`e.action LIKE ${params.add(`${filter.action.replaceAll('_', '\\_')}%`)}`);
  if (filter.subjectType) where.push(`e.subject_type = ${params.add(filter.subjectType)}`);
  if (filter.subjectId) where.push(`e.subject_id = ${params.add(filter.subjectId)}`);
  if (filter.from)
    where.push(`e.at >= ${params.add(filter.from)}::date::timestamp AT TIME ZONE 'Asia/Seoul'`);
  if (filter.to)
    where.push(`e.at < (${params.add(filter.to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Seoul'`);
  return where;
}
