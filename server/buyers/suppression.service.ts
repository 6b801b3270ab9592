import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { seoulToday } from '../platform/business-time/calendar-days';
import { CONFIG, type Config } from '../platform/config/config';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Mailer } from '../platform/mail/mailer';
import { addressKey } from './address-key';
import { AddressSuppressed } from './address-suppressed.event';
import type { SuppressionReason, SuppressionSource } from './buyer.values';
import { REFUSAL_CONFIRMED } from './refusal-mail';
import { Suppression } from './suppression.entity';
import { unsubscribeToken, type UnsubscribeLink } from './unsubscribe-token';

/** What a person wished, as against what a mail server said. */
export const WISHES: readonly SuppressionReason[] = ['unsubscribed', 'objected', 'complained'];

/** Addresses that are never written to again. What is queued asks once more when it is sent. */
@Injectable()
export class SuppressionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mailer: Mailer,
    private readonly events: DomainEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Puts an address on the list, at once and for every firm; false when it stood there already. A
   * person's wish also ends the consents given for the address.
   */
  async suppress(
    address: string,
    reason: SuppressionReason,
    source: SuppressionSource,
    { letterId = null, note = null }: { letterId?: string | null; note?: string | null } = {},
  ): Promise<boolean> {
    const key = addressKey(address);
    const at = this.clock.now();
    const { userId, name } = this.uow.actor;
    const id = newId();
    const written = await this.uow.execute(
      `INSERT INTO suppressions (id, address_key, reason, source, letter_id, note, recorded_by, recorded_by_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [id, key, reason, source, letterId, note, userId, name, at],
    );
    if (written === 0) return false;
    await this.audit.record({
      ...{ action: 'suppression.created', subjectType: 'suppression', subjectId: id },
      after: { address: key, reason, source, letterId },
    });
    if (WISHES.includes(reason)) await this.uow.asSystem(() => this.carryOut(id, key, reason, at));
    await this.events.publish(new AddressSuppressed(key, reason, source, letterId, at));
    return true;
  }

  async isSuppressed(address: string): Promise<boolean> {
    return (await this.suppressed([address])).length > 0;
  }

  /** Those of the addresses that are on the list. */
  async suppressed(addresses: readonly string[]): Promise<string[]> {
    const rows = await this.uow.query<{ key: string }>(
      `SELECT address_key AS key FROM suppressions WHERE lifted_at IS NULL AND address_key = ANY($1)`,
      [addresses.map(addressKey)],
    );
    const keys = new Set(rows.map(({ key }) => key));
    return addresses.filter((address) => keys.has(addressKey(address)));
  }

  async find(id: string): Promise<Suppression | null> {
    return this.uow.manager.findOneBy(Suppression, { id });
  }

  /**
   * The addresses of a letter's way out: a page for people, and the one-click address for mail
   * programs (RFC 8058), to be sent as `List-Unsubscribe: <oneClick>` with
   * `List-Unsubscribe-Post: List-Unsubscribe=One-Click`.
   */
  linksFor(link: UnsubscribeLink): { page: string; oneClick: string } {
    const token = unsubscribeToken(link, this.config.secret);
    const base = this.config.publicUrl.replace(/\/$/, '');
    return {
      page: `${base}/unsubscribe/${token}`,
      oneClick: `${base}/api/unsubscribe?token=${token}`,
    };
  }

  private async carryOut(
    id: string,
    key: string,
    reason: SuppressionReason,
    at: Date,
  ): Promise<void> {
    await this.uow.execute(
      `UPDATE buyer_consents SET withdrawn_at = $2, withdrawn_reason = $3 WHERE withdrawn_at IS NULL
         AND contact_id IN (SELECT k.id FROM buyer_contacts k WHERE k.email_key = $1 OR k.phone = $1)`,
      [key, at, reason],
    );
    // Korea asks for a confirmation within 14 days; we send it at once.
    const contact = await this.uow.one<{ name: string | null; email: string; language: string }>(
      `SELECT k.name, k.email, k.language FROM buyer_contacts k JOIN buyers b ON b.id = k.buyer_id
       WHERE k.email_key = $1 AND b.country = 'KR' ORDER BY k.id LIMIT 1`,
      [key],
    );
    if (!contact) return;
    const { email, name } = contact;
    const locale = contact.language === 'ko' ? 'ko' : 'en';
    const params = { address: email, on: seoulToday(at) };
    const dedupeKey = `refusal:${id}`;
    const to = { name: name ?? email, email, locale } as const;
    await this.mailer.send(REFUSAL_CONFIRMED, to, params, { dedupeKey });
    await this.uow.execute('UPDATE suppressions SET confirmed_at = $2 WHERE id = $1', [id, at]);
  }
}
