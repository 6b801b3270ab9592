import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { nameKey } from '../../platform/text/name-key';
import type { BuyerStatus } from '../buyer.values';
import { type BuyerFacts, domainsOf } from './buyer-likeness';

/** A company of the register as another entry is compared with it. */
export interface BuyerCandidate extends BuyerFacts {
  id: string;
  nameLocal: string | null;
  city: string | null;
  website: string | null;
  status: BuyerStatus;
}

/** A company with its addresses; `b` is its row. */
export const CANDIDATE = `b.id, b.name, b.name_local AS "nameLocal", b.country, b.city, b.website, b.status,
  ARRAY(SELECT k.email_key FROM buyer_contacts k WHERE k.buyer_id = b.id AND k.email_key IS NOT NULL
    AND k.merged_into IS NULL) AS emails`;

/** Finds the companies of the register that entries are worth comparing with, for many at once. */
@Injectable()
export class BuyerCandidates {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The candidates of each entry, in its place. Indexes buyer_contacts_email, buyers_name_key,
   * buyers_domain, buyer_contacts_domain, buyers_name_alike.
   */
  async of(entries: readonly BuyerFacts[]): Promise<BuyerCandidate[][]> {
    const asked = entries.map((entry, i) => ({
      ...{ i, key: nameKey(entry.name), country: entry.country },
      ...{ emails: entry.emails, domains: domainsOf(entry) },
    }));
    const rows = await this.uow.query<BuyerCandidate & { i: number }>(
      `WITH ask AS (SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS a (i int, key text, country text, emails text[], domains text[]))
       SELECT a.i, ${CANDIDATE} FROM ask a CROSS JOIN LATERAL (
         (SELECT k.buyer_id AS id FROM buyer_contacts k WHERE k.email_key = ANY(a.emails) AND k.merged_into IS NULL LIMIT 8)
         UNION (SELECT n.id FROM buyers n WHERE n.name_key = a.key AND n.country = a.country LIMIT 8)
         UNION (SELECT n.id FROM buyers n WHERE n.domain = ANY(a.domains) AND n.country = a.country LIMIT 8)
         UNION (SELECT k.buyer_id FROM buyer_contacts k WHERE split_part(k.email_key, '@', 2) = ANY(a.domains) LIMIT 8)
         UNION (SELECT n.id FROM buyers n WHERE left(n.name_key, 3) = left(a.key, 3) AND n.country = a.country
           ORDER BY similarity(n.name_key, a.key) DESC LIMIT 8)
       ) found JOIN buyers b ON b.id = found.id AND b.status <> 'merged'`,
      [JSON.stringify(asked)],
    );
    const places: BuyerCandidate[][] = entries.map(() => []);
    for (const { i, ...candidate } of rows) places[i]?.push(candidate);
    return places;
  }
}
