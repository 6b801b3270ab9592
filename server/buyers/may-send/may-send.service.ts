import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SendingChannel } from '../buyer.values';
import { canSend, type ConsentFact, type SendFacts, type SendVerdict } from './can-send';
import { rulesAt, type SendingRules } from './sending-rules';

export interface MaySendAsk {
  channel: SendingChannel;
  /** A letter's kind, or `consent_request`. */
  kind: string;
  /** When it would arrive; now when left out. */
  at?: Date;
  mass: boolean;
  /** Of the letter; the contact's own when left out. */
  language?: string;
  /** Whether it offers the same kind of goods as the last deal (KR). */
  sameGoods?: boolean;
  /** Advertisements each contact got by this channel in the last 24 hours, by contact id. */
  adsLastDay?: ReadonlyMap<string, number>;
}

interface StoredFacts extends Omit<SendFacts, 'consents' | 'suppressedAt' | 'adsLastDay'> {
  id: string;
  suppressedAt: Date | null;
  consents: (Omit<ConsentFact, 'givenAt' | 'confirmedAt' | 'withdrawnAt'> & {
    givenAt: string;
    confirmedAt: string | null;
    withdrawnAt: string | null;
  })[];
}

/** Asks the rules for many contacts at once; ask again when it is sent, refusals hold at once. */
@Injectable()
export class MaySendService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The verdict of each contact, by id; whom the register does not hold is left out. One query for
   * the facts of 5,000. Stands on the indexes buyer_contacts_pkey, buyer_consents_contact and
   * suppressions_open.
   */
  async check(contactIds: readonly string[], ask: MaySendAsk): Promise<Map<string, SendVerdict>> {
    const at = ask.at ?? this.clock.now();
    const rules = rulesAt(await this.versions(), at);
    const verdicts = new Map<string, SendVerdict>();
    for (const { id, consents, ...stored } of await this.facts(contactIds, ask)) {
      const facts: SendFacts = {
        ...stored,
        adsLastDay: ask.adsLastDay?.get(id) ?? 0,
        consents: consents.map((one) => ({
          ...one,
          givenAt: new Date(one.givenAt),
          confirmedAt: one.confirmedAt === null ? null : new Date(one.confirmedAt),
          withdrawnAt: one.withdrawnAt === null ? null : new Date(one.withdrawnAt),
        })),
      };
      verdicts.set(id, canSend(facts, { ...ask, at }, rules));
    }
    return verdicts;
  }

  private async versions(): Promise<SendingRules[]> {
    const rows = await this.uow.query<{ rules: SendingRules; at: Date }>(
      'SELECT rules, effective_from AS at FROM sending_rules',
    );
    return rows.map(({ rules, at }) => ({ ...rules, effectiveFrom: at.toISOString() }));
  }

  private facts(ids: readonly string[], ask: MaySendAsk): Promise<StoredFacts[]> {
    return this.uow.query<StoredFacts>(
      `SELECT k.id, b.country, b.kind AS "buyerKind", coalesce($3, k.language) AS language,
         k.time_zone AS "timeZone", a.address IS NOT NULL AND k.status = 'active' AND b.status = 'active' AS reachable,
         x.created_at AS "suppressedAt", coalesce(c.consents, '[]') AS consents
       FROM buyer_contacts k JOIN buyers b ON b.id = k.buyer_id
       CROSS JOIN LATERAL (SELECT CASE WHEN $2 = 'email' THEN k.email_key ELSE k.phone END AS address) a
       LEFT JOIN suppressions x ON x.address_key = a.address AND x.lifted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'channel', s.channel, 'night', s.night,
           'givenAt', s.given_at, 'until', s.until, 'confirmedAt', s.confirmed_at, 'withdrawnAt', s.withdrawn_at)
           ORDER BY s.given_at DESC, s.id DESC) AS consents
         FROM buyer_consents s WHERE s.contact_id = k.id
       ) c ON true WHERE k.id = ANY($1::uuid[])`,
      [ids, ask.channel, ask.language ?? null],
    );
  }
}
