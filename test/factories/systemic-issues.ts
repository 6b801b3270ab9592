import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { aDoctor, insertRow, type MadeUser, next } from './people';

/** An issue straight into its table, collecting cases unless said, with the cases hung on it. */
export async function aSystemicIssue(
  db: DataSource,
  {
    owner,
    cases = [],
    ...overrides
  }: {
    owner?: MadeUser;
    cases?: { id: string; companyId: string }[];
  } & Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const id = newId();
  const carrier = owner ?? (await aDoctor(db));
  const at = '2026-11-02T10:00:00+09:00';
  const number = `S-2025-${String(next()).padStart(4, '0')}`;
  await insertRow(db, 'systemic_issues', {
    ...{ id, number, status: 'collecting', category: 'cus', rule_kind: 'decree' },
    title_ko: '품목분류 사전심사 결과의 상대국 통보',
    rule: '관세법 시행령 제106조',
    problem: '사전심사로 받은 품목번호를 상대국 세관이 알지 못해 통관이 보류됩니다.',
    proposal: '사전심사 결과를 협정 상대국 세관에 통보하는 절차를 두어 주시기 바랍니다.',
    ...{ ministry: 'customs', owner_id: carrier.id, created_by: carrier.id },
    ...{ created_at: at, updated_at: at },
    ...overrides,
  });
  for (const { id: difficulty, companyId } of cases) {
    await insertRow(db, 'systemic_issue_cases', {
      ...{ issue_id: id, difficulty_id: difficulty, company_id: companyId },
      ...{ linked_by: carrier.id, linked_by_name: carrier.name, linked_at: at },
    });
  }
  return { id, number };
}
