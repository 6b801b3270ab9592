import { CaseWorld } from './support/case-world';

describe('a note that calls colleagues', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const TEXT = '@홍길동 하이퐁 무역관 확인 부탁.';

  it('offers those who may see the case, and nobody else', async () => {
    const it = await world.filed();
    const path = `/api/difficulties/${it.id}/colleagues`;
    const { items } = (await world.doctor.get(path)).body;
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(world.backupUser.id);
    expect(ids).not.toContain(world.doctorUser.id);
    for (const { id, role } of items) {
      const other = await world.app.as({ id });
      expect([role, (await other.get(`/api/difficulties/${it.id}`)).status]).toEqual([role, 200]);
    }
    expect(items.some(({ role }: { role: string }) => role === 'supervisor')).toBe(true);
    expect((await world.otherDoctor.get(path)).status).toBe(404);
    expect((await world.owner.get(path)).status).toBe(403);
  });

  it('tells each once, with a link to the note, and the firm nothing', async () => {
    const it = await world.filed();
    const mentions = [world.backupUser.id];
    const sent = await world.doctor.post(`/api/difficulties/${it.id}/notes`, {
      text: TEXT,
      mentions,
    });
    const note = sent.body.timeline.at(-1);
    expect(note).toMatchObject({
      type: 'note',
      payload: { mentions: [{ id: world.backupUser.id }] },
    });
    const tray = (await world.backup.get('/api/notifications')).body.items;
    const told = tray.filter(({ kind }: { kind: string }) => kind === 'note_mentioned');
    expect(told.map(({ link }: { link: string }) => link)).toEqual([
      `/difficulties/${it.id}?entry=${note.id}`,
    ]);
    expect(await world.mails('note_mentioned', it.id)).toHaveLength(1);
    const seen = JSON.stringify((await world.owner.get(`/api/difficulties/${it.id}`)).body);
    expect(seen).not.toMatch(/홍길동|mentions/);
    const firm = (await world.owner.get('/api/notifications')).body.items;
    expect(JSON.stringify(firm)).not.toContain('note_mentioned');
  });

  it('refuses to call somebody who may not see the case, or from the firm', async () => {
    const it = await world.filed();
    const [{ id: stranger }] = await world.app.db.query(
      `SELECT u.id FROM users u JOIN assignments a ON a.doctor_id = u.id WHERE a.company_id = $1`,
      [world.foreignFirm.id],
    );
    const [{ id: owner }] = await world.app.db.query('SELECT id FROM users WHERE company_id = $1', [
      world.firm.id,
    ]);
    for (const id of [stranger, owner, world.doctorUser.id]) {
      const body = { text: TEXT, mentions: [id] };
      const refused = await world.doctor.post(`/api/difficulties/${it.id}/notes`, body);
      expect(refused.body.errors[0]).toMatchObject({ field: 'mentions', code: 'not_a_colleague' });
    }
  });

  it('honours what each wants to be told of', async () => {
    const it = await world.filed();
    const wanted = { trayOff: ['difficulties'], mailOff: ['difficulties'] };
    const { body } = await world.backup.get('/api/preferences/notifications');
    await world.backup.put('/api/preferences/notifications', { ...body, ...wanted });
    const mentions = [world.backupUser.id];
    await world.doctor.post(`/api/difficulties/${it.id}/notes`, { text: TEXT, mentions });
    expect(await world.mails('note_mentioned', it.id)).toEqual([]);
  });

  it('stands beside promises of the case, which are those of the one list', async () => {
    const it = await world.filed();
    const promise = {
      ...{ companyId: world.firm.id, difficultyId: it.id, side: 'ours' },
      ...{ text: '분류원 회답서 초안 보내기', dueOn: '2026-11-26' },
    };
    expect((await world.doctor.post('/api/promises', promise)).status).toBe(201);
    const ofCase = (await world.doctor.get(`/api/promises?difficultyId=${it.id}`)).body.items;
    expect(ofCase).toEqual([
      expect.objectContaining({ text: promise.text, difficultyNumber: it.number }),
    ]);
    const mine = (await world.doctor.get('/api/promises?owner=me')).body.items;
    expect(mine.map(({ id }: { id: string }) => id)).toContain(ofCase[0].id);
    expect((await world.otherDoctor.get(`/api/promises?difficultyId=${it.id}`)).body.items).toEqual(
      [],
    );
    // The case it goes on in shows it too; the promise stays where it was given.
    const kept = await world.filed();
    const { version } = await world.read(it.id);
    await world.done(world.doctor, { id: it.id, version }, 'merge', {
      ...{
        intoId: kept.id,
        intoVersion: kept.version,
        reason: '같은 화물을 두 번 접수하셨습니다.',
      },
    });
    const along = (await world.doctor.get(`/api/promises?difficultyId=${kept.id}`)).body.items;
    expect(along).toEqual([
      expect.objectContaining({ id: ofCase[0].id, difficultyNumber: it.number, doneAt: null }),
    ]);
  });
});
