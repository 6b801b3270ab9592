import { Injectable } from '@nestjs/common';
import type { Finding } from '../../companies/imports/import.types';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { addressKey } from '../address-key';
import { BuyerCandidates } from '../duplicates/buyer-candidates';
import { type BuyerFacts, buyerLikeness } from '../duplicates/buyer-likeness';
import type { KnownBuyer, ParsedBuyerRow } from './buyer-import.types';

export interface BuyerMatch {
  findings: Finding[];
  known: KnownBuyer | null;
}

interface Row extends ParsedBuyerRow {
  line: number;
}

interface KnownContact {
  key: string;
  buyerId: string;
  contactId: string;
  name: string;
}

/** Finds rows that the register holds already, that stand in the file twice, or that refused us. */
@Injectable()
export class BuyerImportMatcher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly candidates: BuyerCandidates,
  ) {}

  /** Three statements for the whole file; one entry a row. */
  async match(rows: readonly Row[]): Promise<BuyerMatch[]> {
    const keys = rows.map(keyOf);
    const given = keys.filter((key) => key !== undefined);
    const contacts = await this.contacts(given);
    const refused = await this.refused(given);
    const alike = await this.candidates.of(rows.map(factsOf));
    const first = new Map<string, number>();
    return rows.map((row, i) => {
      const key = keys[i];
      const findings: Finding[] = [];
      if (key && first.has(key)) {
        findings.push(said('duplicate.same_row', 'error', 'email', { line: first.get(key) ?? 0 }));
      } else if (key) first.set(key, row.line);
      if (key && refused.has(key)) findings.push(said('address.suppressed', 'warning', 'email'));
      const contact = key ? contacts.get(key) : undefined;
      if (contact) {
        const { buyerId, contactId, name } = contact;
        findings.push(said('duplicate.same_address', 'warning', 'email', { name }));
        return { findings, known: { buyerId, contactId, same: true } };
      }
      const [best] = (alike[i] ?? [])
        .map((buyer) => ({ buyer, ...buyerLikeness(factsOf(row), buyer) }))
        .filter(({ reasons }) => reasons.length > 0)
        .sort((a, b) => b.score - a.score);
      if (!best) return { findings, known: null };
      const same = best.reasons.includes('same_name') || best.reasons.includes('same_domain');
      const which = same ? 'duplicate.known_company' : 'duplicate.similar_company';
      findings.push(said(which, 'warning', 'company', { name: best.buyer.name }));
      return { findings, known: { buyerId: best.buyer.id, contactId: null, same } };
    });
  }

  private async contacts(keys: readonly string[]): Promise<Map<string, KnownContact>> {
    const rows = await this.uow.query<KnownContact>(
      `SELECT coalesce(k.email_key, k.phone) AS key, k.buyer_id AS "buyerId", k.id AS "contactId", b.name
       FROM buyer_contacts k JOIN buyers b ON b.id = k.buyer_id
       WHERE (k.email_key = ANY($1) OR (k.email_key IS NULL AND k.phone = ANY($1))) AND k.merged_into IS NULL
         AND b.status <> 'merged' ORDER BY k.id DESC`,
      [keys],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async refused(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.query<{ key: string }>(
      'SELECT address_key AS key FROM suppressions WHERE lifted_at IS NULL AND address_key = ANY($1)',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}

function said(
  code: string,
  severity: Finding['severity'],
  field: string,
  params: Finding['params'] = {},
): Finding {
  return { code, severity, field, params };
}

function keyOf({ contact }: Row): string | undefined {
  const address = contact.email ?? contact.phone;
  return address ? addressKey(address) : undefined;
}

function factsOf({ company, contact }: Row): BuyerFacts {
  return {
    ...{ name: company.name ?? '', nameLocal: company.nameLocal, country: company.country ?? '' },
    ...{ website: company.website, emails: contact.email ? [addressKey(contact.email)] : [] },
  };
}
