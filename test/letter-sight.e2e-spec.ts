import { aLetter } from './factories/letters';
import type { ApiClient } from './support/api-client';
import { type LetterWorld, letterWorld } from './support/letter-world';

describe('who sees which letters', () => {
  let world: LetterWorld;
  let app: LetterWorld['app'];
  let firm: LetterWorld['firm'];
  let doctor: LetterWorld['doctor'];
  let supervisor: LetterWorld['supervisor'];
  let owner: LetterWorld['owner'];
  let kept: { id: string };
  let open: { id: string };

  beforeAll(async () => {
    world = await letterWorld();
    ({ app, firm, doctor, supervisor, owner } = world);
    kept = await aLetter(app.db, firm.id, world.doctorId, { status: 'final' });
    open = await aLetter(app.db, firm.id, world.doctorId);
    await world.draft();
    await world.draft({ kind: 'quotation' });
  });
  afterAll(() => app.close());

  const idsOf = async (client: ApiClient) =>
    (await client.get('/api/letters?limit=100')).body.items?.map((l: { id: string }) => l.id);

  it('the doctor and the team’s supervisor see drafts and final ones', async () => {
    for (const client of [doctor, supervisor]) {
      expect(await idsOf(client)).toEqual(expect.arrayContaining([kept.id, open.id]));
      expect((await client.get(`/api/letters/${open.id}`)).status).toBe(200);
    }
  });

  it('the firm sees its final ones only and changes nothing', async () => {
    const ids = await idsOf(owner);
    expect(ids).toContain(kept.id);
    expect(ids).not.toContain(open.id);
    expect((await owner.get(`/api/letters/${kept.id}`)).status).toBe(200);
    expect((await owner.get(`/api/letters/${open.id}`)).status).toBe(404);
    expect((await owner.get(`/api/letters/${open.id}/pdf`)).status).toBe(404);
    expect((await owner.patch(`/api/letters/${kept.id}`, {}, { version: 1 })).status).toBe(403);
    expect(
      (
        await owner.post('/api/letters', {
          companyId: firm.id,
          kind: 'quotation',
          language: 'en',
        })
      ).status,
    ).toBe(403);
  });

  it('nobody else sees any', async () => {
    for (const client of [world.otherDoctor, world.foreignSupervisor, world.foreignOwner]) {
      expect(await idsOf(client)).not.toEqual(expect.arrayContaining([kept.id]));
      expect((await client.get(`/api/letters/${kept.id}`)).status).toBe(404);
      expect((await client.get(`/api/letters/${kept.id}/pdf`)).status).toBe(404);
    }
    expect((await world.admin.get('/api/letters')).status).toBe(403);
    expect((await app.anonymous().get('/api/letters')).status).toBe(401);
    const foreign = { companyId: firm.id, kind: 'quotation', language: 'en' };
    expect((await world.otherDoctor.post('/api/letters', foreign)).status).toBe(404);
    expect((await world.otherDoctor.post('/api/letters/preview', foreign)).status).toBe(404);
  });

  it('row-level security alone stops a foreign firm, and drafts from their own', async () => {
    const seen = async (company: string) => {
      const runner = app.db.createQueryRunner();
      await runner.startTransaction();
      await runner.query(
        `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', 'sme', true),
                set_config('app.company_id', $1, true)`,
        [company],
      );
      const rows = await runner.query('SELECT id FROM letters');
      const changed = await runner.query("UPDATE letters SET subject = 'x' RETURNING id");
      await runner.rollbackTransaction();
      await runner.release();
      return { ids: rows.map((row: { id: string }) => row.id), changed: changed[1] };
    };
    const own = await seen(firm.id);
    expect(own.ids).toContain(kept.id);
    expect(own.ids).not.toContain(open.id);
    expect(own.changed).toBe(0);
    expect((await seen('00000000-0000-7000-8000-000000000000')).ids).toEqual([]);
  });

  it('filters narrow the list, pages follow one another', async () => {
    const drafts = await doctor.get('/api/letters?status=draft&limit=2');
    expect(drafts.body.items).toHaveLength(2);
    expect(drafts.body.total).toBeGreaterThan(2);
    const next = await doctor.get(
      `/api/letters?status=draft&limit=2&cursor=${drafts.body.nextCursor}`,
    );
    expect(next.body.items[0].id < drafts.body.items[1].id).toBe(true);
    const found = await doctor.get(`/api/letters?q=${encodeURIComponent('한결')}&kind=quotation`);
    expect(new Set(found.body.items.map((l: { kind: string }) => l.kind))).toEqual(
      new Set(['quotation']),
    );
    expect((await doctor.get('/api/letters?q=nonexistent-word')).body).toMatchObject({
      items: [],
      total: 0,
    });
  });
});
