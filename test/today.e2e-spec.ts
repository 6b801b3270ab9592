import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, insertRow, type MadeUser } from './factories/people';
import { aCheckIn, aCheckInPlan, aPromise, aVisit } from './factories/visits';
import { newId } from '../server/platform/database/ids';
import { TestApp } from './support/app';

describe('today', () => {
  let app: TestApp;
  let team: { id: string };
  let doctor: MadeUser;

  beforeAll(async () => {
    // Monday 2026-11-23, 09:40 in Seoul.
    app = await TestApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
  });

  const firm = async (overrides: Record<string, unknown> = {}, owner = doctor) => {
    const company = await aCompany(app.db, overrides);
    await anAssignment(app.db, company.id, owner.id, { from: '2026-08-03' });
    return company;
  };
  const aCase = async (companyId: string, overrides: Record<string, unknown> = {}) => {
    const id = newId();
    const at = new Date('2026-11-18T09:12:00+09:00');
    await insertRow(app.db, 'difficulties', {
      id,
      number: `D-2026-${id.slice(-12)}`,
      company_id: companyId,
      doctor_id: doctor.id,
      status: 'in_progress',
      title: '인니 BPOM 라벨 표기 기준 문의',
      body: '라벨 표기 기준을 알고 싶습니다.',
      severity: 'normal',
      filed_by_name: '문하윤',
      filed_via: 'portal',
      received_at: at,
      target_at: new Date('2026-11-23T17:00:00+09:00'),
      last_movement_at: at,
      created_at: at,
      updated_at: at,
      ...overrides,
    });
    return id;
  };
  const today = async (person: { id: string }) =>
    (await (await app.as(person)).get('/api/today')).body;

  it('lists check-ins that are due, the most overdue first, and knows the next one', async () => {
    const late = await firm({
      name: '한결정밀㈜',
      tier: 'intensive',
      last_contact_at: new Date('2026-11-04T02:20:00Z'),
    });
    const due = await firm({
      name: '도담텍스타일',
      last_contact_at: new Date('2026-11-01T02:20:00Z'),
    });
    const next = await firm({
      name: '누리라이팅',
      last_contact_at: new Date('2026-11-01T02:20:00Z'),
    });
    await aVisit(app.db, late.id, doctor);
    await aCheckIn(app.db, due.id, doctor.id, {
      dueOn: '2026-11-23',
      starts_at: new Date('2026-11-23T14:00:00+09:00'),
      place: '대구',
    });
    await aCheckIn(app.db, late.id, doctor.id, { dueOn: '2026-11-18' });
    await aCheckIn(app.db, next.id, doctor.id, { dueOn: '2026-11-25' });
    await aCheckIn(app.db, next.id, doctor.id, {
      dueOn: '2026-11-12',
      status: 'done',
      planId: await aCheckInPlan(app.db, late.id, { ends_on: '2026-11-13' }),
    });
    const { doctor: day } = await today(doctor);
    expect(day.checkIns.map((it: { companyName: string }) => it.companyName)).toEqual([
      '한결정밀㈜',
      '도담텍스타일',
    ]);
    expect(day.checkIns[0]).toMatchObject({
      dueOn: '2026-11-18',
      tier: 'intensive',
      idealGapDays: 14,
      lastKind: 'call',
    });
    expect(day).toMatchObject({
      checkInTotal: 2,
      checkInsThisWeek: 3,
      nextWorkingDay: '2026-11-24',
    });
    expect(day.nextCheckIn).toMatchObject({ companyName: '누리라이팅', dueOn: '2026-11-25' });
    expect(day.appointments).toEqual([
      expect.objectContaining({ companyName: '도담텍스타일', place: '대구' }),
    ]);
    expect(day.week.map((it: { things: number }) => it.things)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  it('orders cases by deadline, counts working time, and puts standing ones last', async () => {
    const company = await firm({ last_contact_at: new Date('2026-11-20T02:00:00Z') });
    await aCase(company.id, {
      status: 'waiting_sme',
      title: '멈춤',
      target_at: new Date('2026-11-23T10:00:00+09:00'),
    });
    await aCase(company.id, { title: '모레', target_at: new Date('2026-11-25T12:00:00+09:00') });
    await aCase(company.id, { title: '오늘' });
    await aCase(company.id, { title: '답변함', status: 'answered' });
    const { doctor: day } = await today(doctor);
    expect(day.cases.map((it: { title: string }) => it.title)).toEqual(['오늘', '모레', '멈춤']);
    expect(day.cases[0]).toMatchObject({ remainingWorkingMinutes: 380, paused: false });
    expect(day.cases[2]).toMatchObject({ remainingWorkingMinutes: null, paused: true });
    expect(day).toMatchObject({ caseTotal: 3, casesDueToday: 1 });
  });

  it('shows promises to keep within the week, firms going quiet, and what firms replied', async () => {
    const quiet = await firm({
      name: '세움밸브테크',
      last_contact_at: new Date('2026-10-02T02:00:00Z'),
      phone: '+82212345678',
    });
    const never = await firm({ name: '다온식품' });
    const company = await firm({
      name: '윤슬코스메틱㈜',
      last_contact_at: new Date('2026-11-20T02:00:00Z'),
    });
    const paused = await firm({
      name: '쉬는기업',
      last_contact_at: new Date('2026-06-01T02:00:00Z'),
    });
    await aCheckInPlan(app.db, paused.id, {
      paused_from: '2026-11-01',
      paused_until: '2026-12-01',
    });
    await aPromise(app.db, company.id, doctor, { text: '이번 주', due_on: '2026-11-27' });
    await aPromise(app.db, company.id, doctor, { text: '지난 것', due_on: '2026-11-20' });
    await aPromise(app.db, company.id, doctor, { text: '다음 달', due_on: '2026-12-20' });
    await aPromise(app.db, company.id, doctor, {
      text: '기업 것',
      side: 'theirs',
      due_on: '2026-11-20',
    });
    const id = await aCase(company.id);
    await insertRow(app.db, 'difficulty_entries', {
      id: newId(),
      difficulty_id: id,
      company_id: company.id,
      type: 'firm_reply',
      visibility: 'public',
      side: 'firm',
      author_name: '문하윤',
      payload: JSON.stringify({ text: '보냈습니다' }),
      at: new Date('2026-11-20T02:00:00Z'),
    });
    const { doctor: day } = await today(doctor);
    expect(day.promises.map((it: { text: string }) => it.text)).toEqual([
      '지난 것',
      '기업 것',
      '이번 주',
    ]);
    expect(day.quiet.map((it: { companyName: string }) => it.companyName)).toEqual([
      never.name,
      quiet.name,
    ]);
    expect(day.quiet[1]).toMatchObject({ days: 52, maxGapDays: 45, phone: '+82212345678' });
    expect(day.replies).toEqual([
      expect.objectContaining({ difficultyId: id, companyName: '윤슬코스메틱㈜' }),
    ]);
  });

  it('is the covering colleague’s while a doctor is on leave', async () => {
    const colleague = await aDoctor(app.db, { teamId: team.id });
    const company = await firm({ last_contact_at: new Date('2026-11-20T02:00:00Z') });
    await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-23' });
    await aCase(company.id);
    expect((await today(colleague)).doctor).toMatchObject({ checkInTotal: 0, caseTotal: 0 });
    await app.db.query(
      `INSERT INTO doctor_leaves (id, doctor_id, during, cover_id, created_at)
       VALUES ($1, $2, '[2026-11-23,2026-11-28)', $3, now())`,
      [newId(), doctor.id, colleague.id],
    );
    expect((await today(colleague)).doctor).toMatchObject({ checkInTotal: 1, caseTotal: 1 });
  });

  it('shows a supervisor what is late, unassigned or out of touch in their teams only', async () => {
    const other = await aDoctor(app.db);
    const company = await firm({ last_contact_at: new Date('2026-09-01T02:00:00Z') });
    const foreign = await firm({ last_contact_at: new Date('2026-09-01T02:00:00Z') }, other);
    await aCase(company.id, { target_at: new Date('2026-11-20T17:00:00+09:00') });
    await aCase(company.id);
    await aCase(foreign.id, { doctor_id: other.id });
    await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-18' });
    const alone = await aCompany(app.db, { team_id: team.id });
    const supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    const { supervisor: day, doctor: none } = await today(supervisor);
    expect(none).toBeNull();
    expect(day).toMatchObject({
      unresolved: 2,
      overdue: 1,
      atRisk: 1,
      overdueCheckIns: 1,
      neglectedFirms: 1,
    });
    expect(day.cases[0]).toMatchObject({ companyName: company.name, doctorName: doctor.name });
    expect(day.cases[0].remainingWorkingMinutes).toBeLessThan(0);
    expect(day.unassigned.map((it: { companyId: string }) => it.companyId)).toContain(alone.id);
    expect(day.doctors).toEqual([
      expect.objectContaining({
        doctorId: doctor.id,
        firms: 1,
        openCases: 2,
        overdueCases: 1,
        overdueCheckIns: 1,
      }),
    ]);
  });

  it('shows an administrator accounts, imports, offices and mails, and no case', async () => {
    const admin = await aUser(app.db, 'admin');
    await aUser(app.db, 'doctor', { status: 'invited', name: '초대된사람' });
    const body = await today(admin);
    expect(body.doctor).toBeNull();
    expect(body.supervisor).toBeNull();
    expect(body.admin.people).toEqual([expect.objectContaining({ name: '초대된사람' })]);
    expect(body.admin.unverifiedOffices).toBeGreaterThan(100);
    expect(body.admin).toMatchObject({ mailsFailed: 0, mails: [], imports: [] });
  });

  it('counts for the menu what the pages list', async () => {
    const company = await firm({ last_contact_at: new Date('2026-11-20T02:00:00Z') });
    await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-20' });
    await aCase(company.id);
    await aCase(company.id, { status: 'answered' });
    const mine = (await (await app.as(doctor)).get('/api/today/counts')).body;
    expect(mine).toMatchObject({ today: 2, companies: 1, difficulties: 1, board: 0 });

    const colleague = await aDoctor(app.db, { teamId: team.id, name: '한지원' });
    const second = await firm({ name: '누리라이팅㈜' }, colleague);
    await anAssignment(app.db, second.id, doctor.id, { role: 'backup' });
    await firm({ status: 'archived', archived_at: new Date() });
    const third = await firm({ name: '도담텍스타일' }, colleague);
    const client = await app.as(doctor);
    const listed = async (query = '') =>
      (await client.get(`/api/companies?limit=100${query}`)).body as {
        total: number;
        items: { id: string; care: string; primaryDoctorName: string }[];
      };
    const shown = async () => {
      const counts = (await client.get('/api/today/counts')).body as { companies: number };
      return [counts.companies, (await listed()).total];
    };
    expect(await shown()).toEqual([2, 2]);
    await app.db.query(
      `INSERT INTO doctor_leaves (id, doctor_id, during, cover_id, created_at)
       VALUES ($1, $2, '[2026-11-23,2026-11-28)', $3, now())`,
      [newId(), colleague.id, doctor.id],
    );
    expect(await shown()).toEqual([3, 3]);
    const care = new Map((await listed()).items.map((it) => [it.id, it.care]));
    expect(company.id && care.get(company.id)).toBe('primary');
    expect(care.get(second.id)).toBe('backup');
    expect(care.get(third.id)).toBe('cover');
    expect((await listed('&care=backup')).items).toEqual([
      expect.objectContaining({ id: second.id, primaryDoctorName: '한지원' }),
    ]);
    const supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    expect((await (await app.as(supervisor)).get('/api/today/counts')).body.board).toBe(2);
    const owner = await anOwner(app.db, company.id);
    expect((await (await app.as(owner)).get('/api/today/counts')).body).toMatchObject({
      portalDifficulties: 1,
      today: 0,
    });
    expect(await today(owner)).toMatchObject({ doctor: null, supervisor: null, admin: null });
  });
});
