import { choseongOf } from '../server/platform/text/choseong';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aUser, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const names = (hits: { name: string }[]) => hits.map(({ name }) => name);

describe('the palette search', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let asDoctor: ApiClient;
  let mine: { id: string };
  let foreign: { id: string };

  beforeAll(async () => {
    app = await TestApp.start();
    doctor = await aDoctor(app.db, { name: '한지원' });
    mine = await aCompany(app.db, { name: '한국수출정밀㈜', name_en: 'Hankook Export Precision' });
    foreign = await aCompany(app.db, { name: '한국수출상사' });
    await anAssignment(app.db, mine.id, doctor.id);
    await anAssignment(app.db, foreign.id, (await aDoctor(app.db)).id);
    const title = '하이퐁 세관 통관 보류';
    await aDifficulty(app.db, mine.id, {
      title,
      choseong: choseongOf(title),
      number: 'D-2026-000412',
    });
    await aDifficulty(app.db, foreign.id, { title, choseong: choseongOf(title) });
    asDoctor = await app.as(doctor);
  });
  afterAll(() => app.close());

  const find = async (client: ApiClient, q: string) =>
    (await client.get(`/api/search?q=${encodeURIComponent(q)}`)).body;

  it.each(['ㅎㄱㅅㅊ', '한국수출', '한국숯', '한국수ㅊ', 'hankook', '수출정'])(
    'finds 한국수출정밀㈜ by %s',
    async (q) => {
      expect(names((await find(asDoctor, q)).companies)).toEqual(['한국수출정밀㈜']);
    },
  );

  it('finds cases by number, by words and by initials, and colleagues by name', async () => {
    for (const q of ['000412', '통관 보류', 'ㅎㅇㅍ']) {
      expect((await find(asDoctor, q)).difficulties).toEqual([
        expect.objectContaining({ number: 'D-2026-000412' }),
      ]);
    }
    expect(names((await find(asDoctor, '한지')).people)).toEqual(['한지원']);
  });

  it('never shows another firm to a doctor or an SME, nor cases to an administrator', async () => {
    const owner = await app.as(await anOwner(app.db, foreign.id, { name: '오세라' }));
    const seen = await find(owner, '한국수출');
    expect(names(seen.companies)).toEqual(['한국수출상사']);
    expect((await find(owner, '하이퐁')).difficulties).toHaveLength(1);
    expect((await find(asDoctor, '오세라')).people).toEqual([]);
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect(await find(admin, '하이퐁')).toMatchObject({ difficulties: [] });
  });

  it('treats wildcards as letters', async () => {
    expect(await find(asDoctor, '%')).toEqual({ companies: [], people: [], difficulties: [] });
    expect((await asDoctor.get('/api/search?q=')).status).toBe(422);
  });
});
