import { Injectable } from '@nestjs/common';
import type { ContactAddress } from '../companies/main-contact';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Locale } from '../platform/mail/mail-template';

export type VisitAnswer = 'confirmed' | 'commented';

export interface ConfirmationRow {
  id: string;
  visitId: string;
  version: number;
  companyId: string;
  askedAt: Date | null;
  askedName: string | null;
  askedEmail: string | null;
  askedLocale: Locale | null;
  expiresAt: Date | null;
  answer: VisitAnswer | null;
  comment: string | null;
  answeredAt: Date | null;
  answeredName: string | null;
  byLink: boolean;
}

const COLUMNS = `k.id, k.visit_id AS "visitId", k.version, k.company_id AS "companyId",
  k.asked_at AS "askedAt", k.asked_name AS "askedName", k.asked_email AS "askedEmail",
  k.asked_locale AS "askedLocale", k.expires_at AS "expiresAt", k.answer, k.comment,
  k.answered_at AS "answeredAt", k.answered_name AS "answeredName", k.by_link AS "byLink"`;

/** An address counts as the firm's only as long as a contact or an active account of it has it. */
const STILL_THEIRS = `(
  EXISTS (SELECT 1 FROM company_contacts p WHERE p.company_id = k.company_id AND lower(p.email) = lower(k.asked_email))
  OR EXISTS (SELECT 1 FROM users u WHERE u.company_id = k.company_id AND u.email = lower(k.asked_email) AND u.status = 'active'))`;

/** What a firm was asked about a log, and said. */
@Injectable()
export class VisitConfirmationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest version first; by the unique key of visit and version. */
  of(visitId: string): Promise<ConfirmationRow[]> {
    return this.uow.query<ConfirmationRow>(
      `SELECT ${COLUMNS} FROM visit_confirmations k WHERE k.visit_id = $1 ORDER BY k.version DESC`,
      [visitId],
    );
  }

  /** @returns false when the firm was asked about this version already */
  async insertAsked(
    row: { id: string; visitId: string; version: number; companyId: string; tokenHash: string },
    to: ContactAddress,
    at: Date,
    expiresAt: Date,
  ): Promise<boolean> {
    const written = await this.uow.execute(
      `INSERT INTO visit_confirmations (id, visit_id, version, company_id, asked_at, asked_name,
         asked_email, asked_locale, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (visit_id, version) DO NOTHING`,
      [
        ...[row.id, row.visitId, row.version, row.companyId, at, to.name, to.email, to.locale],
        ...[row.tokenHash, expiresAt],
      ],
    );
    return written === 1;
  }

  /** The open question is now about the log as it reads since. */
  async carryOver(id: string, version: number): Promise<void> {
    await this.uow.execute('UPDATE visit_confirmations SET version = $2 WHERE id = $1', [
      id,
      version,
    ]);
  }

  async renew(id: string, tokenHash: string, expiresAt: Date): Promise<void> {
    await this.uow.execute(
      'UPDATE visit_confirmations SET token_hash = $2, expires_at = $3 WHERE id = $1',
      [id, tokenHash, expiresAt],
    );
  }

  /**
   * Writes the firm's word on a version, once; only a comment may still become a confirmation.
   * @returns false when there is a word already
   */
  async answer(row: {
    id: string;
    visitId: string;
    version: number;
    companyId: string;
    answer: VisitAnswer;
    comment: string | null;
    at: Date;
    by: string | null;
    name: string;
    byLink: boolean;
  }): Promise<boolean> {
    const written = await this.uow.execute(
      `INSERT INTO visit_confirmations AS k (id, visit_id, version, company_id, answer, comment,
         answered_at, answered_by, answered_name, by_link)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (visit_id, version) DO UPDATE SET answer = excluded.answer,
         comment = coalesce(excluded.comment, k.comment), answered_at = excluded.answered_at,
         answered_by = excluded.answered_by, answered_name = excluded.answered_name, by_link = excluded.by_link
       WHERE k.answer IS NULL OR (k.answer = 'commented' AND excluded.answer = 'confirmed')`,
      [
        ...[row.id, row.visitId, row.version, row.companyId, row.answer, row.comment, row.at],
        ...[row.by, row.name, row.byLink],
      ],
    );
    return written === 1;
  }

  /**
   * The newest question of a log with this token, from somebody who still belongs to an active firm.
   * Needs the sign-in role: the firm is not known before.
   */
  byToken(tokenHash: string): Promise<ConfirmationRow | undefined> {
    return this.uow.one<ConfirmationRow>(
      `SELECT ${COLUMNS} FROM visit_confirmations k JOIN companies c ON c.id = k.company_id
       WHERE k.token_hash = $1 AND c.status = 'active' AND ${STILL_THEIRS}
         AND NOT EXISTS (SELECT 1 FROM visit_confirmations n
           WHERE n.visit_id = k.visit_id AND n.version > k.version)`,
      [tokenHash],
    );
  }
}
