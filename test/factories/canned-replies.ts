import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow, type MadeUser, next } from './people';

/** A kept answer straight into its table; the agency's unless an owner is named. */
export async function aCannedReply(
  db: DataSource,
  { owner, ...overrides }: { owner?: MadeUser } & Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const at = '2026-11-02T10:00:00+09:00';
  await insertRow(db, 'canned_replies', {
    ...{ id, owner_id: owner?.id ?? null, title: `접수 안내 ${next()}`, language: 'ko' },
    body: '{{ contact.name }} 님, {{ case.number }} 건을 확인하고 있습니다.',
    ...{ updated_by_name: owner?.name ?? '정현우', created_at: at, updated_at: at },
    ...overrides,
  });
  return id;
}
