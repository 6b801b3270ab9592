import { aBuyer, aConsent, aContact } from './factories/buyers';
import { aLetter } from './factories/letters';
import { aCompany } from './factories/companies';
import { aDoctor, aUser, insertRow, type MadeUser } from './factories/people';
import { newId } from '../server/platform/database/ids';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('one buyer registered twice', () => {
  let app: TestApp;
  let made: MadeUser;
  let doctor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    made = await aDoctor(app.db);
    doctor = await app.as(made);
  });
  afterAll(() => app.close());

  const pairsOf = async (id: string) => {
    const { body } = await doctor.get('/api/buyer-duplicates');
    return body.items.filter((pair: any) => [pair.a.id, pair.b.id].includes(id));
  };
  const merge = (kept: string, other: string, versions = [1, 1]) =>
    doctor.post(
      `/api/buyers/${kept}/merges`,
      { otherId: other, otherVersion: versions[1] },
      { version: versions[0] },
    );

  it('is warned of while it is entered, with the reasons', async () => {
    const id = await aBuyer(app.db, { name: 'Orchidee GmbH', website: 'https://orchidee.example' });
    await aContact(app.db, { buyerId: id, email: 'a@orchidee.example' });
    const asked = async (query: string) =>
      (await doctor.get(`/api/buyer-duplicates/suspects?${query}`)).body.items;
    expect(await asked('name=ORCHIDEE%20AG&country=DE&website=www.orchidee.example')).toEqual([
      expect.objectContaining({ id, reasons: ['same_name', 'same_domain'] }),
    ]);
    expect(await asked('email=A%2Bnews@Orchidee.example')).toEqual([
      expect.objectContaining({ id, reasons: ['same_address'] }),
    ]);
    expect(await asked('name=Orchidee%20GmbH&country=FR')).toEqual([]);
    expect(await asked(`name=Orchidee%20GmbH&country=DE&except=${id}`)).toEqual([]);
    expect(await asked('name=%27%3B--&country=XX')).toEqual([]);
  });

  it('is found, merged with people, consents and letters, and parted again', async () => {
    const kept = await aBuyer(app.db, { name: 'Tulpe Handel GmbH', website: null });
    const gone = await aBuyer(app.db, {
      name: 'Tulpe Handels GmbH',
      website: 'https://tulpe.example',
    });
    const twin = await aContact(app.db, { buyerId: kept, email: 'info@tulpe.example' });
    const same = await aContact(app.db, { buyerId: gone, email: 'Info+x@tulpe.example' });
    const other = await aContact(app.db, { buyerId: gone, email: 'eva@tulpe.example' });
    const consent = await aConsent(app.db, same);
    const firm = await aCompany(app.db);
    const letter = await aLetter(app.db, firm.id, made.id);
    const recipient = newId();
    await insertRow(app.db, 'letter_recipients', {
      ...{ id: recipient, letter_id: letter.id, company_id: firm.id, contact_id: same },
      ...{ snapshot: '{}', time_zone: 'Europe/Berlin', verdict: '{}', status: 'queued' },
      ...{ checked_at: app.clock.now(), created_at: app.clock.now() },
      ...{ message_id: recipient, reply_hash: recipient },
    });
    const [pair] = await pairsOf(kept);
    expect(pair.reasons).toEqual(['same_address', 'same_domain', 'similar_name']);

    const stale = await merge(kept, gone, [1, 7]);
    expect(stale.status).toBe(412);
    const merged = await merge(kept, gone);
    expect(merged.status).toBe(200);
    expect(merged.body.website).toBe('https://tulpe.example');
    expect(merged.body.contacts.map(({ id }: { id: string }) => id).sort()).toEqual(
      [twin, other].sort(),
    );
    const kindly = merged.body.contacts.find(({ id }: { id: string }) => id === twin);
    expect(kindly).toMatchObject({ consent: 'express', consents: [{ id: consent }] });
    const holder = async () =>
      (
        await app.db.query('SELECT contact_id AS id FROM letter_recipients WHERE id = $1', [
          recipient,
        ])
      )[0].id;
    expect(await holder()).toBe(twin);
    expect((await doctor.get(`/api/buyers/${gone}`)).body).toMatchObject({
      ...{ status: 'merged', mergedInto: kept },
    });
    expect(await pairsOf(kept)).toEqual([]);
    expect((await merge(gone, kept, [2, 2])).body.code).toBe('buyer.merged');

    const { body } = await doctor.get(`/api/buyers/${kept}/merges`);
    expect(body.items).toEqual([expect.objectContaining({ goneId: gone })]);
    const undo = () => doctor.post(`/api/buyer-merges/${body.items[0].id}/undo`);
    const parted = await undo();
    expect(parted.body).toMatchObject({ id: gone, status: 'active', mergedInto: null });
    expect(parted.body.contacts).toHaveLength(2);
    expect(await holder()).toBe(same);
    const back = await doctor.get(`/api/buyers/${kept}`);
    expect(back.body).toMatchObject({ website: null, contacts: [{ id: twin, consents: [] }] });
    expect((await undo()).body.code).toBe('buyer_merge.settled');
    const acts = await app.db.query(
      `SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'buyer.%merged' ORDER BY id`,
      [gone],
    );
    expect(acts).toEqual([{ action: 'buyer.merged' }, { action: 'buyer.unmerged' }]);
  });

  it('may be two indeed, and is not asked about again', async () => {
    const a = await aBuyer(app.db, { name: 'Rose Import GmbH' });
    const b = await aBuyer(app.db, { name: 'Rose Import AG' });
    expect(await pairsOf(a)).toHaveLength(1);
    const said = await doctor.post('/api/buyer-duplicates/distinctions', { aId: b, bId: a });
    expect(said.status).toBe(204);
    expect(await pairsOf(a)).toEqual([]);
    expect(
      (await doctor.post('/api/buyer-duplicates/distinctions', { aId: a, bId: a })).status,
    ).toBe(422);
  });

  it('looks through thousands quickly', async () => {
    await app.db.query(
      `INSERT INTO buyers (id, name, name_key, country, kind, status, created_by_name, updated_by_name, created_at, updated_at)
       SELECT gen_random_uuid(), md5(n::text), md5(n::text), 'US', 'corporate', 'active', 'x', 'x', now(), now()
       FROM generate_series(1, 3000) n`,
    );
    await app.db.query('ANALYZE buyers');
    const started = performance.now();
    expect((await doctor.get('/api/buyer-duplicates')).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(6000);
  });

  it('is no matter of administrators', async () => {
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect((await admin.get('/api/buyer-duplicates')).status).toBe(403);
  });
});
