import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { ExportDto } from './dto/export.dto';

/** An export as it is kept. */
export interface ExportRecord extends ExportDto {
  askedBy: string;
  locale: 'ko' | 'en';
  attempt: number;
  storageKey: string | null;
}

export const EXPORT_COLUMNS = `id, asked_by AS "askedBy", source, format, filters, purpose, locale, status, total,
  processed, attempt, storage_key AS "storageKey", file_name AS "fileName", file_size::float8 AS "fileSize",
  problem, created_at AS "createdAt", finished_at AS "finishedAt", expires_at AS "expiresAt"`;

/** Exports of the person who asks; row-level security knows no others. */
@Injectable()
export class ExportsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first, by exports_own. */
  page(actor: Person, before: [string, string] | null, limit: number): Promise<ExportRecord[]> {
    return this.uow.query<ExportRecord>(
      `SELECT ${EXPORT_COLUMNS} FROM exports
       WHERE asked_by = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [actor.userId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  find(actor: Person, id: string): Promise<ExportRecord | undefined> {
    return this.uow.one<ExportRecord>(
      `SELECT ${EXPORT_COLUMNS} FROM exports WHERE id = $1 AND asked_by = $2`,
      [id, actor.userId],
    );
  }

  async open(actor: Person): Promise<number> {
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM exports WHERE asked_by = $1 AND status IN ('queued', 'running')`,
      [actor.userId],
    );
    return row?.count ?? 0;
  }
}
