import { SuppressionService } from '../server/buyers/suppression.service';
import { MaySendService } from '../server/buyers/may-send/may-send.service';
import { newId } from '../server/platform/database/ids';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aBuyer, aConsent, aContact } from './factories/buyers';
import { aDoctor, aSupervisor } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('the register of buyers', () => {
  let app: TestApp;
  let doctor: ApiClient;
  let supervisor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    doctor = await app.as(await aDoctor(app.db));
    supervisor = await app.as(await aSupervisor(app.db));
  });
  afterAll(() => app.close());

  const asked = async (contactIds: string[], more: object = {}) => {
    const { status, body } = await doctor.post('/api/may-send', {
      ...{ contactIds, channel: 'email', kind: 'first_approach', ...more },
    });
    expect(status).toBe(200);
    return body;
  };
  const tokenOf = (address: string) => {
    const link = { address, letterId: newId(), language: 'en' };
    return app.nest.get(SuppressionService).linksFor(link).oneClick.split('token=')[1]!;
  };

  it('keeps a company with its people, by name, found by person and filter', async () => {
    const made = await doctor.post('/api/buyers', { name: 'Sakura Trading K.K.', country: 'JP' });
    expect(made.status).toBe(201);
    const added = await doctor.post(`/api/buyers/${made.body.id}/contacts`, {
      ...{ name: 'Tanaka Yuko', email: 'Tanaka@Sakura.example', sourceType: 'fair' },
      ...{ sourceDetail: 'FOODEX 2026', sourceDate: '2026-03-10' },
    });
    expect(added.body.contacts).toEqual([
      expect.objectContaining({ language: 'ja', timeZone: 'Asia/Tokyo', consent: 'none' }),
    ]);
    const found = await doctor.get('/api/buyers?q=tanaka&country=JP&consent=none&source=fair');
    expect(found.body.items).toEqual([
      expect.objectContaining({
        id: made.body.id,
        contacts: 1,
        none: 1,
        contactName: 'Tanaka Yuko',
      }),
    ]);
    expect((await doctor.get('/api/buyers?q=tanaka&consent=express')).body.items).toEqual([]);
    const picked = await doctor.get('/api/buyer-contacts?q=sakura');
    expect(picked.body.items[0]).toMatchObject({ buyerName: 'Sakura Trading K.K.', country: 'JP' });
  });

  it('gives the list in pages without a gap', async () => {
    for (const name of ['Ziel A', 'Ziel B', 'Ziel C']) await aBuyer(app.db, { name });
    const first = (await doctor.get('/api/buyers?q=ziel&limit=2')).body;
    const second = (await doctor.get(`/api/buyers?q=ziel&limit=2&cursor=${first.nextCursor}`)).body;
    const names = [...first.items, ...second.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Ziel A', 'Ziel B', 'Ziel C']);
    expect(first.total).toBe(3);
    expect(second.nextCursor).toBeNull();
  });

  it('refuses what nobody can reach, days to come and countries there are not', async () => {
    const id = await aBuyer(app.db);
    const source = { sourceType: 'fair', sourceDate: '2026-03-10' };
    const add = (body: object) => doctor.post(`/api/buyers/${id}/contacts`, { ...source, ...body });
    expect((await add({ name: 'Nobody' })).status).toBe(422);
    const future = await add({ email: 'a@b.example', sourceDate: '2099-01-01' });
    expect(future.body.errors[0].code).toBe('date.in_future');
    expect((await add({ email: 'a@b.example', timeZone: 'Mars/Base' })).status).toBe(422);
    const nowhere = await doctor.post('/api/buyers', { name: 'X', country: 'QQ' });
    expect(nowhere.body.errors[0].code).toBe('unknown_code');
  });

  it('shows both when two people change a buyer', async () => {
    const id = await aBuyer(app.db);
    const body = { name: 'Nordlicht', country: 'DE' };
    expect((await doctor.put(`/api/buyers/${id}`, body, { version: 1 })).status).toBe(200);
    const late = await supervisor.put(`/api/buyers/${id}`, body, { version: 1 });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ name: 'Nordlicht', version: 2 });
  });

  it('says whom a letter may go to, and why', async () => {
    const german = await aBuyer(app.db);
    const [silent, willing] = [
      await aContact(app.db, { buyerId: german }),
      await aContact(app.db, { buyerId: german }),
    ];
    const consent = await aConsent(app.db, willing);
    const american = await aContact(app.db, { buyerId: await aBuyer(app.db, { country: 'US' }) });
    const said = await asked([silent, willing, american]);
    expect(said).toMatchObject({ allow: 2, needsConsent: 1, block: 0 });
    expect(said.items.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      ...['needs_consent', 'allow', 'allow'],
    ]);
    expect(said.items[1]).toMatchObject({ consentId: consent, basis: 'express', ruleVersion: 1 });
    const nobody = { contactIds: [newId()], channel: 'email', kind: 'quotation' };
    expect((await doctor.post('/api/may-send', nobody)).status).toBe(404);
  });

  it('asks for 5,000 contacts in one query quickly', async () => {
    const buyer = await aBuyer(app.db, { country: 'US' });
    await app.db.query(
      `INSERT INTO buyer_contacts (id, buyer_id, email, email_key, language, time_zone, source_type, source_date,
         legal_basis, status, created_by_name, updated_by_name, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'p' || n || '@many.example', 'p' || n || '@many.example', 'en', 'America/New_York',
         'directory', '2026-01-05', 'none', 'active', 'x', 'x', now(), now() FROM generate_series(1, 5000) n`,
      [buyer],
    );
    const rows = await app.db.query('SELECT id FROM buyer_contacts WHERE buyer_id = $1', [buyer]);
    const ids = rows.map(({ id }: { id: string }) => id);
    const started = performance.now();
    const verdicts = await app.nest
      .get(UnitOfWork)
      .run(SYSTEM, () =>
        app.nest
          .get(MaySendService)
          .check(ids, { channel: 'email', kind: 'first_approach', mass: true }),
      );
    expect(verdicts.size).toBe(5000);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  describe('a refusal', () => {
    it('works from the letter without an account, at once, once, and for every spelling', async () => {
      const contact = await aContact(app.db, {
        ...{ email: 'Buyer@Refuse.example', buyerId: await aBuyer(app.db, { country: 'US' }) },
      });
      await aConsent(app.db, contact);
      expect(await asked([contact])).toMatchObject({ allow: 1 });
      const path = `/api/unsubscribe?token=${tokenOf('Buyer@Refuse.example')}`;
      const seen = await app.anonymous().get(path);
      expect(seen.body).toEqual({ address: 'B***@Refuse.example', language: 'en', done: false });
      expect(await asked([contact])).toMatchObject({ allow: 1 });
      for (let i = 0; i < 2; i++) {
        const left = await app.anonymous().post(path);
        expect([left.status, left.body.done]).toEqual([200, true]);
      }
      const said = await asked([contact], { kind: 'order_confirmation', mass: false });
      expect(said).toMatchObject({ block: 1 });
      const rows = await app.db.query(
        `SELECT source FROM suppressions WHERE address_key = 'buyer@refuse.example'`,
      );
      expect(rows).toEqual([{ source: 'page' }]);
      const [{ acts }] = await app.db.query(
        `SELECT count(*)::int AS acts FROM audit_entries WHERE action = 'suppression.created'
           AND after->>'address' = 'buyer@refuse.example'`,
      );
      expect(acts).toBe(1);
    });

    it('works by the button of a mail program (RFC 8058): a form, no header of ours', async () => {
      const token = tokenOf('one-click@refuse.example');
      const response = await app.nest
        .getHttpAdapter()
        .getInstance()
        .inject({
          ...{ method: 'POST', url: `/api/unsubscribe?token=${token}` },
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: 'https://mail.example',
          },
          payload: 'List-Unsubscribe=One-Click',
        });
      expect(response.statusCode).toBe(200);
      const rows = await app.db.query(
        `SELECT source FROM suppressions WHERE address_key = 'one-click@refuse.example'`,
      );
      expect(rows).toEqual([{ source: 'one_click' }]);
    });

    it('is no door for who makes up a link', async () => {
      const good = tokenOf('x@refuse.example');
      const forged = `${good.slice(0, -4)}AAAA`;
      for (const token of ['unknown', forged, '..%2f..']) {
        expect((await app.anonymous().post(`/api/unsubscribe?token=${token}`)).status).toBe(410);
      }
      expect((await app.anonymous().get('/api/unsubscribe')).status).toBe(422);
    });

    it('is confirmed to a Korean reader by mail', async () => {
      await aContact(app.db, {
        ...{ email: 'kim@refuse-kr.example', language: 'ko' },
        buyerId: await aBuyer(app.db, { country: 'KR' }),
      });
      await app.anonymous().post(`/api/unsubscribe?token=${tokenOf('kim@refuse-kr.example')}`);
      const mails = await app.db.query(
        `SELECT template, locale FROM mail_outbox WHERE to_address = 'kim@refuse-kr.example'`,
      );
      expect(mails).toEqual([{ template: 'refusal_confirmed', locale: 'ko' }]);
    });

    it('is lifted by a newer consent with its proof only, by a supervisor', async () => {
      const email = 'again@refuse.example';
      const contact = await aContact(app.db, { email });
      await doctor.post('/api/suppressions', { address: email, reason: 'objected' });
      const listed = await supervisor.get('/api/suppressions?q=again@refuse');
      const [{ id }] = listed.body.items;
      const lift = (who: ApiClient, givenOn: string) =>
        who.post(`/api/suppressions/${id}/lifting`, {
          ...{ contactId: contact, givenOn, evidenceKind: 'form', evidence: '재동의서' },
        });
      const today = app.clock.today();
      expect((await lift(doctor, today)).status).toBe(403);
      const older = await lift(supervisor, '2026-01-05');
      expect(older.body.errors[0].code).toBe('suppression.consent_older');
      const lifted = await lift(supervisor, today);
      expect(lifted.body).toMatchObject({ id, liftedByName: expect.any(String) });
      expect(await asked([contact])).toMatchObject({ allow: 1 });
      expect((await lift(supervisor, today)).status).toBe(409);
    });

    it('that was nobody’s wish is lifted by a supervisor’s written reason; its history stays', async () => {
      const address = 'gone@bounced.example';
      const contact = await aContact(app.db, { email: address });
      const note = () => doctor.post('/api/suppressions', { address, reason: 'bounced' });
      await note();
      const found = async (query: string) =>
        (await supervisor.get(`/api/suppressions?q=gone@bounced&${query}`)).body.items;
      const [{ id, needsConsent }] = await found('reason=bounced&source=staff&state=open');
      expect(needsConsent).toBe(false);
      const lift = (who: ApiClient, reason: string) =>
        who.post(`/api/suppressions/${id}/lifting`, { reason });
      expect((await lift(doctor, '전화로 확인')).status).toBe(403);
      expect((await lift(supervisor, ' ')).body.errors[0]).toMatchObject({ field: 'reason' });
      expect((await lift(supervisor, '전화로 확인')).body.liftedReason).toBe('전화로 확인');
      expect(await found('state=open')).toEqual([]);
      await note();
      const [again] = await found('state=open');
      const { body } = await supervisor.get(`/api/suppressions/${again.id}`);
      expect(body.contacts).toMatchObject([{ id: contact }]);
      expect(body.history).toMatchObject([{ id: again.id }, { id, liftedReason: '전화로 확인' }]);
    });

    it('of the person’s own is not lifted by a reason', async () => {
      await app.anonymous().post(`/api/unsubscribe?token=${tokenOf('own@refuse.example')}`);
      const [{ id }] = (await supervisor.get('/api/suppressions?q=own@refuse')).body.items;
      const { body } = await supervisor.post(`/api/suppressions/${id}/lifting`, { reason: '급함' });
      expect(body.errors[0].code).toBe('suppression.consent_needed');
    });
  });

  it('takes a new reading of one law from a day to come on, and keeps the old ones', async () => {
    const { body: before } = await doctor.get('/api/settings/sending-rules');
    const [first] = before.items;
    expect(first).toMatchObject({ version: 1, current: true });
    expect(first.jurisdictions.map(({ code }: { code: string }) => code)).toContain('other');
    const ask = { note: '주법 개정', jurisdiction: 'us', source: 'CAN-SPAM Act, 2027' };
    const add = (who: ApiClient, more: object) =>
      who.post('/api/settings/sending-rules', { ...ask, effectiveOn: '2099-01-01', ...more });
    expect((await add(doctor, {})).status).toBe(403);
    const past = await add(supervisor, { effectiveOn: '2020-01-01' });
    expect(past.body.errors[0].code).toBe('sending_rules.not_ahead');
    expect((await add(supervisor, { jurisdiction: 'zz' })).body.errors[0].code).toBe(
      'unknown_code',
    );
    expect((await add(supervisor, { countries: ['QQ'] })).body.errors[0].code).toBe('unknown_code');
    expect((await add(supervisor, { label: 'A\r\nBcc: x' })).status).toBe(422);
    const { body } = await add(supervisor, { label: 'ADV:', consentOnly: true, dailyMails: 2 });
    expect(body.items).toMatchObject([
      { version: 2, current: false },
      { version: 1, current: true },
    ]);
    const us = body.items[0].jurisdictions.find(({ code }: { code: string }) => code === 'us');
    expect(us).toMatchObject({
      ...{ label: { text: 'ADV:' }, limit: { channel: 'email', count: 2 } },
      grounds: [{ basis: 'express' }],
    });
    const early = await add(supervisor, { effectiveOn: '2098-12-31' });
    expect(early.body.errors[0].code).toBe('sending_rules.before_latest');
    const buyerId = await aBuyer(app.db, { country: 'US' });
    const contact = await aContact(app.db, { buyerId, time_zone: 'America/New_York' });
    const later = await asked([contact], { at: '2099-06-01T10:00:00-04:00' });
    expect([(await asked([contact])).allow, later.needsConsent]).toEqual([1, 1]);
    expect(later.items[0]).toMatchObject({ ruleVersion: 2, verdict: 'needs_consent' });
  });
});
