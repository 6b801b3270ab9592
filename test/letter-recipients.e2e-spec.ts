import { aBuyer, aConsent, aContact, aSuppression } from './factories/buyers';
import { type DispatchWorld, dispatchWorld } from './support/dispatch-world';
import { ADDRESSEE } from './support/letter-world';

/** Monday, ten in the morning in Berlin. */
const NOW = '2026-11-23T10:00:00+01:00';

describe('Whom a letter goes to', () => {
  let world: DispatchWorld;
  const context = { ctaDeadline: '2026-12-11' };

  beforeAll(async () => {
    world = await dispatchWorld({ now: NOW, work: false });
  });
  afterAll(() => world.app.close());

  const begin = async (input: object = {}) => {
    const { id } = await world.draft({ addressee: ADDRESSEE, context, ...input });
    return `/api/letters/${id}`;
  };
  const codes = async (url: string) =>
    ((await world.doctor.get(url)).body.merged.findings as { code: string }[])
      .map(({ code }) => code)
      .filter((code) => /E14|E15|E16|W14|W18/.test(code));
  /** Buyers of their own country, so that a filter finds these and no others. */
  const inCountry = async (country: string, { agreed, silent }: Record<string, number>) => {
    const ids: string[] = [];
    for (let n = 0; n < (agreed ?? 0) + (silent ?? 0); n += 1) {
      const buyerId = await aBuyer(world.app.db, { country, address: 'Hauptstraße 1' });
      const id = await aContact(world.app.db, { buyerId, honorific: 'ms' });
      if (n < (agreed ?? 0)) await aConsent(world.app.db, id);
      ids.push(id);
    }
    return ids;
  };

  it('is picked from the register, each with what the rules say and why', async () => {
    const url = await begin();
    const [yes, no] = await inCountry('AT', { agreed: 1, silent: 1 });
    const page = await world.doctor.get(`${url}/recipients/candidates?country=AT`);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({
      ...{ total: 2, summary: { allow: 1, needsConsent: 1, block: 0, chosen: 0 } },
    });
    const by = new Map(
      (page.body.items as { contactId: string }[]).map((one) => [one.contactId, one]),
    );
    expect(by.get(yes!)).toMatchObject({ verdict: 'allow', chosen: false, ruleVersion: 1 });
    expect(by.get(no!)).toMatchObject({
      ...{ verdict: 'needs_consent', rules: [{ code: 'consent_missing', params: {} }] },
    });
    const none = await world.doctor.get(`${url}/recipients/candidates?q=nobody-at-all`);
    expect(none.body).toMatchObject({ total: 0, summary: { allow: 0 } });
  });

  it('is added one by one or by a filter, and taken out again', async () => {
    const url = await begin();
    const all = await inCountry('PT', { agreed: 3, silent: 2 });
    const post = async (path: string, body: object, version: number) => {
      const answer = await world.doctor.post(`${url}/${path}`, body, { version });
      expect([answer.status, answer.body.code]).toEqual([200, undefined]);
      return answer.body;
    };
    const first = await post('recipients', { contactIds: [all[1]] }, 1);
    expect(first).toMatchObject({
      total: 1,
      sendable: 1,
      countries: [{ country: 'PT', count: 1 }],
    });
    const some = await post('recipients', { filter: { country: 'PT' }, sendableOnly: true }, 2);
    expect(some).toMatchObject({ total: 3, sendable: 3, needsConsent: 0 });
    const every = await post('recipients', { filter: { country: 'PT' } }, 3);
    expect(every).toMatchObject({ total: 5, sendable: 3, needsConsent: 2 });
    const rows = await world.recipients(url.split('/').at(-1)!);
    expect(rows[0]).toMatchObject({ contactId: all[1], verdict: 'allow' });
    const marked = await world.doctor.get(`${url}/recipients/candidates?country=PT`);
    expect(marked.body.summary.chosen).toBe(5);
    const mended = await post('recipients/removal', { unsendable: true }, 4);
    expect(mended).toMatchObject({ total: 3, needsConsent: 0 });
    const less = await post('recipients/removal', { contactIds: [all[0]] }, 5);
    expect(less.total).toBe(2);
    const second = await world.doctor.get(`${url}/recipients/preview?place=2`);
    expect(second.body).toMatchObject({ place: 2, person: 'Anna Vogel', merged: { missing: [] } });
    expect((await world.doctor.get(`${url}/recipients/preview?place=3`)).status).toBe(404);
    expect((await world.doctor.get(`${url}/recipients/preview?place=0`)).status).toBe(422);
    const found = await world.doctor.get(`${url}/recipients?q=nordlicht&verdict=allow`);
    expect(found.body.total).toBe(2);
    const late = await world.doctor.post(`${url}/recipients`, { contactIds: [] }, { version: 1 });
    expect(late.status).toBe(412);
  });

  it('keeps a letter back that may not go out, and lets it go once that is mended', async () => {
    const { db } = world.app;
    const url = await begin();
    const [silent] = await inCountry('BE', { agreed: 0, silent: 1 });
    const refused = await world.agreed({ email: 'stop@nordlicht.example' });
    await aSuppression(db, 'stop@nordlicht.example');
    await world.doctor.put(`${url}/recipients`, { contactIds: [silent, refused] }, { version: 1 });
    expect(await codes(url)).toEqual(['E14', 'E15']);
    const kept = await world.doctor.post(`${url}/submission`, {}, { version: 2 });
    expect(kept).toMatchObject({ status: 422, body: { code: 'letter.findings_open' } });
    // The register was mended meanwhile: the letter asks again and lets it pass.
    await aConsent(db, silent!);
    await world.doctor.post(`${url}/recipients/removal`, { contactIds: [refused] }, { version: 2 });
    expect(await codes(url)).toEqual([]);
    const passed = await world.doctor.post(`${url}/submission`, {}, { version: 3 });
    expect(passed.status).toBe(200);
    await db.query('DELETE FROM buyer_consents WHERE contact_id = $1', [silent]);
    const review = await world.supervisor.post(
      `${url}/review`,
      { verdict: 'approved' },
      { version: 4 },
    );
    expect(review.body.errors).toMatchObject([{ code: 'E14', field: 'recipients' }]);
  });

  it('takes over what the register says now, when asked', async () => {
    const { db } = world.app;
    const url = await begin();
    const [contact] = await inCountry('NL', { agreed: 0, silent: 1 });
    await db.query(
      `UPDATE buyer_contacts SET email = NULL, email_key = NULL, phone = '+4971100' WHERE id = $1`,
      [contact],
    );
    await world.doctor.put(`${url}/recipients`, { contactIds: [contact] }, { version: 1 });
    const before = await world.recipients(url.split('/').at(-1)!);
    expect(before[0]).toMatchObject({ status: 'skipped', reason: 'no_address', email: null });
    await db.query(
      `UPDATE buyer_contacts SET email = 'new@nordlicht.example', email_key = 'new@nordlicht.example' WHERE id = $1`,
      [contact],
    );
    await aConsent(db, contact!);
    const now = await world.doctor.post(`${url}/recipients/check`);
    expect(now.body).toMatchObject({ total: 1, sendable: 1, skipped: 0 });
    const after = await world.recipients(url.split('/').at(-1)!);
    expect(after[0]).toMatchObject({
      ...{ status: 'queued', reason: null, email: 'new@nordlicht.example', verdict: 'allow' },
    });
  });

  it('wants what it says is enclosed, and mails it', async () => {
    const { doctor, owner, otherDoctor } = world;
    const url = await begin({ context: { ...context, enclosures: ['HS-5X data sheet'] } });
    const files = async () =>
      ((await doctor.get(url)).body.merged.findings as { code: string; variant?: string }[])
        .filter(({ code }) => ['E10', 'W09'].includes(code))
        .map(({ code, variant }) => `${code} ${variant}`);
    expect(await files()).toEqual([]);
    const contactIds = [await world.agreed()];
    await doctor.put(`${url}/recipients`, { contactIds }, { version: 1 });
    expect(await files()).toEqual(['E10 listed']);
    const sheet = await doctor.upload('HS-5X data sheet.txt', Buffer.from('24,000 rpm'));
    const fileIds = [sheet.body.id];
    const added = await doctor.post(`${url}/enclosures`, { fileIds }, { version: 2 });
    expect(added).toMatchObject({
      status: 200,
      body: [{ name: 'HS-5X data sheet.txt', size: 10 }],
    });
    expect(await files()).toEqual([]);
    const twice = await doctor.post(`${url}/enclosures`, { fileIds }, { version: 3 });
    expect(twice.status).toBe(422);
    expect((await otherDoctor.get(`/api/files/${fileIds[0]}`)).status).toBe(404);
    expect((await owner.get(`${url}/enclosures`)).status).toBe(404);
    const gone = await doctor.delete(`${url}/enclosures/${fileIds[0]}`, undefined, { version: 3 });
    expect(gone).toMatchObject({ status: 200, body: [] });
    expect(await files()).toEqual(['E10 listed']);
    const big = await doctor.upload('plan.txt', Buffer.alloc(6 * 1024 * 1024, 'a'));
    await doctor.post(`${url}/enclosures`, { fileIds: [big.body.id] }, { version: 4 });
    expect(await files()).toEqual(['W09 size']);
  });

  it('leaves out, and names, what a letter to them would lack', async () => {
    const url = await begin();
    const buyerId = await aBuyer(world.app.db, { country: 'DK' });
    const contact = await aContact(world.app.db, { buyerId });
    await aConsent(world.app.db, contact);
    const put = { contactIds: [contact] };
    const bare = await world.doctor.put(`${url}/recipients`, put, { version: 1 });
    expect(bare.body).toMatchObject({ total: 1, sendable: 0, skipped: 1 });
    const [row] = await world.recipients(url.split('/').at(-1)!);
    expect(row).toMatchObject({ reason: 'fields_missing', detail: 'buyer.address' });
    await world.app.db.query(`UPDATE buyers SET city = 'Aarhus' WHERE id = $1`, [buyerId]);
    const now = await world.doctor.post(`${url}/recipients/check`);
    expect(now.body).toMatchObject({ sendable: 1, skipped: 0 });
  });

  it('warns of two addresses in one field', async () => {
    const url = await begin();
    const two = await world.agreed({ email: 'a@b.example,c@d.example' });
    await world.doctor.put(`${url}/recipients`, { contactIds: [two] }, { version: 1 });
    expect(await codes(url)).toEqual(['W14']);
  });

  it('tells before sending who gets it when, with which words, and who does not', async () => {
    const { db } = world.app;
    const { id, url } = await world.ready([
      await world.agreed({ time_zone: 'Europe/Berlin' }),
      await world.agreed({ time_zone: 'Asia/Seoul', language: 'ko' }, { country: 'KR' }),
      await world.agreed({ time_zone: 'America/New_York' }),
    ]);
    const rows = await world.recipients(id);
    await db.query('DELETE FROM buyer_consents WHERE contact_id = $1', [rows[2]!['contactId']]);
    const plan = (await world.doctor.get(`${url}/dispatch/plan`)).body;
    expect(plan).toMatchObject({
      ...{ willSend: 2, willSkip: 1, skips: [{ reason: 'needs_consent', count: 1 }] },
      waves: [
        { timeZone: 'Europe/Berlin', count: 1, dueAt: '2026-11-23T09:00:00.000Z' },
        { timeZone: 'Asia/Seoul', count: 1, dueAt: '2026-11-24T00:00:00.000Z' },
      ],
    });
    const labels = plan.subjects.map(({ label }: { label: string | null }) => label);
    expect(labels.sort()).toEqual(['(광고)', null].sort());
    const korean = plan.footers.find(({ countries }: { countries: string[] }) =>
      countries.includes('KR'),
    );
    expect(korean.texts.map(({ language }: { language: string }) => language)).toEqual([
      'en',
      'ko',
    ]);
    expect(korean.texts[1].lines.join(' ')).toContain('더 이상 받지 않으시려면');
    const later = await world.doctor.get(
      `${url}/dispatch/plan?notBefore=2026-11-28T12:00:00%2B01:00`,
    );
    expect(later.body.waves[0].dueAt).toBe('2026-11-30T00:00:00.000Z');
    const odd = await world.doctor.get(`${url}/dispatch/plan?notBefore=tomorrow`);
    expect(odd.status).toBe(422);
  });

  it('takes 5,000 at once, and no more', async () => {
    const { db } = world.app;
    const buyerId = await aBuyer(db, { country: 'SE', city: 'Stockholm' });
    await db.query(
      `INSERT INTO buyer_contacts (id, buyer_id, name, email, email_key, language, time_zone,
         source_type, source_detail, source_date, legal_basis, status, version, created_by_name, updated_by_name, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'Person ' || n, 'p' || n || '@s.example', 'p' || n || '@s.example', 'en',
         'Europe/Stockholm', 'fair', 'Elmia', '2026-01-01', 'none', 'active', 1, 'x', 'x', now(), now()
       FROM generate_series(1, 5000) n`,
      [buyerId],
    );
    const url = await begin();
    const started = Date.now();
    const all = await world.doctor.post(
      `${url}/recipients`,
      { filter: { country: 'SE' } },
      { version: 1 },
    );
    expect(all.body).toMatchObject({ total: 5000, needsConsent: 5000 });
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await codes(url)).toEqual(['E14']);
    await aContact(db, { buyerId });
    const more = await world.doctor.post(
      `${url}/recipients`,
      { filter: { country: 'SE' } },
      { version: 2 },
    );
    expect(more).toMatchObject({
      ...{ status: 422, body: { errors: [{ code: 'letter.too_many_recipients' }] } },
    });
  }, 60_000);
});
