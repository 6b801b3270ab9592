import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow, next } from './people';

/** A mail that waits, from somebody of the firm. */
export async function aMail(
  db: DataSource,
  companyId: string | null,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const uid = next();
  await insertRow(db, 'inbox_messages', {
    ...{ id, mailbox: 'case@test/INBOX', uid_validity: 1, uid, message_key: `test:${uid}` },
    ...{
      status: 'parked',
      reason: 'no_case',
      from_name: '오세라',
      from_address: 'sera@firm.example',
    },
    ...{ subject: '통관 문의', body: '통관이 막혔습니다.', full_text: '통관이 막혔습니다.' },
    ...{ received_at: '2026-11-20T10:00:00+09:00', created_at: '2026-11-20T10:00:00+09:00' },
    ...{ size: 1200, storage_key: newId(), attachments: '[]', authentication: '{}' },
    company_id: companyId,
    ...overrides,
  });
  return id;
}
