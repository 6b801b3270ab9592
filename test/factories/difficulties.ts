import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow, next } from './people';

/** A case in the database, without its story; the clock's day is the test's. */
export async function aDifficulty(
  db: DataSource,
  companyId: string,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const id = newId();
  const number = `D-2025-${String(next()).padStart(6, '0')}`;
  const receivedAt = (overrides['received_at'] as Date | undefined) ?? new Date('2026-11-18T00:12:00Z');
  await insertRow(db, 'difficulties', {
    id,
    number,
    company_id: companyId,
    status: 'assigned',
    title: `통관 보류 ${number}`,
    body: '세관에서 물건이 멈췄습니다.',
    category: 'cus',
    severity: 'normal',
    filed_by_name: '오세라',
    filed_via: 'portal',
    received_at: receivedAt,
    target_at: new Date('2026-11-25T04:40:00Z'),
    last_movement_at: receivedAt,
    created_at: receivedAt,
    updated_at: receivedAt,
    ...overrides,
  });
  return { id, number };
}
