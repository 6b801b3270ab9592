import type { DataSource } from 'typeorm';

/** Message-IDs that arrived, and how often. */
export type Mails = Map<string, number>;

/** As fast as it goes. */
export const LETTERS_OF_A_MINUTE = '60000';

/** Contacts in Stuttgart who agreed to be written to, in three statements. */
export async function manyRecipients(db: DataSource, count: number): Promise<string[]> {
  const at = '2026-11-02T10:00:00+09:00';
  await db.query(
    `INSERT INTO buyers (id, name, name_key, country, kind, status, address, created_by_name, updated_by_name, created_at, updated_at)
     SELECT gen_random_uuid(), 'Nordhaus Werk ' || n || ' GmbH', 'nordhauswerk' || n, 'DE', 'corporate', 'active',
       'Industriestraße ' || n || ', Stuttgart', '정현우', '정현우', $2, $2 FROM generate_series(1, $1::int) n`,
    [count, at],
  );
  const rows: { id: string }[] = await db.query(
    `INSERT INTO buyer_contacts (id, buyer_id, name, honorific, email, email_key, language, time_zone, source_type,
       source_detail, source_date, legal_basis, status, created_by_name, updated_by_name, created_at, updated_at)
     SELECT gen_random_uuid(), id, 'Anna Vogel', 'ms', name_key || '@nordhaus.example', name_key || '@nordhaus.example',
       'en', 'Europe/Berlin', 'fair', 'Anuga 2025', '2025-10-06', 'consent', 'active', '정현우', '정현우', $1, $1
     FROM buyers WHERE name_key LIKE 'nordhauswerk%' RETURNING id`,
    [at],
  );
  await db.query(
    `INSERT INTO buyer_consents (id, contact_id, kind, given_at, evidence_kind, evidence, recorded_at, recorded_by_name)
     SELECT gen_random_uuid(), id, 'express', $1, 'card', '전시회 명함', $1, '정현우' FROM buyer_contacts
     WHERE email_key LIKE 'nordhauswerk%'`,
    [at],
  );
  return rows.map(({ id }) => id);
}
