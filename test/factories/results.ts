import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow, type MadeUser } from './people';

/** A contract of a firm, straight into its table; the firm was asked. */
export async function aResult(
  db: DataSource,
  companyId: string,
  recorder: Pick<MadeUser, 'id' | 'name'>,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const at = '2026-11-20T10:00:00+09:00';
  await insertRow(db, 'results', {
    ...{ id, company_id: companyId, doctor_id: recorder.id, kind: 'contract', market: 'VN' },
    ...{ title: '스핀들 유닛 1차 공급', buyer: 'Hai Phong Tools JSC', dated_on: '2026-11-16' },
    ...{ amount: 182000, currency: 'USD', amount_usd: 182000, status: 'asked' },
    ...{ recorded_by: recorder.id, recorded_by_name: recorder.name },
    ...{ created_at: at, updated_at: at },
    ...overrides,
  });
  return id;
}

/** What an approved result has besides. */
export const approved = (by: Pick<MadeUser, 'id' | 'name'>, anywayPercent = 25) => ({
  ...{ status: 'approved', answer: 'confirmed', anyway_percent: anywayPercent },
  ...{ answered_at: '2026-11-21T10:00:00+09:00', answered_name: '오세라' },
  ...{ decided_at: '2026-11-22T10:00:00+09:00', decided_by: by.id, decided_by_name: by.name },
});
