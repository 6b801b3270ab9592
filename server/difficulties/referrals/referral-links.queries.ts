import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { newId } from '../../platform/database/ids';
import { newToken } from '../../platform/security/secret-box';
import {
  endOfSeoulDay,
  addCalendarDays,
  type Day,
} from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { REFERRAL_COLUMNS, type Referral } from './referral.queries';

export const ACT_KINDS = [
  'sent',
  'resent',
  'reminded',
  'opened',
  'file_opened',
  'asked',
  'told',
  'extended',
  'answered',
  'declined',
  'recorded',
  'withdrawn',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export interface ReferralAct {
  id: string;
  referralId: string;
  kind: ActKind;
  byName: string;
  text: string | null;
  at: Date;
}

export interface SharedFile {
  referralId: string;
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  storageKey: string;
}

/** So many calendar days after the due day the link still takes an answer. */
export const LATE_DAYS = 14;

type Whose = Pick<Referral, 'id' | 'companyId'>;

/** The secrets of mailed requests, hashed, and everything that was done with them. */
@Injectable()
export class ReferralLinkQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new secret for a mail; it lives until some days after the due day. */
  async issue({ id, companyId, dueOn }: Whose & { dueOn: Day }) {
    const { token, hash } = newToken();
    const expiresAt = expiryOf(dueOn);
    await this.uow.execute(
      `INSERT INTO referral_links (token_hash, referral_id, company_id, sent_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [hash, id, companyId, this.clock.now(), expiresAt],
    );
    return { token, expiresAt };
  }

  /** Every secret of a request ends now. */
  async end(referralId: string): Promise<void> {
    await this.uow.execute(
      'UPDATE referral_links SET ended_at = $2 WHERE referral_id = $1 AND ended_at IS NULL',
      [referralId, this.clock.now()],
    );
  }

  async prolong(referralId: string, dueOn: Day): Promise<void> {
    await this.uow.execute(
      'UPDATE referral_links SET expires_at = $2 WHERE referral_id = $1 AND ended_at IS NULL',
      [referralId, expiryOf(dueOn)],
    );
  }

  /**
   * The open request a living secret leads to, locked. A consent that was withdrawn since shuts it,
   * as does an inactive firm. Needs the system's rights: nobody is signed in.
   */
  byToken(tokenHash: string): Promise<Referral | undefined> {
    return this.uow.one(
      `SELECT ${REFERRAL_COLUMNS} FROM referral_links k JOIN referrals r ON r.id = k.referral_id
       JOIN companies c ON c.id = r.company_id AND c.status = 'active'
       WHERE k.token_hash = $1 AND k.ended_at IS NULL AND k.expires_at > $2 AND r.status = 'open'
         AND (r.consent IS NULL OR EXISTS (SELECT 1 FROM company_consents s
           WHERE s.company_id = r.company_id AND s.kind = r.consent AND s.withdrawn_at IS NULL))
       FOR UPDATE OF r`,
      [tokenHash, this.clock.now()],
    );
  }

  /** Until when the newest living secret works; null when none does. */
  async liveUntil(ids: string[]): Promise<Map<string, Date>> {
    const rows = await this.uow.query<{ id: string; until: Date }>(
      `SELECT referral_id AS id, max(expires_at) AS until FROM referral_links
       WHERE referral_id = ANY($1::uuid[]) AND ended_at IS NULL AND expires_at > $2 GROUP BY 1`,
      [ids, this.clock.now()],
    );
    return new Map(rows.map(({ id, until }) => [id, until]));
  }

  async log({ id, companyId }: Whose, kind: ActKind, byName: string, text: string | null = null) {
    await this.uow.execute(
      `INSERT INTO referral_acts (id, referral_id, company_id, kind, by_name, text, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, companyId, kind, byName, text, this.clock.now()],
    );
  }

  /** By referral_acts_referral. */
  acts(ids: string[]): Promise<ReferralAct[]> {
    return this.uow.query(
      `SELECT id, referral_id AS "referralId", kind, by_name AS "byName", text, at
       FROM referral_acts WHERE referral_id = ANY($1::uuid[]) ORDER BY at, id`,
      [ids],
    );
  }

  /** The files that were shared. */
  files(ids: string[]): Promise<SharedFile[]> {
    return this.uow.query(
      `SELECT s.referral_id AS "referralId", f.id, f.name, f.media_type AS "mediaType", f.size,
         f.storage_key AS "storageKey"
       FROM referral_files s JOIN files f ON f.id = s.file_id
       WHERE s.referral_id = ANY($1::uuid[]) ORDER BY f.created_at, f.id`,
      [ids],
    );
  }
}

function expiryOf(dueOn: Day): Date {
  return endOfSeoulDay(addCalendarDays(dueOn, LATE_DAYS));
}
