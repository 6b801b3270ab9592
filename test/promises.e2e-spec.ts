import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aUser, type MadeUser } from './factories/people';
import { aPromise } from './factories/visits';
import { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('promises', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let company: { id: string; name: string };
  let client: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    doctor = await aDoctor(app.db);
    company = await aCompany(app.db, { representative: '오세라' });
    await anAssignment(app.db, company.id, doctor.id);
    client = await app.as(doctor);
  });

  const make = (rest: Record<string, unknown> = {}) =>
    client.post('/api/promises', {
      companyId: company.id,
      text: '하이퐁 관세사 연락처 보내기',
      side: 'ours',
      dueOn: '2026-11-20',
      ...rest,
    });

  it('belong to the writer, or to the firm’s first contact', async () => {
    expect((await make()).body).toMatchObject({
      ownerId: doctor.id,
      ownerName: doctor.name,
      version: 1,
      doneAt: null,
    });
    expect((await make({ side: 'theirs' })).body).toMatchObject({
      ownerId: null,
      ownerName: '오세라',
    });
    expect((await make({ dueOn: '2026-02-30' })).body.errors[0]).toMatchObject({
      field: 'dueOn',
      code: 'not_a_date',
    });
    expect((await make({ text: ' ' })).status).toBe(422);
  });

  it('are listed the nearest day first, mine and open ones', async () => {
    await make({ dueOn: '2026-11-27', text: '셋' });
    await make({ dueOn: '2026-11-20', text: '하나' });
    await make({ dueOn: '2026-11-23', text: '둘' });
    await make({ dueOn: '2026-11-01', side: 'theirs', text: '기업' });
    const done = await make({ dueOn: '2026-11-02', text: '끝' });
    await client.post(`/api/promises/${done.body.id}/fulfilment`, {}, { version: 1 });
    const first = await client.get('/api/promises?owner=me&open=true&limit=2');
    expect(first.body.total).toBe(3);
    const next = await client.get(
      `/api/promises?owner=me&open=true&limit=2&cursor=${first.body.nextCursor}`,
    );
    const texts = [...first.body.items, ...next.body.items].map((p: { text: string }) => p.text);
    expect(texts).toEqual(['하나', '둘', '셋']);
    expect((await client.get(`/api/promises?companyId=${company.id}`)).body.total).toBe(5);
    expect((await client.get(`/api/promises?open=false`)).body.total).toBe(1);
    expect((await client.get(`/api/promises?companyId=${company.id}&side=theirs`)).body.total).toBe(
      1,
    );
  });

  it('are ticked once, and the tick can be taken back', async () => {
    const { id } = (await make()).body;
    const path = `/api/promises/${id}/fulfilment`;
    const kept = await client.post(path, undefined, { version: 1 });
    expect(kept.status).toBe(200);
    expect(kept.body).toMatchObject({ doneAt: expect.any(String), version: 2 });
    expect((await client.post(path, undefined, { version: 1 })).status).toBe(412);
    expect((await client.post(path, undefined, { version: 2 })).body.code).toBe(
      'promise.already_kept',
    );
    const open = await client.delete(path, undefined, { version: 2 });
    expect(open.body).toMatchObject({ doneAt: null, version: 3 });
    expect((await client.post(path)).status).toBe(428);
  });

  it('are changed by staff who saw the present version', async () => {
    const { id } = (await make()).body;
    const path = `/api/promises/${id}`;
    const changed = await client.patch(path, { dueOn: '2026-12-01' }, { version: 1 });
    expect(changed.body).toMatchObject({
      dueOn: '2026-12-01',
      text: '하이퐁 관세사 연락처 보내기',
      version: 2,
    });
    const stale = await client.patch(path, { text: '다른 말' }, { version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body.current.dueOn).toBe('2026-12-01');
  });

  it('are seen by the firm, which ticks only its own', async () => {
    const ours = (await make()).body;
    const theirs = (await make({ side: 'theirs' })).body;
    const sme = await app.as(await anOwner(app.db, company.id));
    const list = await sme.get('/api/promises');
    expect(list.body.items.map((p: { mayKeep: boolean }) => p.mayKeep).sort()).toEqual([
      false,
      true,
    ]);
    expect(
      (await sme.get('/api/promises?owner=me')).body.items.map((p: { id: string }) => p.id),
    ).toEqual([theirs.id]);
    expect(
      (await sme.post(`/api/promises/${ours.id}/fulfilment`, undefined, { version: 1 })).status,
    ).toBe(403);
    expect(
      (await sme.post(`/api/promises/${theirs.id}/fulfilment`, undefined, { version: 1 })).status,
    ).toBe(200);
    expect(
      (await sme.patch(`/api/promises/${theirs.id}`, { text: '아니다' }, { version: 2 })).status,
    ).toBe(403);
  });

  it('of other firms do not exist', async () => {
    const id = await aPromise(app.db, company.id, doctor);
    const foreign = await aCompany(app.db);
    for (const person of [await anOwner(app.db, foreign.id), await aDoctor(app.db)]) {
      const api = await app.as(person);
      expect((await api.get('/api/promises')).body.total).toBe(0);
      expect(
        (await api.post(`/api/promises/${id}/fulfilment`, undefined, { version: 1 })).status,
      ).toBe(404);
    }
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect((await admin.get('/api/promises')).status).toBe(403);
    expect(
      (
        await client.post('/api/promises', {
          companyId: foreign.id,
          text: '남',
          side: 'ours',
          dueOn: '2026-11-30',
        })
      ).status,
    ).toBe(404);
  });
});
