import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';

export interface Referral {
  id: string;
  difficultyId: string;
  partnerId: string | null;
  officeId: string | null;
  addressee: string;
  addresseeEn: string | null;
  purpose: string;
  shared: string | null;
  /** YYYY-MM-DD. */
  dueOn: string;
  status: 'open' | 'answered' | 'declined' | 'withdrawn';
  reply: string | null;
  repliedAt: Date | null;
  createdAt: Date;
}

export interface Addressee {
  name: string;
  nameEn: string | null;
}

const COLUMNS = `id, difficulty_id AS "difficultyId", partner_id AS "partnerId", office_id AS "officeId",
  addressee, addressee_en AS "addresseeEn", purpose, shared, due_on AS "dueOn", status, reply,
  replied_at AS "repliedAt", created_at AS "createdAt"`;

/** Requests to partners and offices. Row-level security keeps all of them from the firm. */
@Injectable()
export class ReferralQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** By referrals_case. */
  of(difficultyId: string): Promise<Referral[]> {
    return this.uow.query(
      `SELECT ${COLUMNS} FROM referrals WHERE difficulty_id = $1 ORDER BY created_at, id`,
      [difficultyId],
    );
  }

  find(difficultyId: string, id: string): Promise<Referral | undefined> {
    return this.uow.one(`SELECT ${COLUMNS} FROM referrals WHERE difficulty_id = $1 AND id = $2`, [
      difficultyId,
      id,
    ]);
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
  async hasConsent(companyId: string, kind: 'third_party' | 'overseas_transfer'): Promise<boolean> {
    const row = await this.uow.one(
      `SELECT 1 FROM company_consents
       WHERE company_id = $1 AND kind = $2 AND withdrawn_at IS NULL LIMIT 1`,
      [companyId, kind],
    );
    return row !== undefined;
  }

  async insert(
    referral: Omit<Referral, 'status' | 'reply' | 'repliedAt'> & {
      companyId: string;
      createdBy: string;
    },
  ): Promise<void> {
    await this.uow.execute(
      `INSERT INTO referrals (id, difficulty_id, company_id, partner_id, office_id, addressee,
         addressee_en, purpose, shared, due_on, status, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12)`,
      [
        referral.id,
        referral.difficultyId,
        referral.companyId,
        referral.partnerId,
        referral.officeId,
        referral.addressee,
        referral.addresseeEn,
        referral.purpose,
        referral.shared,
        referral.dueOn,
        referral.createdBy,
        referral.createdAt,
      ],
    );
  }

  /** @returns false when it was answered already */
  async answer(id: string, reply: string, declined: boolean, at: Date): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE referrals SET status = $2, reply = $3, replied_at = $4, version = version + 1
       WHERE id = $1 AND status = 'open'`,
      [id, declined ? 'declined' : 'answered', reply, at],
    );
    return changed === 1;
  }
}
