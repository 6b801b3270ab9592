import { newId } from '../server/platform/database/ids';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { ResultFigures } from '../server/results/result-figures';
import { SYSTEM } from '../server/platform/security/actor';
import { insertRow } from './factories/people';
import { approved, aResult } from './factories/results';
import { CaseWorld } from './support/case-world';

const CONTRACT = {
  ...{ kind: 'contract', title: '스핀들 유닛 1차 공급', market: 'VN', datedOn: '2026-11-16' },
  ...{ buyer: 'Hai Phong Tools JSC', amount: 240000000, currency: 'KRW', amountUsd: 182000.5 },
};
const EXPECTED = {
  ...{ kind: 'expected', title: '베트남 3년 공급', market: 'VN', datedOn: '2026-11-20', years: 3 },
  ...{ amount: 900000, currency: 'USD', amountUsd: 900000 },
};

describe('results', () => {
  let world: CaseWorld;
  const email = `${newId()}@firm.example`;

  beforeAll(async () => {
    world = await CaseWorld.start();
    await insertRow(world.app.db, 'company_contacts', {
      ...{ id: newId(), company_id: world.firm.id, name: '오세라', email, is_primary: true },
    });
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    await world.begin();
    await world.app.db.query('DELETE FROM throttles');
    await world.app.db.query('DELETE FROM result_links');
    await world.app.db.query('DELETE FROM results');
    await world.app.db.query('DELETE FROM mail_outbox');
  });

  const anybody = () => world.app.anonymous();
  const record = async (facts: object = CONTRACT, by = world.doctor) => {
    const made = await by.post('/api/results', { ...facts, companyId: world.firm.id });
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    return made.body;
  };
  const asked = async () =>
    (await world.app.mails(email)).filter(({ template }) => template === 'result_asked');
  const lastLink = async () => {
    const mail = (await asked()).at(-1)!;
    return `/api/result-links/${/\/result\/([\w-]{43})/.exec(mail.text_body)![1]}`;
  };
  const headline = () =>
    world.app.nest
      .get(UnitOfWork)
      .run(SYSTEM, () =>
        world.app.nest
          .get(ResultFigures)
          .headline(SYSTEM, { from: '2026-11-01', until: '2026-11-30' }),
      );
  const yes = { correct: true, anywayPercent: 40, supportEffect: '품목분류가 풀렸습니다.' };
  const verb = (
    by: typeof world.doctor,
    seen: { id: string; version: number },
    path: string,
    body = {},
  ) => by.post(`/api/results/${seen.id}/${path}`, body, { version: seen.version });

  it('count only once the firm confirmed and a supervisor approved', async () => {
    const made = await record();
    expect(made).toMatchObject({
      ...{ status: 'asked', amount: 240000000, amountUsd: 182000.5, doctorName: '한지원' },
      sends: [{ toEmail: email, expiresAt: '2026-11-30T00:40:00.000Z' }],
    });
    expect((await headline()).contracts.count).toBe(0);
    expect((await verb(world.supervisor, made, 'approval')).body.code).toBe('result.not_now');

    const link = await lastLink();
    const page = await anybody().get(link);
    expect(page.body).toMatchObject({ companyName: '한결정밀㈜', amountUsd: 182000.5, version: 1 });
    expect(JSON.stringify(page.body)).not.toMatch(
      new RegExp(`${made.id}|${world.firm.id}|${email}`),
    );
    const shareless = await anybody().post(`${link}/confirmation`, { correct: true, version: 1 });
    expect(shareless.body.errors[0]).toMatchObject({ field: 'anywayPercent', code: 'required' });
    expect((await anybody().post(`${link}/confirmation`, { ...yes, version: 1 })).body.status).toBe(
      'confirmed',
    );
    // Used up; nothing counts yet.
    expect((await anybody().get(link)).status).toBe(410);
    expect((await headline()).contracts.count).toBe(0);

    const seen = (await world.doctor.get(`/api/results/${made.id}`)).body;
    expect(seen).toMatchObject({ status: 'confirmed', anywayPercent: 40, byLink: true });
    expect((await verb(world.doctor, seen, 'approval')).status).toBe(403);
    const counted = await verb(world.supervisor, seen, 'approval');
    expect(counted.body.status).toBe('approved');
    expect((await headline()).contracts).toEqual({
      ...{ count: 1, usd: 182000.5, addedUsd: 109200.3, companies: 1 },
    });
    expect((await verb(world.doctor, counted.body, 'withdrawal')).body.code).toBe('result.not_now');
  });

  it('keeps contracts and expected values apart, and unconfirmed ones out of the totals', async () => {
    const lead = { id: newId(), name: '정현우' };
    const doctor = world.doctorUser;
    await aResult(world.app.db, world.firm.id, doctor, approved(lead));
    await aResult(world.app.db, world.firm.id, doctor, {
      ...{
        ...approved(lead, 0),
        kind: 'expected',
        years: 3,
        buyer: null,
        amount: 5,
        amount_usd: 5,
      },
    });
    await record();
    await record(EXPECTED);
    const { body } = await world.doctor.get('/api/results');
    expect(body.totals).toEqual([
      { kind: 'contract', state: 'counted', count: 1, usd: 182000 },
      { kind: 'contract', state: 'unconfirmed', count: 1, usd: 182000.5 },
      { kind: 'expected', state: 'counted', count: 1, usd: 5 },
      { kind: 'expected', state: 'unconfirmed', count: 1, usd: 900000 },
    ]);
    expect(await headline()).toMatchObject({
      ...{ contracts: { usd: 182000, addedUsd: 136500 }, expected: { usd: 5, addedUsd: 5 } },
    });
    const only = await world.doctor.get('/api/results?kind=expected&status=asked');
    expect(only.body.items).toMatchObject([{ title: EXPECTED.title, years: 3 }]);
    const [{ count }] = await world.app.db.query('SELECT count(*)::int FROM counted_results');
    expect(count).toBe(2);
  });

  it('are asked about four times within three weeks, a week each; the newest link alone works', async () => {
    const { id } = await record();
    const first = await lastLink();
    const resend = () => world.doctor.post(`/api/results/${id}/links`, {});
    expect((await resend()).body.sends).toHaveLength(2);
    expect((await anybody().get(first)).status).toBe(410);
    expect((await anybody().get(await lastLink())).status).toBe(200);
    await world.at('2026-11-30T09:41:00+09:00');
    expect((await anybody().get(await lastLink())).status).toBe(410);
    expect((await resend()).status).toBe(201);
    expect((await resend()).body.allowedActions).not.toContain('resend');
    expect((await resend()).body.code).toBe('result.asked_enough');
    expect(await asked()).toHaveLength(4);
    const other = await record(EXPECTED);
    await world.at('2026-12-22T09:00:00+09:00');
    const late = await world.doctor.post(`/api/results/${other.id}/links`, {});
    expect(late.body.code).toBe('result.asked_enough');
  });

  it('may be denied; mended, the firm is asked anew, and what it said before is gone', async () => {
    const made = await record();
    const link = await lastLink();
    const wordless = await anybody().post(`${link}/confirmation`, { correct: false, version: 1 });
    expect(wordless.body.errors[0].field).toBe('comment');
    const comment = '금액이 다릅니다. 16만 달러입니다.';
    await anybody().post(`${link}/confirmation`, { correct: false, comment, version: 1 });
    expect((await world.app.mails(world.doctorUser.email)).at(-1)!.text_body).toContain(comment);
    const put = (version: number, facts: object) =>
      world.doctor.put(`/api/results/${made.id}`, facts, { version });
    expect((await put(1, CONTRACT)).status).toBe(412);
    const mended = await put(2, { ...CONTRACT, amountUsd: 160000 });
    expect(mended.body).toMatchObject({ status: 'asked', comment: null, amountUsd: 160000 });
    // Who read the old text cannot confirm the new one.
    const fresh = await lastLink();
    const stale = await anybody().post(`${fresh}/confirmation`, { ...yes, version: 2 });
    expect([stale.status, stale.body.current.amountUsd]).toEqual([412, 160000]);
    const seen = mended.body;
    const portal = await world.owner.get(`/api/results/${made.id}`);
    expect(portal.body).toMatchObject({ allowedActions: ['confirm'], sends: [] });
    expect((await verb(world.owner, seen, 'confirmation', yes)).body).toMatchObject({
      ...{ status: 'confirmed', byLink: false, allowedActions: [] },
    });
    expect((await anybody().get(fresh)).status).toBe(410);
    const confirmed = (await world.doctor.get(`/api/results/${made.id}`)).body;
    const back = await verb(world.supervisor, confirmed, 'return', {
      note: '비밀: 계약서를 보세요',
    });
    expect(back.body).toMatchObject({ status: 'returned', decisionNote: '비밀: 계약서를 보세요' });
    const firm = JSON.stringify((await world.owner.get(`/api/results/${made.id}`)).body);
    expect(firm).not.toContain('비밀');
  });

  it('are approved by somebody else than who recorded them', async () => {
    const made = await record(CONTRACT, world.supervisor);
    await verb(world.owner, made, 'confirmation', yes);
    const seen = (await world.supervisor.get(`/api/results/${made.id}`)).body;
    expect(seen.allowedActions).not.toContain('approve');
    expect((await verb(world.supervisor, seen, 'approval')).body.code).toBe('result.own_record');
    expect((await verb(world.programmeLead, seen, 'approval')).body.status).toBe('approved');
  });

  it('say what is wrong with them', async () => {
    const wrong = async (facts: object) => {
      const { body } = await world.doctor.post('/api/results', {
        ...{ ...CONTRACT, ...facts, companyId: world.firm.id },
      });
      return [body.errors?.[0].field, body.errors?.[0].code];
    };
    expect(await wrong({ datedOn: '2026-11-24' })).toEqual(['datedOn', 'in_the_future']);
    expect(await wrong({ buyer: '' })).toEqual(['buyer', 'required']);
    expect(await wrong({ years: 3 })).toEqual(['years', 'not_allowed']);
    expect(await wrong({ ...EXPECTED, years: undefined })).toEqual(['years', 'required']);
    expect(await wrong({ currency: 'USD' })).toEqual(['amountUsd', 'amount_differs']);
    expect(await wrong({ market: 'QQ' })).toEqual(['market', 'unknown_code']);
    const foreign = await world.filed({}, world.foreignOwner);
    expect(await wrong({ difficultyId: foreign.id })).toEqual(['difficultyId', 'unknown']);
    const seen = await world.filed();
    expect((await record({ ...CONTRACT, difficultyId: seen.id })).difficultyNumber).toBe(
      seen.number,
    );
  });

  it('are not the business of other firms, doctors and administrators', async () => {
    const { id, version } = await record();
    for (const by of [world.foreignOwner, world.otherDoctor, world.foreignSupervisor]) {
      expect((await by.get(`/api/results/${id}`)).status).toBe(404);
      expect((await by.get('/api/results')).body.items).toEqual([]);
      expect((await by.get('/api/results')).body.totals).toEqual([]);
    }
    expect((await world.admin.get('/api/results')).status).toBe(403);
    const seen = { id, version };
    expect((await verb(world.foreignOwner, seen, 'confirmation', yes)).status).toBe(404);
    await verb(world.doctor, seen, 'withdrawal');
    expect((await world.owner.get(`/api/results/${id}`)).status).toBe(404);
  });

  it('by link cannot be guessed, nor answered by who left the firm', async () => {
    await record();
    const link = await lastLink();
    await world.app.db.query('UPDATE company_contacts SET email = $2 WHERE company_id = $1', [
      ...[world.firm.id, 'new@firm.example'],
    ]);
    expect((await anybody().get(link)).status).toBe(410);
    await world.app.db.query('UPDATE company_contacts SET email = $2 WHERE company_id = $1', [
      ...[world.firm.id, email],
    ]);
    const tries: number[] = [];
    for (let n = 0; n < 20; n++)
      tries.push((await anybody().get(`/api/result-links/${String(n).padStart(43, 'z')}`)).status);
    expect(tries.slice(0, 19)).toEqual(Array(19).fill(410));
    expect((await anybody().get(link)).status).toBe(429);
  });
});
