import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Locale } from '../../platform/mail/mail-template';
import type { ReferralConsent, ReferralContent } from './referral-content';

export const REFERRAL_STATES = ['open', 'answered', 'declined', 'withdrawn'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export interface Referral {
  id: string;
  difficultyId: string;
  companyId: string;
  partnerId: string | null;
  officeId: string | null;
  addressee: string;
  addresseeEn: string | null;
  purpose: string;
  shared: string | null;
  /** YYYY-MM-DD. */
  dueOn: string;
  status: ReferralState;
  reply: string | null;
  repliedAt: Date | null;
  createdAt: Date;
  toName: string | null;
  toEmail: string | null;
  toLocale: Locale | null;
  content: ReferralContent | null;
  consent: ReferralConsent | null;
  /** The day before it was moved, YYYY-MM-DD. */
  extendedFrom: string | null;
  extensionReason: string | null;
}

export interface Addressee {
  name: string;
  nameEn: string | null;
}

export interface KnownAddress {
  partnerId: string | null;
  officeId: string | null;
  name: string;
  email: string;
  locale: Locale;
}

export const REFERRAL_COLUMNS = `r.id, r.difficulty_id AS "difficultyId", r.company_id AS "companyId",
  r.partner_id AS "partnerId", r.office_id AS "officeId", r.addressee, r.addressee_en AS "addresseeEn",
  r.purpose, r.shared, r.due_on AS "dueOn", r.status, r.reply, r.replied_at AS "repliedAt",
  r.created_at AS "createdAt", r.to_name AS "toName", r.to_email AS "toEmail", r.to_locale AS "toLocale",
  r.content, r.consent, r.extended_from AS "extendedFrom", r.extension_reason AS "extensionReason"`;

/** Requests to partners and offices. Row-level security keeps all of them from the firm. */
@Injectable()
export class ReferralQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** By referrals_case. */
  of(difficultyId: string): Promise<Referral[]> {
    return this.uow.query(
      `SELECT ${REFERRAL_COLUMNS} FROM referrals r WHERE r.difficulty_id = $1 ORDER BY r.created_at, r.id`,
      [difficultyId],
    );
  }

  find(difficultyId: string, id: string): Promise<Referral | undefined> {
    return this.uow.one(
      `SELECT ${REFERRAL_COLUMNS} FROM referrals r WHERE r.difficulty_id = $1 AND r.id = $2`,
      [difficultyId, id],
    );
  }

  /** Whether a partner still owes an answer. Asked as the system: the firm may not see referrals. */
  async anyOpen(difficultyId: string, except: string | null = null): Promise<boolean> {
    const row = await this.uow.asSystem(() =>
      this.uow.one(
        `SELECT 1 FROM referrals
         WHERE difficulty_id = $1 AND status = 'open' AND id IS DISTINCT FROM $2::uuid LIMIT 1`,
        [difficultyId, except],
      ),
    );
    return row !== undefined;
  }

  addressee(kind: 'partners' | 'offices', id: string): Promise<Addressee | undefined> {
    return this.uow.one(
      `SELECT name_ko AS name, name_en AS "nameEn" FROM ${kind} WHERE id = $1 AND active`,
      [id],
    );
  }

  /** The consent that must stand before a firm's data goes to somebody else (DOMAIN §7.1). */
  async hasConsent(companyId: string, kind: ReferralConsent): Promise<boolean> {
    const row = await this.uow.one(
      `SELECT 1 FROM company_consents
       WHERE company_id = $1 AND kind = $2 AND withdrawn_at IS NULL LIMIT 1`,
      [companyId, kind],
    );
    return row !== undefined;
  }

  /** Where each partner and office was last written to; by referrals_partner and referrals_office. */
  knownAddresses(): Promise<KnownAddress[]> {
    const last = (column: string) => `LATERAL (SELECT r.to_name AS name, r.to_email AS email,
        r.to_locale AS locale FROM referrals r WHERE r.${column} = a.id AND r.to_email IS NOT NULL
      ORDER BY r.created_at DESC LIMIT 1) l`;
    return this.uow.query(
      `SELECT a.id AS "partnerId", NULL::uuid AS "officeId", l.*
         FROM partners a CROSS JOIN ${last('partner_id')}
       UNION ALL SELECT NULL, a.id, l.* FROM offices a CROSS JOIN ${last('office_id')}`,
    );
  }

  async insert(
    referral: Omit<
      Referral,
      'status' | 'reply' | 'repliedAt' | 'extendedFrom' | 'extensionReason'
    > & { createdBy: string; fileIds: string[] },
  ): Promise<void> {
    const { id, companyId, content } = referral;
    await this.uow.execute(
      `INSERT INTO referrals (id, difficulty_id, company_id, partner_id, office_id, addressee,
         addressee_en, purpose, shared, due_on, status, created_by, created_at, to_name, to_email,
         to_locale, content, consent)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[id, referral.difficultyId, companyId, referral.partnerId, referral.officeId],
        ...[referral.addressee, referral.addresseeEn, referral.purpose, referral.shared],
        ...[referral.dueOn, referral.createdBy, referral.createdAt, referral.toName],
        ...[referral.toEmail, referral.toLocale, content && JSON.stringify(content)],
        referral.consent,
      ],
    );
    await this.uow.execute(
      `INSERT INTO referral_files (referral_id, file_id, company_id)
       SELECT $1, unnest($2::uuid[]), $3`,
      [id, referral.fileIds, companyId],
    );
  }

  /** @returns false when it was over already */
  async end(
    id: string,
    status: Exclude<ReferralState, 'open'>,
    reply: string | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE referrals SET status = $2, reply = $3, replied_at = CASE WHEN $2 = 'withdrawn' THEN NULL
         ELSE $4::timestamptz END, version = version + 1
       WHERE id = $1 AND status = 'open'`,
      [id, status, reply, at],
    );
    return changed === 1;
  }

  /** Once. @returns false when it was moved before, or is over */
  async extend(id: string, dueOn: string, reason: string): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE referrals SET extended_from = due_on, due_on = $2, extension_reason = $3, version = version + 1
       WHERE id = $1 AND status = 'open' AND extended_from IS NULL`,
      [id, dueOn, reason],
    );
    return changed === 1;
  }
}
