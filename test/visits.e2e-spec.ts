import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from './factories/people';
import { aCheckIn, aVisit } from './factories/visits';
import { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);

const visitOf = (companyId: string, rest: Record<string, unknown> = {}) => ({
  companyId,
  kind: 'visit',
  startedAt: '2026-11-23T09:00:00+09:00',
  place: '인천 송도',
  attendees: [
    { name: '문하윤', title: '이사', side: 'firm' },
    { name: '한지원', title: '과장', side: 'ours' },
  ],
  topics: ['BPOM 라벨 답변 설명'],
  markets: [],
  summary: '세럼 3종 라벨 교체는 12월 생산분부터 가능. 용기 납품이 2주 밀려 첫 선적을 1월로 늦춤.',
  promises: [],
  difficulties: [],
  fileIds: [],
  ...rest,
});

describe('visit logs', () => {
  let app: TestApp;
  let team: { id: string };
  let doctor: MadeUser;
  let company: { id: string; name: string };
  let client: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:40:00+09:00');
    team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    client = await app.as(doctor);
  });

  const count = async (table: string, column = 'company_id') => {
    const [row] = await app.db.query(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`,
      [company.id],
    );
    return row.n as number;
  };

  it('keeps a visit with photos, promises, a new case and the check-in it completes', async () => {
    const checkInId = await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-20' });
    const photo = await client.upload('현장.png', PNG, 'image/png');
    expect(photo.status).toBe(201);
    const answer = await client.post(
      '/api/visits',
      visitOf(company.id, {
        checkInId,
        markets: [{ country: 'ID', status: 'interested', note: '할랄 인증 뒤' }],
        promises: [
          { text: '할랄 심사 일정 확인해 알려 주기', side: 'ours', dueOn: '2026-11-27' },
          {
            text: '5축 라인 사양서 보내기',
            side: 'theirs',
            ownerName: '문하윤 이사',
            dueOn: '2026-11-30',
          },
        ],
        difficulties: [
          {
            title: '용기 수급 지연에 따른 운전자금',
            body: '용기 납품이 2주 밀려 자재 대금을 먼저 치러야 합니다.',
            category: 'fin',
            severity: 'normal',
          },
        ],
        fileIds: [photo.body.id],
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body.difficulties).toEqual([
      expect.objectContaining({ number: expect.stringMatching(/^D-2026-\d{6}$/), category: 'fin' }),
    ]);
    expect(answer.body.promises.map((p: { ownerName: string }) => p.ownerName)).toEqual([
      doctor.name,
      '문하윤 이사',
    ]);
    expect(answer.body.files).toHaveLength(1);

    const [checkIn] = await app.db.query('SELECT status, visit_id FROM check_ins WHERE id = $1', [
      checkInId,
    ]);
    expect(checkIn).toEqual({ status: 'done', visit_id: answer.body.id });
    const [firm] = await app.db.query('SELECT last_contact_at FROM companies WHERE id = $1', [
      company.id,
    ]);
    expect(firm.last_contact_at).toEqual(new Date('2026-11-23T09:00:00+09:00'));
    const [market] = await app.db.query(
      'SELECT status, note FROM company_markets WHERE company_id = $1',
      [company.id],
    );
    expect(market).toEqual({ status: 'interested', note: '할랄 인증 뒤' });
    const [audit] = await app.db.query(
      `SELECT company_id FROM audit_entries WHERE action = 'visit.logged' AND subject_id = $1`,
      [answer.body.id],
    );
    expect(audit.company_id).toBe(company.id);
  });

  it('completes the nearest check-in by itself, unless told to leave it', async () => {
    const checkInId = await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-25' });
    const status = async () =>
      (await app.db.query('SELECT status FROM check_ins WHERE id = $1', [checkInId]))[0].status;
    await client.post('/api/visits', visitOf(company.id, { kind: 'mail', leavesCheckIn: true }));
    expect(await status()).toBe('due');
    const answer = await client.post('/api/visits', visitOf(company.id));
    expect(answer.body.checkInId).toBe(checkInId);
    expect(await status()).toBe('done');
    expect(answer.body.nextCheckInOn > '2026-11-25').toBe(true);
  });

  it('keeps nothing when one part is refused', async () => {
    const checkInId = await aCheckIn(app.db, company.id, doctor.id);
    const answer = await client.post(
      '/api/visits',
      visitOf(company.id, {
        checkInId,
        promises: [{ text: '보내기', side: 'ours', dueOn: '2026-11-27' }],
        difficulties: [
          {
            title: '알 수 없는 유형',
            body: '없는 유형 코드로 접수해 봅니다.',
            category: 'zzz',
            severity: 'normal',
          },
        ],
      }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe('difficulties.0.category');
    expect(await count('visit_logs')).toBe(0);
    expect(await count('promises')).toBe(0);
    expect(await count('difficulties')).toBe(0);
    const [checkIn] = await app.db.query('SELECT status FROM check_ins WHERE id = $1', [checkInId]);
    expect(checkIn.status).toBe('due');
  });

  it('is one visit however often the same is sent', async () => {
    const body = visitOf(company.id, {
      promises: [{ text: '한 번만', side: 'ours', dueOn: '2026-11-27' }],
    });
    const idempotencyKey = 'visit-from-a-tunnel';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.post('/api/visits', body, { idempotencyKey })),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const last = await client.post('/api/visits', body, { idempotencyKey });
    expect(last.body.id).toBe(made[0]!.body.id);
    expect(await count('visit_logs')).toBe(1);
    expect(await count('promises')).toBe(1);
  });

  it('refuses what cannot have happened', async () => {
    const future = await client.post(
      '/api/visits',
      visitOf(company.id, { startedAt: '2026-11-24T09:00:00+09:00' }),
    );
    expect(future.body.errors[0]).toMatchObject({ field: 'startedAt', code: 'in_future' });
    const backwards = await client.post(
      '/api/visits',
      visitOf(company.id, { endedAt: '2026-11-23T08:00:00+09:00' }),
    );
    expect(backwards.body.errors[0]).toMatchObject({ field: 'endedAt', code: 'before_start' });
    const country = await client.post(
      '/api/visits',
      visitOf(company.id, { markets: [{ country: 'QQ', status: 'blocked' }] }),
    );
    expect(country.body.errors[0].field).toBe('markets.0.country');
    const foreign = await aCheckIn(app.db, (await aCompany(app.db)).id, doctor.id);
    const checkIn = await client.post('/api/visits', visitOf(company.id, { checkInId: foreign }));
    expect([404, 422]).toContain(checkIn.status);
    expect(await count('visit_logs')).toBe(0);
  });

  it('shows each actor the visits of their firms, in the list and singly', async () => {
    const id = await aVisit(app.db, company.id, doctor);
    const otherCompany = await aCompany(app.db);
    const other = await aDoctor(app.db);
    await anAssignment(app.db, otherCompany.id, other.id);
    const foreign = await aVisit(app.db, otherCompany.id, other);
    const actors: [MadeUser, boolean][] = [
      [doctor, true],
      [other, false],
      [await anOwner(app.db, company.id), true],
      [await anOwner(app.db, otherCompany.id), false],
      [await aSupervisor(app.db, { teamIds: [team.id] }), true],
      [await aSupervisor(app.db, { teamIds: [(await aTeam(app.db)).id] }), false],
    ];
    for (const [person, sees] of actors) {
      const api = await app.as(person);
      const list = await api.get('/api/visits');
      const ids = list.body.items.map((item: { id: string }) => item.id);
      expect(ids.includes(id)).toBe(sees);
      expect((await api.get(`/api/visits/${id}`)).status).toBe(sees ? 200 : 404);
    }
    const wide = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect((await wide.get(`/api/visits/${foreign}`)).status).toBe(200);
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect((await admin.get('/api/visits')).status).toBe(403);
    const sme = await app.as(await anOwner(app.db, company.id));
    expect((await sme.post('/api/visits', visitOf(company.id))).status).toBe(403);
    expect((await sme.get(`/api/visits/${id}/versions`)).status).toBe(403);
  });

  it('pages through the list, filtered, newest first', async () => {
    for (const day of [3, 4, 5, 6]) {
      await aVisit(app.db, company.id, doctor, {
        started_at: new Date(`2026-11-0${day}T02:00:00Z`),
        kind: day === 5 ? 'mail' : 'call',
        summary: `하노이 전시회 ${day}일`,
      });
    }
    const first = await client.get(`/api/visits?companyId=${company.id}&limit=3`);
    expect(first.body.total).toBe(4);
    const second = await client.get(
      `/api/visits?companyId=${company.id}&limit=3&cursor=${first.body.nextCursor}`,
    );
    const days = [...first.body.items, ...second.body.items].map((v: { excerpt: string }) =>
      v.excerpt.at(-2),
    );
    expect(days).toEqual(['6', '5', '4', '3']);
    expect(second.body.nextCursor).toBeNull();
    expect((await client.get('/api/visits?kind=mail')).body.total).toBe(1);
    expect((await client.get('/api/visits?q=%ED%95%98%EB%85%B8')).body.total).toBe(4);
    expect((await client.get(`/api/visits?doctorId=me`)).body.total).toBe(4);
    expect((await client.get(`/api/visits?doctorId=nobody`)).status).toBe(422);
  });

  it('is corrected in place for three working days, then keeps how it read before', async () => {
    const made = await client.post('/api/visits', visitOf(company.id));
    const path = `/api/visits/${made.body.id}`;
    app.clock.set('2026-11-26T17:59:00+09:00');
    client = await app.as(doctor);
    const soon = await client.patch(path, { summary: '고친 말' }, { version: 1 });
    expect(soon.body).toMatchObject({
      summary: '고친 말',
      editedAt: null,
      version: 2,
      place: '인천 송도',
    });
    expect((await client.get(`${path}/versions`)).body).toEqual([]);

    app.clock.set('2026-11-27T09:00:00+09:00');
    client = await app.as(doctor);
    const unreasoned = await client.patch(path, { summary: '나중에 고친 말' }, { version: 2 });
    expect(unreasoned.body.errors[0]).toMatchObject({ field: 'reason', code: 'required' });
    const reason = '기업 의견 반영';
    const late = await client.patch(path, { summary: '나중에 고친 말', reason }, { version: 2 });
    expect(late.body.editedAt).toBe('2026-11-27T00:00:00.000Z');
    const versions = await client.get(`${path}/versions`);
    expect(versions.body).toHaveLength(1);
    expect(versions.body[0]).toMatchObject({
      version: 2,
      summary: '고친 말',
      changedByName: doctor.name,
      reason,
      changed: ['summary'],
    });

    const stale = await client.patch(path, { summary: '옛 판' }, { version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body.current.summary).toBe('나중에 고친 말');
    const colleague = await aDoctor(app.db, { teamId: team.id });
    await anAssignment(app.db, company.id, colleague.id, { role: 'backup' });
    expect(
      (await (await app.as(colleague)).patch(path, { summary: '남의 말', reason }, { version: 3 }))
        .status,
    ).toBe(403);
    const supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    expect((await supervisor.patch(path, { place: '서울', reason }, { version: 3 })).status).toBe(
      200,
    );
  });

  it('is prepared from what is open with the firm', async () => {
    const checkInId = await aCheckIn(app.db, company.id, doctor.id, {
      dueOn: '2026-11-23',
      starts_at: new Date('2026-11-23T14:00:00+09:00'),
      place: '인천 송도',
    });
    await client.post('/api/promises', {
      companyId: company.id,
      text: '할랄 대행기관 견적 비교표 전달',
      side: 'ours',
      dueOn: '2026-11-23',
    });
    const answer = await client.get(`/api/visits/preparation?checkInId=${checkInId}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      company: { id: company.id, tier: 'regular' },
      checkIn: { id: checkInId, dueOn: '2026-11-23' },
      kind: 'visit',
      place: '인천 송도',
      attendees: [{ name: doctor.name, side: 'ours' }],
      talkingPoints: [
        { kind: 'promise', text: '할랄 대행기관 견적 비교표 전달', dueOn: '2026-11-23' },
      ],
      lastVisit: null,
    });
    expect((await client.get('/api/visits/preparation')).status).toBe(422);
    const stranger = await app.as(await aDoctor(app.db));
    expect((await stranger.get(`/api/visits/preparation?checkInId=${checkInId}`)).status).toBe(404);
  });

  it('lets those who see the visit open its photos, and nobody else', async () => {
    const photo = await client.upload('현장.png', PNG, 'image/png');
    await client.post('/api/visits', visitOf(company.id, { fileIds: [photo.body.id] }));
    const path = `/api/files/${photo.body.id}`;
    expect((await (await app.as(await anOwner(app.db, company.id))).get(path)).status).toBe(200);
    const foreign = await anOwner(app.db, (await aCompany(app.db)).id);
    expect((await (await app.as(foreign)).get(path)).status).toBe(404);
    expect((await (await app.as(await aDoctor(app.db))).get(path)).status).toBe(404);
  });

  it('lets a supervisor log one as well', async () => {
    const supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    expect((await supervisor.post('/api/visits', visitOf(company.id))).status).toBe(201);
  });
});
