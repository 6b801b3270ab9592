import { createHash } from 'node:crypto';

/** An entry as the chain sees it: every column as the text the database gives, so nothing is rounded. */
export interface SealedEntry {
  id: string;
  at: string;
  actor_id: string | null;
  actor_role: string;
  actor_name: string;
  ip: string | null;
  request_id: string | null;
  company_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string | null;
  before: string | null;
  after: string | null;
  purpose: string | null;
}

/** The columns of {@link SealedEntry}, microseconds and all. */
export const SEALED_COLUMNS = `
  id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, actor_id::text, actor_role,
  actor_name, ip, request_id, company_id::text, action, subject_type, subject_id,
  before::text AS before, after::text AS after, purpose`;

const ORDER: (keyof SealedEntry)[] = [
  'id',
  'at',
  'actor_id',
  'actor_role',
  'actor_name',
  'ip',
  'request_id',
  'company_id',
  'action',
  'subject_type',
  'subject_id',
  'before',
  'after',
  'purpose',
];

/**
 * The hash of a seal: sha256 over the hash before and the entries as canonical JSON (arrays in the
 * fixed order of columns; the database's own text of jsonb is canonical already).
 * @param entries in the order of (at, id)
 */
export function sealHash(previous: string, entries: SealedEntry[]): string {
  const canonical = JSON.stringify(entries.map((entry) => ORDER.map((column) => entry[column])));
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}
