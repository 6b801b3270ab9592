import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow } from './people';

/** A running plan of a firm. */
export async function aCheckInPlan(
  db: DataSource,
  companyId: string,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  await insertRow(db, 'check_in_plans', {
    id,
    company_id: companyId,
    mode: 'floating',
    ideal_gap_days: 14,
    max_gap_days: 28,
    starts_on: '2026-01-05',
    origin: 'tier',
    created_at: new Date('2026-01-05T00:00:00Z'),
    updated_at: new Date('2026-01-05T00:00:00Z'),
    ...overrides,
  });
  return id;
}

/** One due check-in; makes a plan where none is given. */
export async function aCheckIn(
  db: DataSource,
  companyId: string,
  doctorId: string,
  {
    dueOn = '2026-11-23',
    planId,
    ...overrides
  }: { dueOn?: string; planId?: string } & Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const startsAt = overrides['starts_at'];
  await insertRow(db, 'check_ins', {
    id,
    plan_id: planId ?? (await aCheckInPlan(db, companyId)),
    company_id: companyId,
    doctor_id: doctorId,
    occurrence_on: dueOn,
    due_on: dueOn,
    status: 'due',
    ends_at: startsAt ? new Date(+new Date(String(startsAt)) + 3_600_000) : null,
    created_at: new Date('2026-11-01T00:00:00Z'),
    updated_at: new Date('2026-11-01T00:00:00Z'),
    ...overrides,
  });
  return id;
}

export async function aVisit(
  db: DataSource,
  companyId: string,
  doctor: { id: string; name: string },
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const at = new Date('2026-11-04T02:20:00Z');
  await insertRow(db, 'visit_logs', {
    id,
    company_id: companyId,
    doctor_id: doctor.id,
    doctor_name: doctor.name,
    kind: 'call',
    started_at: at,
    summary: '전시회 참가를 결정했고 견적서 양식을 영문으로 고치기로 했다.',
    created_by: doctor.id,
    created_at: at,
    updated_at: at,
    ...overrides,
  });
  return id;
}

export async function aPromise(
  db: DataSource,
  companyId: string,
  doctor: { id: string; name: string },
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const theirs = overrides['side'] === 'theirs';
  await insertRow(db, 'promises', {
    id,
    company_id: companyId,
    text: '할랄 심사 일정 확인해 알려 주기',
    side: 'ours',
    owner_id: theirs ? null : doctor.id,
    owner_name: theirs ? '문하윤 이사' : doctor.name,
    due_on: '2026-11-27',
    created_by: doctor.id,
    created_at: new Date('2026-11-04T02:20:00Z'),
    updated_at: new Date('2026-11-04T02:20:00Z'),
    ...overrides,
  });
  return id;
}

/** An hour for a check-in, confirmed; writes it into the check-in too. */
export async function anAppointment(
  db: DataSource,
  checkInId: string,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const [checkIn] = await db.query('SELECT company_id, doctor_id FROM check_ins WHERE id = $1', [
    checkInId,
  ]);
  const at = new Date('2026-11-20T00:00:00Z');
  const row: Record<string, unknown> = {
    ...{ id: newId(), check_in_id: checkInId, ...checkIn, status: 'confirmed', kind: 'visit' },
    starts_at: new Date('2026-11-26T14:00:00+09:00'),
    ends_at: new Date('2026-11-26T15:00:00+09:00'),
    ...{ zone: 'Asia/Seoul', place: '본사', created_at: at, updated_at: at },
    ...overrides,
  };
  await insertRow(db, 'appointments', row);
  await db.query(
    'UPDATE check_ins SET starts_at = $2, ends_at = $3, zone = $4, place = $5 WHERE id = $1',
    [checkInId, row['starts_at'], row['ends_at'], row['zone'], row['place']],
  );
  return row['id'] as string;
}
