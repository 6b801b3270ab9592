import { newId } from '../server/platform/database/ids';
import { aCompany, anAssignment } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam, insertRow, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

interface Cell {
  week: string;
  open: number | null;
  due: number;
  checkIns: number;
  promises: number;
  visits: number | null;
}
const MEASURES: [string, keyof Cell][] = [
  ['open', 'open'],
  ['due', 'due'],
  ['check_ins', 'checkIns'],
  ['promises', 'promises'],
  ['visits', 'visits'],
];

describe('the map of load and neglect', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let supervisor: ApiClient;
  let stranger: ApiClient;
  let team: { id: string };

  beforeAll(async () => {
    // Monday, 23 November 2026.
    app = await TestApp.start();
    const { db } = app;
    team = await aTeam(db);
    doctor = await aDoctor(db, { teamId: team.id, name: '한지원' });
    supervisor = await app.as(await aSupervisor(db, { teamIds: [team.id] }));
    stranger = await app.as(await aSupervisor(db, { teamIds: [(await aTeam(db)).id] }));
    const company = await aCompany(db, { team_id: team.id });
    await anAssignment(db, company.id, doctor.id);
    const own = { doctor_id: doctor.id };
    const day = (text: string) => `${text}T10:00:00+09:00`;
    for (const n of [0, 1, 2]) {
      await aDifficulty(db, company.id, {
        ...own,
        received_at: day(`2026-11-0${n + 2}`),
        target_at: day('2026-11-17'),
      });
    }
    await aDifficulty(db, company.id, { ...own, target_at: day('2026-12-01') });
    await aDifficulty(db, company.id, {
      ...{ ...own, status: 'closed', received_at: day('2026-10-20'), closed_at: day('2026-11-10') },
    });
    const at = app.clock.now();
    const plan = newId();
    await insertRow(db, 'check_in_plans', {
      ...{ id: plan, company_id: company.id, mode: 'floating', ideal_gap_days: 30 },
      ...{ max_gap_days: 45, starts_on: '2026-01-05', origin: 'tier' },
      ...{ created_at: at, updated_at: at },
    });
    for (const due of ['2026-11-18', '2026-11-24']) {
      await insertRow(db, 'check_ins', {
        ...{ id: newId(), plan_id: plan, company_id: company.id, doctor_id: doctor.id },
        ...{ occurrence_on: due, due_on: due, status: 'due', created_at: at, updated_at: at },
      });
    }
    await insertRow(db, 'promises', {
      ...{ id: newId(), company_id: company.id, text: '견적 보내기', side: 'ours' },
      ...{ owner_id: doctor.id, owner_name: doctor.name, due_on: '2026-11-13' },
      ...{ created_by: doctor.id, created_at: at, updated_at: at },
    });
    // Sunday night in Seoul is the week before, whatever the day is elsewhere.
    for (const started of ['2026-11-22T23:30:00+09:00', '2026-11-23T00:10:00+09:00']) {
      await insertRow(db, 'visit_logs', {
        ...{ id: newId(), company_id: company.id, doctor_id: doctor.id, doctor_name: doctor.name },
        ...{ kind: 'visit', started_at: started, summary: '현장 방문', created_by: doctor.id },
        ...{ created_at: at, updated_at: at },
      });
    }
  });
  afterAll(() => app.close());

  it('shows eight weeks, and what each held', async () => {
    const { body } = await supervisor.get('/api/load');
    expect([body.thisWeek, body.weeks.length, body.weeks[0]]).toEqual([
      '2026-11-23',
      8,
      '2026-10-19',
    ]);
    const [one] = body.doctors;
    expect(one).toMatchObject({ name: '한지원', firms: 1 });
    const of = Object.fromEntries(one.cells.map((cell: Cell) => [cell.week, cell]));
    expect(of['2026-11-02']).toMatchObject({ open: 4, due: 0 });
    expect(of['2026-11-09']).toMatchObject({ open: 3, promises: 1 });
    expect(of['2026-11-16']).toMatchObject({ open: 4, due: 3, checkIns: 1, visits: 1 });
    expect(of['2026-11-23']).toMatchObject({ open: 4, checkIns: 1, visits: 1 });
    expect(of['2026-11-30']).toEqual(
      expect.objectContaining({ open: null, visits: null, due: 1, checkIns: 0 }),
    );
    expect(one.needs).toEqual([{ need: 'late_cases', n: 3 }]);
  });

  it('has behind every figure exactly as many things', async () => {
    const { body } = await supervisor.get('/api/load');
    for (const cell of body.doctors[0].cells as Cell[]) {
      for (const [measure, field] of MEASURES) {
        const list = await supervisor.get(
          `/api/load/cell?doctorId=${doctor.id}&week=${cell.week}&measure=${measure}`,
        );
        const n = cell[field] ?? 0;
        expect([measure, cell.week, list.body.total, list.body.items.length]).toEqual([
          measure,
          cell.week,
          n,
          n,
        ]);
      }
    }
  });

  it('is of one’s own teams only, and not for doctors', async () => {
    expect((await stranger.get('/api/load')).body.doctors).toEqual([]);
    const path = `/api/load/cell?doctorId=${doctor.id}&week=2026-11-23&measure=open`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await (await app.as(doctor)).get('/api/load')).status).toBe(403);
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    const { body } = await lead.get(`/api/load?teamId=${team.id}`);
    expect(body.doctors.map(({ name }: { name: string }) => name)).toEqual(['한지원']);
    const tuesday = path.replace('2026-11-23', '2026-11-24');
    expect((await supervisor.get(tuesday)).body.errors[0].code).toBe('not_monday');
  });
});
