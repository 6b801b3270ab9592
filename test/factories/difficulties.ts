import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { choseongOf } from '../../server/platform/text/choseong';
import { insertRow, next } from './people';

/** A case straight into its table; times default to a case filed on the Friday before. */
export async function aDifficulty(
  db: DataSource,
  companyId: string,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; number: string; title: string }> {
  const id = newId();
  const count = next();
  const title = (overrides['title'] as string | undefined) ?? `첸나이항 화물 출고 지연 ${count}`;
  const row = {
    id,
    number: `D-2025-${String(count).padStart(6, '0')}`,
    company_id: companyId,
    status: 'assigned',
    title,
    body: '포워더가 선적 일정을 알려 주지 않습니다.',
    category: 'log',
    severity: 'normal',
    filed_by_name: '김대표',
    filed_via: 'portal',
    received_at: '2026-11-20T10:00:00+09:00',
    target_at: '2026-11-27T10:00:00+09:00',
    last_movement_at: '2026-11-20T10:00:00+09:00',
    choseong: choseongOf(title),
    created_at: '2026-11-20T10:00:00+09:00',
    updated_at: '2026-11-20T10:00:00+09:00',
    ...overrides,
  };
  await insertRow(db, 'difficulties', row);
  return { id, number: row.number, title };
}

/** The firm agrees that its data is passed on. */
export async function aConsent(
  db: DataSource,
  companyId: string,
  kind: 'service' | 'third_party' | 'overseas_transfer' | 'marketing' = 'third_party',
): Promise<void> {
  await insertRow(db, 'company_consents', {
    id: newId(),
    company_id: companyId,
    kind,
    granted_at: '2026-01-05T10:00:00+09:00',
    granted_by: '김대표',
  });
}
