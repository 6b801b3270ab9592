import type { DataSource } from 'typeorm';
import { addressKey, emailKey } from '../../server/buyers/address-key';
import { newId } from '../../server/platform/database/ids';
import { nameKey } from '../../server/platform/text/name-key';
import { insertRow, next } from './people';

const at = '2026-11-02T10:00:00+09:00';

/** A foreign company straight into its table. */
export async function aBuyer(
  db: DataSource,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const name = (overrides['name'] as string | undefined) ?? `Nordlicht Handel ${next()} GmbH`;
  const row = {
    ...{ id: newId(), name, name_key: nameKey(name), country: 'DE', kind: 'corporate' },
    ...{ status: 'active', created_by_name: '정현우', updated_by_name: '정현우' },
    ...{ created_at: at, updated_at: at, ...overrides },
  };
  await insertRow(db, 'buyers', row);
  return row.id;
}

/** A person at a buyer; at a new one unless it is named. */
export async function aContact(
  db: DataSource,
  { buyerId, ...overrides }: { buyerId?: string } & Record<string, unknown> = {},
): Promise<string> {
  const email = (overrides['email'] as string | undefined) ?? `vogel${next()}@nordlicht.example`;
  const row = {
    ...{ id: newId(), buyer_id: buyerId ?? (await aBuyer(db)), name: 'Anna Vogel' },
    ...{ email, email_key: emailKey(email), language: 'en', time_zone: 'Europe/Berlin' },
    ...{ source_type: 'fair', source_detail: 'Anuga 2025', source_date: '2025-10-06' },
    ...{ legal_basis: 'none', status: 'active', created_by_name: '정현우' },
    ...{ updated_by_name: '정현우', created_at: at, updated_at: at, ...overrides },
  };
  await insertRow(db, 'buyer_contacts', row);
  return row.id;
}

/** Express consent by card unless told otherwise. */
export async function aConsent(
  db: DataSource,
  contactId: string,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const row = {
    ...{ id: newId(), contact_id: contactId, kind: 'express', given_at: at },
    ...{ evidence_kind: 'card', evidence: '전시회 명함, 소식 받기 표시', recorded_at: at },
    ...{ recorded_by_name: '정현우', ...overrides },
  };
  await insertRow(db, 'buyer_consents', row);
  return row.id;
}

export async function aSuppression(
  db: DataSource,
  address = `refused${next()}@nordlicht.example`,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const row = {
    ...{ id: newId(), address_key: addressKey(address), reason: 'unsubscribed', source: 'page' },
    ...{ recorded_by_name: 'system', created_at: at, ...overrides },
  };
  await insertRow(db, 'suppressions', row);
  return row.id;
}

/** Two entries of one company that were merged. */
export async function aMerge(db: DataSource, mergedBy: string): Promise<string> {
  const [kept, gone] = [await aBuyer(db), await aBuyer(db)];
  const moved = { status: 'active', contacts: [], folded: [], filled: {} };
  const row = {
    ...{ id: newId(), kept_id: kept, gone_id: gone, moved: JSON.stringify(moved) },
    ...{ merged_by: mergedBy, merged_by_name: '정현우', merged_at: at },
  };
  await insertRow(db, 'buyer_merges', row);
  await db.query(`UPDATE buyers SET status = 'merged', merged_into = $2 WHERE id = $1`, [
    gone,
    kept,
  ]);
  return row.id;
}
