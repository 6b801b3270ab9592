import { newId } from '../server/platform/database/ids';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aTeam, insertRow, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('the firm’s word on a log', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let company: { id: string; name: string };
  let client: ApiClient;
  let email: string;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:40:00+09:00');
    await app.db.query('DELETE FROM throttles');
    const team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    client = await app.as(doctor);
    email = `${newId()}@firm.example`;
    await aContact(company.id, email);
  });

  const aContact = (companyId: string, address: string, primary = true) =>
    insertRow(app.db, 'company_contacts', {
      ...{ id: newId(), company_id: companyId, name: '문하윤', email: address },
      is_primary: primary,
    });
  const log = async (rest: Record<string, unknown> = {}) => {
    const made = await client.post('/api/visits', {
      ...{ companyId: company.id, kind: 'visit', startedAt: '2026-11-23T09:00:00+09:00' },
      ...{ summary: '첫 선적을 1월로 늦춤.', attendees: [], topics: [], markets: [] },
      promises: [{ text: '사양서 보내기', side: 'theirs', dueOn: '2026-11-30' }],
      ...{ difficulties: [], fileIds: [] },
      ...rest,
    });
    expect(made.status).toBe(201);
    return made.body as { id: string; version: number };
  };
  const asked = async (to = email) =>
    (await app.mails(to)).filter(({ template }) => template === 'visit_asked');
  const linkIn = (text: string) => /\/confirm\/([\w-]{43})/.exec(text)![1]!;
  const lastLink = async () => `/api/visit-links/${linkIn((await asked()).at(-1)!.text_body)}`;
  const word = async (id: string) => (await client.get(`/api/visits/${id}`)).body.confirmation;
  const correct = async (id: string, version: number, summary: string) =>
    client.patch(`/api/visits/${id}`, { summary, reason: '기업 의견' }, { version });

  it('is asked of the main contact by mail, and given by its link without signing in', async () => {
    const { id } = await log();
    const [mail] = await asked();
    expect(mail!.subject).toContain('내용이 맞습니까?');
    expect(mail!.text_body).toContain('첫 선적을 1월로 늦춤.');
    expect(mail!.text_body).toContain('사양서 보내기');
    expect(await word(id)).toMatchObject({ state: 'asked', version: 1, askedName: '문하윤' });
    const [kept] = await app.db.query(
      'SELECT token_hash FROM visit_confirmations WHERE visit_id = $1',
      [id],
    );
    expect(kept.token_hash).not.toContain(linkIn(mail!.text_body));

    const anybody = app.anonymous();
    const link = await lastLink();
    const read = await anybody.get(link);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      ...{ companyName: company.name, summary: '첫 선적을 1월로 늦춤.', version: 1, locale: 'ko' },
      promises: [{ text: '사양서 보내기', side: 'theirs', done: false }],
      confirmation: { state: 'asked' },
    });
    // The log and nothing else: no ids, no addresses.
    expect(JSON.stringify(read.body)).not.toMatch(new RegExp(`${id}|${company.id}|${email}`));
    expect(read.body.confirmation.expiresAt).toBe('2026-12-07T00:40:00.000Z');
    const answer = await anybody.post(`${link}/confirmation`, { correct: true, version: 1 });
    expect(answer.body.confirmation).toMatchObject({ state: 'confirmed', answeredName: '문하윤' });
    expect(await word(id)).toMatchObject({ state: 'confirmed', byLink: true });
    const again = await anybody.post(`${link}/confirmation`, { correct: true, version: 1 });
    expect(again.body.code).toBe('visit.already_answered');
    const tray = (await client.get('/api/notifications')).body.items;
    expect(tray[0]).toMatchObject({ kind: 'visit_confirmed', link: `/visits/${id}` });
    const acts = await app.db.query(
      `SELECT action, actor_name FROM audit_entries WHERE subject_id = $1 AND action LIKE 'visit.%' ORDER BY at, id`,
      [id],
    );
    expect(acts).toContainEqual({ action: 'visit.read_by_link', actor_name: '문하윤' });
    expect(acts).toContainEqual({ action: 'visit.confirmed', actor_name: '문하윤' });
  });

  it('may be a comment, which reaches the doctor; the corrected log is asked about once', async () => {
    const { id } = await log();
    const link = await lastLink();
    const wordless = await app
      .anonymous()
      .post(`${link}/confirmation`, { correct: false, version: 1 });
    expect(wordless.body.errors[0]).toMatchObject({ field: 'comment', code: 'required' });
    const comment = '1월이 아니라 2월입니다.';
    await app.anonymous().post(`${link}/confirmation`, { correct: false, comment, version: 1 });
    expect(await word(id)).toMatchObject({ state: 'commented', comment });
    const toDoctor = (await app.mails(doctor.email)).filter(
      (m) => m.template === 'visit_commented',
    );
    expect(toDoctor).toHaveLength(1);
    expect(toDoctor[0]!.text_body).toContain(comment);
    expect((await client.get('/api/notifications')).body.items[0].kind).toBe('visit_commented');

    expect((await correct(id, 1, '첫 선적을 2월로 늦춤.')).status).toBe(200);
    expect(await asked()).toHaveLength(2);
    expect((await asked())[1]!.subject).toContain('고친');
    expect(await word(id)).toMatchObject({ state: 'asked', version: 2 });
    const visit = (await client.get(`/api/visits/${id}`)).body;
    expect(visit.earlierConfirmations).toMatchObject([{ state: 'commented', version: 1, comment }]);
    // The old link is dead, the new one opens the new text.
    expect((await app.anonymous().get(link)).status).toBe(410);
    expect((await app.anonymous().get(await lastLink())).body.summary).toContain('2월');
  });

  it('is not asked for again by corrections that change nothing, or while the question is open', async () => {
    const { id } = await log();
    expect((await correct(id, 1, '첫 선적을 1월로 늦춤.')).body.version).toBe(2);
    expect((await correct(id, 2, '첫 선적을 3월로 늦춤.')).body.version).toBe(3);
    expect(await asked()).toHaveLength(1);
    expect(await word(id)).toMatchObject({ state: 'asked', version: 3 });
    const link = await lastLink();
    expect((await app.anonymous().get(link)).body).toMatchObject({ version: 3 });
    // Somebody who read the text before it was corrected is shown the new one.
    const stale = await app.anonymous().post(`${link}/confirmation`, { correct: true, version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body.current.summary).toContain('3월');
    // A settled log that says something else is asked about anew, although nobody answered.
    app.clock.set('2026-12-01T09:00:00+09:00');
    expect((await correct(id, 3, '첫 선적을 4월로 늦춤.')).body.version).toBe(4);
    expect(await asked()).toHaveLength(2);
  });

  it('is not asked about mail, or of a firm without an address', async () => {
    const { id } = await log({ kind: 'mail' });
    expect(await asked()).toEqual([]);
    expect(await word(id)).toMatchObject({ state: 'not_asked', version: null });
    await app.db.query('DELETE FROM company_contacts WHERE company_id = $1', [company.id]);
    expect(await word((await log()).id)).toMatchObject({ state: 'not_asked' });
    const owner = await app.as(await anOwner(app.db, company.id));
    const refused = await owner.post(
      `/api/visits/${id}/confirmation`,
      { correct: true },
      { version: 1 },
    );
    expect(refused.body.code).toBe('visit.not_asked_about');
  });

  it('is given in the portal as well, in the reader’s language and on the version read', async () => {
    const person = await anOwner(app.db, company.id, { email, locale: 'en' });
    const { id } = await log();
    expect((await asked())[0]!.subject).toContain('Is this log');
    const owner = await app.as(person);
    const path = `/api/visits/${id}`;
    expect((await owner.get(path)).body).toMatchObject({ mayAnswer: true });
    expect((await owner.get('/api/visits')).body.items[0]).toMatchObject({ confirmation: 'asked' });
    expect(
      (await owner.post(`${path}/confirmation`, { correct: true }, { version: 9 })).status,
    ).toBe(412);
    const said = { correct: false, comment: '참석자가 다릅니다.' };
    const comment = await owner.post(`${path}/confirmation`, said, { version: 1 });
    expect(comment.body.confirmation).toMatchObject({ state: 'commented', byLink: false });
    // Settled on the phone: what was commented may be confirmed after all, and then it is.
    const settled = await owner.post(`${path}/confirmation`, { correct: true }, { version: 1 });
    expect(settled.body).toMatchObject({ mayAnswer: false, confirmation: { state: 'confirmed' } });
    expect((await owner.post(`${path}/confirmation`, said, { version: 1 })).status).toBe(409);
    expect((await client.post(`${path}/confirmation`, said, { version: 1 })).status).toBe(403);
  });

  it('by a wrong, an old or a strange link gets the same answer; a new one comes by mail', async () => {
    const { id } = await log();
    const link = await lastLink();
    const shape = ({ status, body }: { status: number; body: Record<string, unknown> }) => {
      const { requestId: _request, instance: _instance, ...rest } = body;
      return JSON.stringify([status, rest]).replace(/"req-[^"]*"/g, '');
    };
    const wrong = shape(await app.anonymous().get(`/api/visit-links/${'x'.repeat(43)}`));
    app.clock.set('2026-12-07T09:41:00+09:00');
    const old = await app.anonymous().get(link);
    expect(old.status).toBe(410);
    expect(shape(old)).toBe(wrong);
    expect(
      shape(await app.anonymous().post(`${link}/confirmation`, { correct: true, version: 1 })),
    ).toBe(wrong);

    expect((await app.anonymous().post(`/api/visit-links/${'y'.repeat(43)}/renewal`)).status).toBe(
      202,
    );
    expect(await asked()).toHaveLength(1);
    expect((await app.anonymous().post(`${link}/renewal`)).status).toBe(202);
    expect(await asked()).toHaveLength(2);
    const fresh = await lastLink();
    expect((await app.anonymous().get(fresh)).status).toBe(200);
    expect((await app.anonymous().get(link)).status).toBe(410);
    // Who left the firm is not let in any more.
    await app.db.query('DELETE FROM company_contacts WHERE company_id = $1', [company.id]);
    expect((await app.anonymous().get(fresh)).status).toBe(410);
    expect(await word(id)).toMatchObject({ state: 'asked' });
  });

  it('cannot be guessed: wrong links lock the address out', async () => {
    const stranger = app.anonymous();
    const tries: number[] = [];
    for (let n = 0; n < 22; n++) {
      tries.push((await stranger.get(`/api/visit-links/${String(n).padStart(43, 'z')}`)).status);
    }
    expect(tries.slice(0, 20)).toEqual(Array(20).fill(410));
    expect(tries.at(-1)).toBe(429);
  });
});
