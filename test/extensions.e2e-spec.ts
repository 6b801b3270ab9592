import { aSupervisor } from './factories/people';
import type { ApiClient } from './support/api-client';
import { CaseWorld, EXTENSION_REASON as REASON } from './support/case-world';
import { seoul } from './support/seoul';

describe('an extension', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  it('is asked by the doctor, granted by the supervisor, and told to the firm', async () => {
    const filed = await world.filed();
    const asked = await world.done(world.doctor, filed, 'extensions', {
      ...{ dueOn: '2026-12-03', reason: REASON },
    });
    const [extension] = asked.extensions;
    expect(extension).toMatchObject({ status: 'requested', dueOn: '2026-12-03', counts: true });
    expect(asked.clock.targetAt).toBe(filed.clock.targetAt);
    expect(asked.allowedActions).not.toContain('extend');
    expect(asked.allowedActions).not.toContain('decide_extension');
    // The firm learns nothing before it is granted.
    const waiting = await world.read(filed.id, world.owner);
    expect(waiting.extensions).toEqual([]);
    expect(JSON.stringify(waiting)).not.toContain(REASON);

    expect((await world.read(filed.id, world.supervisor)).allowedActions).toContain(
      'decide_extension',
    );
    const board = await world.supervisor.get('/api/board?bucket=extension');
    expect(board.body.items.map(({ id }: { id: string }) => id)).toContain(filed.id);
    expect(board.body.items[0].extensionAsked).toBe(true);
    const today = await world.supervisor.get('/api/today');
    expect(today.body.supervisor.extensionsAsked).toBe(board.body.total);

    const path = `extensions/${extension.id}/approval`;
    for (const by of [world.doctor, world.owner, world.admin]) {
      expect((await world.act(by, asked, path)).status).toBe(403);
    }
    expect((await world.act(world.foreignSupervisor, asked, path)).status).toBe(404);
    const granted = await world.done(world.supervisor, asked, path);
    expect(granted.clock.targetAt).toBe(seoul('2026-12-03T18:00'));
    expect(granted.deadlines.legalDueAt).toBe(seoul('2026-12-03T18:00'));
    expect((await world.act(world.supervisor, granted, path)).body.code).toBe(
      'extension.already_decided',
    );

    const seen = await world.read(filed.id, world.owner);
    expect(seen.extensions).toEqual([
      expect.objectContaining({ status: 'granted', reason: REASON, consent: null }),
    ]);
    expect(seen.timeline.map(({ type }: { type: string }) => type)).toContain('extension_granted');
    expect(seen.timeline.map(({ type }: { type: string }) => type)).not.toContain(
      'extension_asked',
    );
    const mail = (await world.mails('extension_granted', filed.id))[0]!;
    expect(mail.text).toContain(REASON);
    expect(mail.subject + mail.text).toContain('2026. 12. 3. (목)');
    expect(mail.text).toContain('한지원');
    const tray = await world.owner.get('/api/notifications');
    expect(tray.body.items.map(({ kind }: { kind: string }) => kind)).toContain(
      'extension_granted',
    );
  });

  it('is refused with a word to the doctor, and may be asked again', async () => {
    const asked = (await world.askExtension(await world.filed(), '2026-12-03')).body;
    const path = `extensions/${asked.extensions[0].id}/refusal`;
    expect((await world.act(world.supervisor, asked, path)).status).toBe(422);
    const refused = await world.done(world.supervisor, asked, path, {
      note: '이번 주에 답하세요.',
    });
    expect(refused.extensions[0]).toMatchObject({ status: 'refused' });
    expect(refused.clock.targetAt).toBe(asked.clock.targetAt);
    expect(JSON.stringify(await world.read(asked.id, world.owner))).not.toContain(
      '이번 주에 답하세요.',
    );
    const told = (await world.doctor.get('/api/notifications')).body.items;
    const kinds = told.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('extension_refused');
    expect(await world.mails('extension_granted', asked.id)).toEqual([]);
    expect((await world.askExtension(refused, '2026-12-02')).status).toBe(201);
  });

  it('reaches at most once more the original length, on a working day after the present date', async () => {
    const filed = await world.filed();
    expect(filed.allowedActions).not.toContain('extend');
    expect((await world.read(filed.id)).allowedActions).toContain('extend');
    const code = async (dueOn: string) =>
      (await world.askExtension(filed, dueOn)).body.errors?.[0]?.code;
    expect(await code('2026-11-22')).toBe('in_the_past');
    expect(await code('2026-11-26')).toBe('not_later');
    expect(await code('2026-11-28')).toBe('closed_day');
    expect(await code('2026-12-11')).toBe('beyond_original');
    expect(
      (await world.act(world.doctor, filed, 'extensions', { dueOn: '2026-12-03' })).status,
    ).toBe(422);
    for (const by of [world.owner, world.admin]) {
      expect(
        (await world.act(by, filed, 'extensions', { dueOn: '2026-12-03', reason: REASON })).status,
      ).toBe(403);
    }
    const stranger = { dueOn: '2026-12-03', reason: REASON };
    expect((await world.act(world.otherDoctor, filed, 'extensions', stranger)).status).toBe(404);
    expect((await world.askExtension({ ...filed, version: 99 }, '2026-12-03')).status).toBe(412);
    const asked = await world.askExtension(filed, '2026-12-10');
    expect(asked.status).toBe(201);
    expect((await world.askExtension(asked.body, '2026-12-09')).body.code).toBe(
      'extension.pending',
    );
  });

  it('needs the firm’s recorded consent the second time, and there is no third', async () => {
    let seen = await world.filed();
    const grant = async (dueOn: string, more = {}) => {
      const asked = (await world.askExtension(seen, dueOn, more)).body;
      const pending = asked.extensions.at(-1);
      seen = await world.done(world.supervisor, asked, `extensions/${pending.id}/approval`);
    };
    await grant('2026-12-03');
    const without = await world.askExtension(seen, '2026-12-08');
    expect([without.status, without.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'consent', code: 'required' }),
    ]);
    await grant('2026-12-14', { consent: '12월 2일 통화에서 오세라 대표가 동의' });
    expect(seen.clock.targetAt).toBe(seoul('2026-12-14T18:00'));
    expect(seen.extensions[1].consent).toContain('오세라');
    expect(seen.allowedActions).not.toContain('extend');
    expect((await world.askExtension(seen, '2026-12-16', { consent: '동의' })).body.code).toBe(
      'extension.used_up',
    );
  });

  it('is not decided by who asked for it', async () => {
    const filed = await world.filed();
    const body = { dueOn: '2026-12-03', reason: REASON };
    const asked = await world.done(world.supervisor, filed, 'extensions', body);
    const path = `extensions/${asked.extensions[0].id}/approval`;
    const own = await world.act(world.supervisor, asked, path);
    expect([own.status, own.body.code]).toEqual([403, 'extension.own_request']);
    expect((await world.act(world.programmeLead, asked, path)).status).toBe(200);
  });

  it('goes on counting through questions, and starts anew when the case is reopened', async () => {
    const filed = await world.filed();
    const asked = (await world.askExtension(filed, '2026-12-03')).body;
    let seen = await world.done(
      world.supervisor,
      asked,
      `extensions/${asked.extensions[0].id}/approval`,
    );
    seen = await world.done(world.doctor, seen, 'questions', { text: '도면을 올려 주시겠어요?' });
    await world.at('2026-11-24T09:40:00+09:00');
    seen = await world.done(world.owner, await world.read(seen.id, world.owner), 'replies', {
      text: '올렸습니다.',
    });
    expect(seen.clock.targetAt).toBe(seoul('2026-12-04T18:00'));
    // Sorting it anew keeps pause and extension.
    const kind = { category: 'cus', severity: 'normal', market: 'VN' };
    seen = await world.done(world.doctor, await world.read(seen.id), 'triage', kind);
    expect(seen.clock.targetAt).toBe(seoul('2026-12-04T18:00'));
    expect(seen.deadlines.nextProgressOn).toBe('2026-12-24');

    const words = { outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' };
    seen = await world.done(world.doctor, seen, 'answer', words);
    expect(seen.allowedActions).not.toContain('extend');
    expect((await world.askExtension(seen, '2026-12-07', { consent: '동의' })).body.code).toBe(
      'difficulty.not_now',
    );
    seen = await world.done(world.owner, await world.read(seen.id, world.owner), 'refusal', {
      ...{ reason: '회답서에 우리 품목이 없습니다.' },
    });
    expect(seen.clock.targetAt).toBe(seoul('2026-11-27T09:40'));
    expect(seen.extensions[0].counts).toBe(false);
    expect((await world.read(seen.id)).allowedActions).toContain('extend');
  });

  it('shows a supervisor of another team none of it', async () => {
    const asked = await world.askExtension(await world.filed(), '2026-12-03');
    expect(asked.status).toBe(201);
    const waiting = async (by: ApiClient) =>
      (await by.get('/api/board?bucket=extension')).body.items.map(({ id }: { id: string }) => id);
    expect(await waiting(world.supervisor)).toContain(asked.body.id);
    const other = await world.app.as(await aSupervisor(world.app.db, { teamIds: [] }));
    expect(await waiting(other)).toEqual([]);
  });
});
