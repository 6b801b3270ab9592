import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Locale } from '../platform/mail/mail-template';
import { newToken } from '../platform/security/secret-box';

/** A link works for a week; at most four go out, within three weeks of the first (DOMAIN §6.4). */
export const LINK_DAYS = 7;
export const MOST_SENDS = 4;
export const SEND_DAYS = 21;
const DAY_MS = 86_400_000;

export interface ResultSend {
  toName: string;
  toEmail: string;
  sentAt: Date;
  expiresAt: Date;
}

export interface ResultLink {
  resultId: string;
  companyId: string;
  toName: string;
  locale: Locale;
  expiresAt: Date;
}

/** The secrets of confirmation mails, hashed. The firm's own rights do not reach them. */
@Injectable()
export class ResultLinkQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The mails of a round, the first first. */
  sends(resultId: string, round: number): Promise<ResultSend[]> {
    return this.uow.query(
      `SELECT to_name AS "toName", to_email AS "toEmail", sent_at AS "sentAt", expires_at AS "expiresAt"
       FROM result_links WHERE result_id = $1 AND round = $2 ORDER BY sent_at`,
      [resultId, round],
    );
  }

  /** A new secret; those before it end. */
  async issue(
    { id, companyId, round }: { id: string; companyId: string; round: number },
    to: { name: string; email: string; locale: Locale },
  ): Promise<{ token: string; expiresAt: Date }> {
    await this.end(id);
    const { token, hash } = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
    await this.uow.execute(
      `INSERT INTO result_links (token_hash, result_id, company_id, round, to_name, to_email, locale,
         sent_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [hash, id, companyId, round, to.name, to.email, to.locale, now, expiresAt],
    );
    return { token, expiresAt };
  }

  async end(resultId: string): Promise<void> {
    await this.uow.execute(
      'UPDATE result_links SET ended_at = $2 WHERE result_id = $1 AND ended_at IS NULL',
      [resultId, this.clock.now()],
    );
  }

  /**
   * The question a living secret leads to. An address counts only as long as somebody of the active
   * firm has it. Needs the system's rights: the firm is not known before.
   */
  byToken(tokenHash: string): Promise<ResultLink | undefined> {
    return this.uow.one(
      `SELECT k.result_id AS "resultId", k.company_id AS "companyId", k.to_name AS "toName", k.locale,
         k.expires_at AS "expiresAt"
       FROM result_links k JOIN companies c ON c.id = k.company_id AND c.status = 'active'
         JOIN results r ON r.id = k.result_id AND r.round = k.round AND r.status = 'asked'
       WHERE k.token_hash = $1 AND k.ended_at IS NULL AND k.expires_at > $2
         AND (EXISTS (SELECT 1 FROM company_contacts p
             WHERE p.company_id = k.company_id AND lower(p.email) = lower(k.to_email))
           OR EXISTS (SELECT 1 FROM users u WHERE u.company_id = k.company_id
             AND u.email = lower(k.to_email) AND u.status = 'active'))`,
      [tokenHash, this.clock.now()],
    );
  }
}

/** Whether the firm may be asked once more. */
export function maySend(sends: readonly ResultSend[], now: Date): boolean {
  const [first] = sends;
  if (!first) return true;
  return sends.length < MOST_SENDS && now.getTime() <= first.sentAt.getTime() + SEND_DAYS * DAY_MS;
}
