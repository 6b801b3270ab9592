import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { choseongOf } from '../../server/platform/text/choseong';

let counter = 0;
/** A number that no other record of this run has. */
export const next = () => ++counter;

export interface MadeUser {
  id: string;
  email: string;
  name: string;
  role: string;
}

/** Inserts a row from an object whose keys are column names. */
export async function insertRow(
  db: DataSource,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await db.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

export async function aTeam(
  db: DataSource,
  name = `수출지원${next()}팀`,
): Promise<{ id: string; name: string }> {
  const id = newId();
  await insertRow(db, 'teams', { id, name, name_en: `Export support ${id.slice(-4)}` });
  return { id, name };
}

export async function aUser(
  db: DataSource,
  role: 'doctor' | 'supervisor' | 'sme' | 'admin',
  overrides: Record<string, unknown> = {},
): Promise<MadeUser> {
  const id = newId();
  const number = next();
  const name = (overrides['name'] as string | undefined) ?? `사람${number}`;
  const row = {
    id,
    email: `person${number}@test.example`,
    name,
    name_en: `Person ${number}`,
    title: '과장',
    role,
    status: 'active',
    choseong: choseongOf(name),
    ...overrides,
  };
  await insertRow(db, 'users', row);
  return { id, email: row.email as string, name, role };
}

/** A doctor with a register entry. */
export async function aDoctor(
  db: DataSource,
  {
    teamId,
    capacity = 8,
    ...overrides
  }: { teamId?: string; capacity?: number } & Record<string, unknown> = {},
): Promise<MadeUser> {
  const user = await aUser(db, 'doctor', { team_id: teamId ?? (await aTeam(db)).id, ...overrides });
  await insertRow(db, 'doctors', { user_id: user.id, capacity });
  return user;
}

export async function aSupervisor(
  db: DataSource,
  {
    teamIds = [],
    programmeWide = false,
    ...overrides
  }: { teamIds?: string[]; programmeWide?: boolean } & Record<string, unknown> = {},
): Promise<MadeUser> {
  const user = await aUser(db, 'supervisor', {
    programme_wide: programmeWide,
    team_id: teamIds[0] ?? null,
    ...overrides,
  });
  for (const team_id of teamIds)
    await insertRow(db, 'team_supervisors', { team_id, user_id: user.id });
  return user;
}
