import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { choseongOf } from '../../server/platform/text/choseong';
import { nameKey } from '../../server/platform/text/name-key';
import { checkDigit } from '../../server/platform/text/registration-number';
import { aUser, insertRow, type MadeUser, next } from './people';

/** A valid 사업자등록번호 that no other record of this run has. */
export function aRegistrationNumber(): string {
  const nine = `${101 + (next() % 500)}81${String(next() % 10_000).padStart(4, '0')}`;
  return `${nine}${checkDigit(nine)}`;
}

export async function aCompany(
  db: DataSource,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  const name = (overrides['name'] as string | undefined) ?? `한빛기업${next()}`;
  await insertRow(db, 'companies', {
    id,
    name,
    name_en: `Hanbit ${id.slice(-4)} Co., Ltd.`,
    name_key: nameKey(name),
    choseong: choseongOf(name),
    registration_number: aRegistrationNumber(),
    tier: 'regular',
    export_experience: 'growing',
    ...overrides,
  });
  return { id, name };
}

/** The firm's owner, who may sign in. */
export async function anOwner(
  db: DataSource,
  companyId: string,
  overrides: Record<string, unknown> = {},
): Promise<MadeUser> {
  return aUser(db, 'sme', { company_id: companyId, title: '대표', ...overrides });
}

/** Assigns a doctor from a day on; sets the firm's team to the doctor's. */
export async function anAssignment(
  db: DataSource,
  companyId: string,
  doctorId: string,
  {
    role = 'primary',
    from = '2026-01-05',
    until = null,
  }: { role?: 'primary' | 'backup'; from?: string; until?: string | null } = {},
): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO assignments (id, company_id, doctor_id, role, during, reason, created_at)
     VALUES ($1, $2, $3, $4, daterange($5::date, $6::date), 'test', now())`,
    [id, companyId, doctorId, role, from, until],
  );
  await db.query(
    'UPDATE companies SET team_id = (SELECT team_id FROM users WHERE id = $2) WHERE id = $1',
    [companyId, doctorId],
  );
  return id;
}
