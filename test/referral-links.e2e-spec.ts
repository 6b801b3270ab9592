import { REMIND_REFERRALS } from '../server/notifications/referral-reminders.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Jobs } from '../server/platform/jobs/jobs';
import { SYSTEM } from '../server/platform/security/actor';
import { newId } from '../server/platform/database/ids';
import { aConsent } from './factories/difficulties';
import { insertRow } from './factories/people';
import { CaseWorld } from './support/case-world';

const SECRET = '비밀메모: 대표가 급합니다.';

describe('a partner answers by link', () => {
  let world: CaseWorld;
  let email: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    await insertRow(world.app.db, 'company_contacts', {
      ...{ id: newId(), company_id: world.firm.id, name: '오세라', title: '대표' },
      ...{ email: 'sera@hangyeol.example', mobile: '010-3344-5566', is_primary: true },
    });
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    await world.begin();
    await world.app.db.query('DELETE FROM throttles');
    await world.app.db.query('DELETE FROM referral_steps');
    await world.app.db.query(`UPDATE referrals SET status = 'withdrawn' WHERE status = 'open'`);
    email = `${newId()}@partner.example`;
  });

  const anybody = () => world.app.anonymous();
  const written = async (to = email) =>
    (await world.app.mails(to)).filter(({ template }) => template === 'partner_written');
  const linkIn = (text: string) =>
    `/api/referral-links/${/\/referral\/([\w-]{43})/.exec(text)![1]}`;
  const lastLink = async () => linkIn((await written()).at(-1)!.text_body);
  const request = (more: object = {}) => ({
    ...{
      partnerId: world.partnerId,
      purpose: '품목분류 회답을 부탁드립니다.',
      dueOn: '2026-11-27',
    },
    to: { name: '윤도경', email, locale: 'ko' },
    share: { text: '스핀들 유닛의 품목번호를 알고 싶습니다.', classification: true },
    ...more,
  });
  /** A case that waits for the partner, with its open link. */
  const referred = async (more: object = {}) => {
    let seen = await world.filed();
    await world.doctor.post(`/api/difficulties/${seen.id}/notes`, { text: SECRET });
    seen = await world.done(world.doctor, seen, 'referrals', request(more));
    return { seen, link: await lastLink(), referralId: seen.referrals[0].id as string };
  };
  const acts = async (id: string) =>
    (await world.read(id)).referrals[0].acts.map(({ kind }: { kind: string }) => kind);
  const remind = () =>
    world.app.nest.get(UnitOfWork).run(SYSTEM, async () => {
      const { handler } = (
        world.app.nest.get(Jobs) as unknown as {
          definitions: Map<string, { handler: (data: object) => Promise<void> }>;
        }
      ).definitions.get(REMIND_REFERRALS)!;
      await handler({});
    });

  it('reads only what was shared, and its answer brings the case back', async () => {
    const file = (await world.owner.upload('사양서.txt', '축 직경 40 mm', 'text/plain')).body;
    const kept = (await world.owner.upload('가격표.txt', '단가 비밀', 'text/plain')).body;
    let seen = await world.filed({ fileIds: [file.id, kept.id] });
    seen = await world.done(
      world.doctor,
      seen,
      'referrals',
      request({ share: { text: '품목번호 문의', firm: true, contact: true, fileIds: [file.id] } }),
    );
    expect(seen).toMatchObject({ status: 'waiting_partner' });
    expect(seen.referrals[0]).toMatchObject({
      ...{ status: 'open', consent: 'third_party', linkUntil: '2026-12-11T15:00:00.000Z' },
      content: { firm: { name: '한결정밀㈜' }, contact: { name: '오세라' }, classification: null },
      files: [{ id: file.id }],
    });
    const [mail] = await written();
    // The mail names neither the firm nor its matter.
    expect(mail!.text_body).not.toMatch(/한결정밀|하이퐁|품목/);
    const [hash] = await world.app.db.query('SELECT token_hash FROM referral_links');
    expect(mail!.text_body).not.toContain(hash.token_hash);

    const link = await lastLink();
    const page = await anybody().get(link);
    expect(page.body).toMatchObject({
      ...{ purpose: '품목분류 회답을 부탁드립니다.', toName: '윤도경', number: seen.number },
      content: { text: '품목번호 문의', contact: { phone: '010-3344-5566' } },
      files: [{ id: file.id, name: '사양서.txt' }],
      officer: { name: '한지원' },
    });
    // Nothing of the case itself: no body, title, firm's id, other files.
    const said = JSON.stringify(page.body);
    for (const word of [seen.id, seen.company.id, seen.title, '스핀들 유닛 24대', kept.id])
      expect(said).not.toContain(word);
    expect((await anybody().get(`${link}/files/${file.id}`)).body).toContain('40 mm');
    expect((await anybody().get(`${link}/files/${kept.id}`)).status).toBe(404);

    const form = new FormData();
    form.set('file', new Blob(['회답서 본문'], { type: 'text/plain' }), '회답서.txt');
    const upload = await anybody().post(`${link}/files`, form);
    expect(upload.status).toBe(201);
    const answer = { text: '비밀회신: 제8483.90호입니다.', fileIds: [upload.body.id] };
    expect((await anybody().post(`${link}/answer`, answer)).status).toBe(204);

    const after = await world.read(seen.id);
    expect(after).toMatchObject({ status: 'in_progress', referrals: [{ status: 'answered' }] });
    expect(after.timeline.at(-1)).toMatchObject({
      ...{ type: 'partner_reply', visibility: 'internal', side: 'partner' },
      payload: { text: answer.text, declined: false },
    });
    expect(after.files.find((one: any) => one.id === upload.body.id)).toMatchObject({
      visibility: 'internal',
    });
    expect((await world.doctor.get(`/api/files/${upload.body.id}`)).status).toBe(200);
    expect(await acts(seen.id)).toEqual(['sent', 'opened', 'file_opened', 'answered']);
    const tray = (await world.doctor.get('/api/notifications')).body.items;
    expect(tray[0]).toMatchObject({ kind: 'referral_answered' });
    expect(await world.mails('partner_answered', seen.id)).toHaveLength(1);
    const audited = await world.app.db.query(
      `SELECT action, actor_name FROM audit_entries WHERE action LIKE 'referral.%' AND subject_id = $1 ORDER BY at, id`,
      [after.referrals[0].id],
    );
    expect(audited.map(({ action }: { action: string }) => action)).toEqual([
      ...['referral.opened', 'referral.file_opened', 'referral.answered'],
    ]);
    expect(audited[0].actor_name).toContain('윤도경');

    // The link is used up: nothing can be read or said on it again.
    for (const dead of [
      await anybody().get(link),
      await anybody().post(`${link}/answer`, answer),
      await anybody().post(`${link}/questions`, { text: '다시 묻습니다.' }),
      await anybody().get(`${link}/files/${file.id}`),
    ]) {
      expect([dead.status, dead.body.code]).toEqual([410, 'link.invalid']);
    }

    // The firm learns that a reply came, and nothing else.
    const firm = await world.read(seen.id, world.owner);
    expect(firm.timeline.map(({ type }: { type: string }) => type)).toContain('referral_answered');
    const portal = JSON.stringify([
      firm,
      (await world.owner.get('/api/notifications')).body,
      (await world.owner.get(`/api/search?q=${encodeURIComponent('비밀회신')}`)).body,
      (await world.owner.get(`/api/difficulties?q=${encodeURIComponent('비밀회신')}`)).body.items,
    ]);
    expect(portal).not.toMatch(/윤도경|8483|회답서\.txt|partner\.example/);
    expect((await world.owner.get(`/api/files/${upload.body.id}`)).status).toBe(404);
    const toFirm = (await world.app.db.query(
      `SELECT string_agg(text_body, ' ') AS text FROM mail_outbox o JOIN users u ON u.email = o.to_address
       WHERE u.company_id = $1`,
      [world.firm.id],
    )) as { text: string }[];
    expect(toFirm[0]!.text).not.toMatch(/윤도경|8483|partner\.example/);
  });

  it('tells the firm at once who was asked, and who answers for the case', async () => {
    const { seen } = await referred();
    const [mail] = await world.mails('referral_made', seen.id);
    expect(mail!.text).toMatch(/담당: .*한지원/);
    expect(mail!.text).toContain('2026. 11. 27. (금)');
  });

  it('asks back and is told; the firm hears nothing of it', async () => {
    const { seen, link, referralId } = await referred();
    const asked = await anybody().post(`${link}/questions`, { text: '비밀질문: 도면이 있습니까?' });
    expect(asked.body.words).toMatchObject([{ mine: true, text: '비밀질문: 도면이 있습니까?' }]);
    expect((await world.read(seen.id)).referrals[0].asks).toBe(true);
    expect(await world.mails('partner_asked', seen.id)).toHaveLength(1);
    const told = await world.doctor.post(
      `/api/difficulties/${seen.id}/referrals/${referralId}/words`,
      { text: '비밀대답: 도면을 보냅니다.' },
    );
    expect(told.body.referrals[0].asks).toBe(false);
    // Both links live: who has the page open is not thrown out by a later mail.
    for (const one of [link, await lastLink()]) {
      expect((await anybody().get(one)).body.words).toMatchObject([
        ...[{ mine: true }, { mine: false, text: '비밀대답: 도면을 보냅니다.' }],
      ]);
    }
    expect(JSON.stringify(await world.read(seen.id, world.owner))).not.toContain('비밀');
  });

  it('may take more time once, before its day is over and inside our period', async () => {
    const { seen, link } = await referred();
    const page = (await anybody().get(link)).body;
    expect(page).toMatchObject({ extendableUntil: '2026-12-01', extended: false });
    const take = (dueOn: string) =>
      anybody().post(`${link}/extension`, { dueOn, reason: '심의가 다음 주에 열립니다.' });
    expect((await take('2026-12-02')).body.errors[0].code).toBe('beyond_period');
    expect((await take('2026-11-27')).body.errors[0].code).toBe('not_later');
    expect((await take('2026-11-28')).body.errors[0].code).toBe('closed_day');
    expect((await take('2026-11-30')).body).toMatchObject({
      ...{ dueOn: '2026-11-30', extended: true, extendableUntil: null },
    });
    expect((await take('2026-12-01')).body.code).toBe('referral.no_more_time');
    expect((await world.read(seen.id)).referrals[0]).toMatchObject({
      ...{ dueOn: '2026-11-30', extendedFrom: '2026-11-27' },
      extensionReason: '심의가 다음 주에 열립니다.',
    });
    expect(await world.mails('partner_took_time', seen.id)).toHaveLength(1);
    const other = await referred();
    await world.at('2026-11-28T10:00:00+09:00');
    const late = await anybody().post(`${other.link}/extension`, {
      ...{ dueOn: '2026-11-30', reason: '늦었습니다만 부탁드립니다.' },
    });
    expect(late.body.code).toBe('referral.no_more_time');
  });

  it('can decline with a reason', async () => {
    const { seen, link } = await referred();
    const wordless = await anybody().post(`${link}/answer`, { text: '', declined: true });
    expect(wordless.status).toBe(422);
    await anybody().post(`${link}/answer`, { text: '소관이 아닙니다.', declined: true });
    expect(await world.read(seen.id)).toMatchObject({
      ...{ status: 'in_progress', referrals: [{ status: 'declined', reply: '소관이 아닙니다.' }] },
    });
  });

  it('is sent anew with another secret, withdrawn, recorded by hand, or shut by the firm', async () => {
    const first = await referred();
    const path = `referrals/${first.referralId}`;
    const resent = await world.doctor.post(`/api/difficulties/${first.seen.id}/${path}/links`, {});
    expect(resent.status).toBe(201);
    expect((await anybody().get(first.link)).status).toBe(410);
    const fresh = await lastLink();
    expect((await anybody().get(fresh)).status).toBe(200);
    const gone = await world.done(world.doctor, resent.body, `${path}/withdrawal`);
    expect(gone).toMatchObject({ status: 'in_progress', referrals: [{ status: 'withdrawn' }] });
    expect((await anybody().get(fresh)).status).toBe(410);
    expect((await world.app.mails(email)).at(-1)!.template).toBe('partner_released');

    const second = await referred();
    await world.done(world.doctor, second.seen, `referrals/${second.referralId}/reply`, {
      text: '전화로 회신받았습니다.',
    });
    expect((await anybody().get(second.link)).status).toBe(410);

    const third = await referred();
    const consent = `/api/companies/${world.firm.id}/consents/third_party`;
    expect((await world.owner.delete(consent)).status).toBe(200);
    expect((await anybody().get(third.link)).status).toBe(410);
    await aConsent(world.app.db, world.firm.id, 'third_party');
    expect((await anybody().get(third.link)).status).toBe(200);
    await world.at('2026-12-12T00:30:00+09:00');
    expect((await anybody().get(third.link)).status).toBe(410);
  });

  it('needs consent for whatever tells who the firm is, and none for what does not', async () => {
    const seen = await world.filed();
    const abroad = (share: object, more: object = {}) =>
      world.act(world.doctor, seen, 'referrals', {
        ...request({ share, ...more }),
        ...{ partnerId: undefined, officeId: world.officeId },
      });
    for (const share of [{ firm: true }, { contact: true }, undefined]) {
      const refused = await abroad(share!);
      expect([refused.body.code, refused.body.consent]).toEqual([
        ...['consent.missing', 'overseas_transfer'],
      ]);
    }
    const told = await abroad({ text: '한결정밀의 스핀들입니다. 010-3344-5566 오세라' });
    expect(told.body.code).toBe('referral.identifies');
    expect(told.body.found).toEqual(expect.arrayContaining(['한결정밀', '오세라']));
    const nameless = await abroad({ text: '공작기계 부품의 현지 규격을 알고 싶습니다.' });
    expect(nameless.body.referrals[0]).toMatchObject({ consent: null, content: { firm: null } });
  });

  it('is preceded by asking the firm, which agrees on its case', async () => {
    const seen = await world.filed();
    const ask = () =>
      world.doctor.post(`/api/difficulties/${seen.id}/consent-requests`, {
        officeId: world.officeId,
      });
    expect((await ask()).body).toMatchObject({ consentAsked: 'overseas_transfer' });
    expect(await world.mails('consent_asked', seen.id)).toHaveLength(1);
    expect(await world.read(seen.id, world.owner)).toMatchObject({
      consentAsked: 'overseas_transfer',
    });
    const kind = 'overseas_transfer';
    await world.owner.post(`/api/companies/${world.firm.id}/consents`, { kind });
    expect(await world.read(seen.id, world.owner)).toMatchObject({ consentAsked: null });
    expect((await ask()).body.code).toBe('consent.already_granted');
    await world.owner.delete(`/api/companies/${world.firm.id}/consents/${kind}`);
  });

  it('stays inside our own period', async () => {
    const seen = await world.filed();
    const plan = (await world.doctor.get(`/api/difficulties/${seen.id}/referral-plan`)).body;
    expect(plan).toMatchObject({ latestOn: '2026-12-01', proposedOn: '2026-11-25' });
    const beyond = await world.act(
      world.doctor,
      seen,
      'referrals',
      request({ dueOn: '2026-12-02' }),
    );
    expect(beyond.body.errors[0]).toMatchObject({ field: 'dueOn', code: 'beyond_period' });
    await world.at('2026-12-07T10:00:00+09:00');
    const late = (await world.doctor.get(`/api/difficulties/${seen.id}/referral-plan`)).body;
    expect(late).toMatchObject({ latestOn: '2026-12-08', proposedOn: '2026-12-08' });
  });

  it('is reminded before and after the day, each once; then the doctor and supervisors hear', async () => {
    const { seen, link } = await referred();
    await world.at('2026-11-26T09:10:00+09:00');
    await remind();
    await remind();
    expect((await written()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('협조를 요청'),
      expect.stringContaining('다가왔습니다'),
    ]);
    await world.at('2026-11-30T09:10:00+09:00');
    await remind();
    await remind();
    expect((await written()).at(-1)!.subject).toContain('지났습니다');
    expect(await written()).toHaveLength(3);
    expect((await world.doctor.get('/api/notifications')).body.items[0]).toMatchObject({
      ...{ kind: 'referrals_overdue', link: `/difficulties/${seen.id}` },
    });
    // All three links lead to the same request until it is answered.
    expect((await anybody().get(link)).body.late).toBe(true);
    await world.at('2026-12-02T09:10:00+09:00');
    await remind();
    expect((await world.supervisor.get('/api/notifications')).body.items[0].kind).toBe(
      'referrals_overdue',
    );
    expect(
      (await anybody().post((await lastLink()) + '/answer', { text: '늦었습니다.' })).status,
    ).toBe(204);
    expect((await anybody().get(link)).status).toBe(410);
  });

  it('cannot be guessed, and cannot be asked without end', async () => {
    const { link } = await referred();
    expect((await anybody().get(link)).status).toBe(200);
    await world.app.db.query(`UPDATE throttles SET count = 119 WHERE key LIKE 'referral-link:%'`);
    expect((await anybody().get(link)).status).toBe(200);
    expect((await anybody().get(link)).status).toBe(429);
    await world.app.db.query('DELETE FROM throttles');
    const tries: number[] = [];
    for (let n = 0; n < 22; n++) {
      const wrong = `/api/referral-links/${String(n).padStart(43, 'z')}`;
      tries.push((await anybody().get(wrong)).status);
    }
    expect(tries.slice(0, 20)).toEqual(Array(20).fill(410));
    expect(tries.at(-1)).toBe(429);
    // Also a good link from there; from the database's point of view nobody is let in.
    expect((await anybody().get(link)).status).toBe(429);
  });

  it('answered twice at once is answered once', async () => {
    const { seen, link } = await referred();
    const both = await Promise.all(
      ['첫째 답변입니다.', '둘째 답변입니다.'].map((text) =>
        anybody().post(`${link}/answer`, { text }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    const { timeline } = await world.read(seen.id);
    expect(timeline.filter(({ type }: { type: string }) => type === 'partner_reply')).toHaveLength(
      1,
    );
  });
});
