import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { auditCsv } from './audit-csv';
import { AuditQueries } from './audit.queries';
import type { AuditPageDto } from './dto/audit-entry.dto';
import type { AuditExportDto, AuditQueryDto } from './dto/audit-query.dto';

/** One copy holds at most this many entries; who needs more copies by month. */
const EXPORT_LIMIT = 50_000;

/** The audit record for the administrator. */
@Injectable()
export class AuditService {
  constructor(
    private readonly queries: AuditQueries,
    private readonly audit: Audit,
  ) {}

  async list(_actor: Person, query: AuditQueryDto): Promise<AuditPageDto> {
    const limit = query.limit ?? 50;
    const { rows, total } = await this.queries.page(query, limit);
    return toPage(
      rows,
      limit,
      total,
      (row) => [row.at.toISOString(), row.id],
      (row) => row,
    );
  }

  /** A CSV of the entries; the copying is an entry itself. @throws Problem 422 `audit.export_too_large` */
  async export(actor: Person, { purpose, ...filter }: AuditExportDto): Promise<string> {
    const entries = await this.queries.all(filter, EXPORT_LIMIT + 1);
    if (entries.length > EXPORT_LIMIT) throw Problem.unprocessable('audit.export_too_large');
    await this.audit.record({
      action: 'audit.exported',
      subjectType: 'audit',
      subjectId: null,
      companyId: filter.companyId ?? null,
      after: { ...filter, entries: entries.length },
      purpose,
    });
    return auditCsv(entries, actor.locale);
  }
}
