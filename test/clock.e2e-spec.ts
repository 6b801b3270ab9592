import { ProgressService } from '../server/difficulties/progress.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { SERVICE_LEVEL } from './factories/service-levels';
import { aSupervisor } from './factories/people';
import { CaseWorld } from './support/case-world';

const REASON = '분류원 회신이 12월 초에 나와 그때까지 시간이 필요합니다.';
const seoul = (local: string) => new Date(`${local}:00+09:00`).toISOString();

describe('the clock of a case', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  const mails = (template: string, caseId: string) =>
    world.app.db.query(
      `SELECT o.subject, o.text_body AS text FROM mail_outbox o
       WHERE o.template = $1 AND o.text_body LIKE '%' || $2 || '%' ORDER BY o.created_at`,
      [template, caseId],
    );
  const get = async (id: string, by = world.doctor) =>
    (await by.get(`/api/difficulties/${id}`)).body;
  const ask = (seen: { id: string; version: number }, dueOn: string, more = {}) =>
    world.act(world.doctor, seen, 'extensions', { dueOn, reason: REASON, ...more });

  describe('service levels', () => {
    it('answers when something would be due, to anybody who is signed in', async () => {
      const from = encodeURIComponent('2026-12-24T16:00:00+09:00');
      for (const by of [world.owner, world.doctor, world.admin]) {
        const { status, body } = await by.get(
          `/api/business-time/deadline?from=${from}&kind=inquiry_procedure&category=cus`,
        );
        expect([status, body]).toEqual([
          200,
          expect.objectContaining({
            serviceLevel: 1,
            kind: 'inquiry_procedure',
            legalDueAt: seoul('2027-01-05T18:00'),
            targetAt: seoul('2026-12-30T16:00'),
            firstContactAt: seoul('2026-12-28T16:00'),
            firstProgressOn: '2027-01-23',
          }),
        ]);
      }
      const now = await world.owner.get('/api/business-time/deadline?category=sys');
      expect(now.body).toMatchObject({ kind: 'proposal', legalDueAt: seoul('2026-12-10T18:00') });
      const other = await world.owner.get(
        `/api/business-time/deadline?kind=other&from=${encodeURIComponent('2026-11-20T16:30:00+09:00')}`,
      );
      expect(other.body.targetAt).toBe(seoul('2026-11-23T10:30'));
    });

    it.each([
      'kind=whim',
      'from=yesterday',
      'from=2026-12-24T16:00:00',
      'from=0001-01-01T00:00:00Z',
      'from=9999-12-31T00:00:00Z',
      'category=nope',
      'urgent=perhaps',
    ])('refuses %s', async (query) => {
      const { status } = await world.owner.get(`/api/business-time/deadline?${query}`);
      expect([400, 422]).toContain(status);
    });

    it('adds a version for the whole programme, from a day on, never changing one', async () => {
      for (const by of [world.owner, world.doctor, world.supervisor]) {
        expect((await by.post('/api/settings/service-levels', SERVICE_LEVEL)).status).toBe(403);
      }
      const refused = async (over: object) => {
        const body = { ...SERVICE_LEVEL, ...over };
        const answer = await world.admin.post('/api/settings/service-levels', body);
        return [answer.status, answer.body.errors?.[0]?.field];
      };
      expect(await refused({ effectiveFrom: '2026-11-22' })).toEqual([422, 'effectiveFrom']);
      expect(await refused({ effectiveFrom: '2028-11-22' })).toEqual([422, 'effectiveFrom']);
      expect(await refused({ legal: SERVICE_LEVEL.legal.slice(1) })).toEqual([422, 'legal']);
      expect(await refused({ answers: [{ category: 'xxx', days: 2 }] })).toEqual([422, 'answers']);
      expect((await refused({ answerDays: 0 }))[0]).toBe(422);

      const before = await world.filed();
      const added = await world.programmeLead.post('/api/settings/service-levels', SERVICE_LEVEL);
      expect([added.status, added.body]).toEqual([
        201,
        expect.objectContaining({ state: 'coming', effectiveFrom: '2026-12-01' }),
      ]);
      await world.at('2026-12-01T09:00:00+09:00');
      const list = await world.doctor.get('/api/settings/service-levels');
      expect(list.body.map((one: { state: string }) => one.state)).toEqual(['current', 'past']);
      expect((await world.owner.get('/api/settings/service-levels')).status).toBe(403);

      const after = await world.filed();
      expect(after.serviceLevel).toBe(added.body.version);
      expect(after.clock.targetAt).toBe(seoul('2026-12-01T18:00'));
      const categories = await world.owner.get('/api/reference/difficulty-categories');
      expect(categories.body.find(({ code }: { code: string }) => code === 'cus').targetDays).toBe(
        1,
      );

      // What was filed before keeps its rules, also when it is sorted anew.
      const kind = { category: 'cus', severity: 'normal', market: 'VN' };
      const sorted = await world.done(world.doctor, await get(before.id), 'triage', kind);
      expect(sorted.serviceLevel).toBe(1);
      expect(sorted.clock.targetAt).toBe(before.clock.targetAt);
      await world.app.db.query('UPDATE service_levels SET effective_from = $1 WHERE version > 1', [
        '2099-01-01',
      ]);
    });
  });

  describe('deadlines of a case', () => {
    it('follow from the kind of request, which triage may set', async () => {
      const filed = await world.filed();
      expect(filed).toMatchObject({
        requestKind: 'inquiry_procedure',
        serviceLevel: 1,
        clock: { targetAt: seoul('2026-11-26T09:40') },
        deadlines: {
          legalDueAt: seoul('2026-12-01T18:00'),
          firstContactAt: seoul('2026-11-24T09:40'),
          firstContactDoneAt: null,
          transferInsideAt: null,
          nextProgressOn: '2026-12-23',
        },
      });
      const kind = { category: 'cus', severity: 'normal', market: 'VN', requestKind: 'other' };
      const other = await world.done(world.doctor, filed, 'triage', kind);
      expect(other.clock.targetAt).toBe(seoul('2026-11-23T13:40'));
      expect(other.deadlines.transferInsideAt).toBe(seoul('2026-11-23T13:40'));
      expect(other.deadlines.transferOutsideAt).toBe(seoul('2026-11-24T09:40'));
      const kept = await world.done(world.doctor, other, 'triage', {
        ...kind,
        requestKind: undefined,
      });
      expect(kept.requestKind).toBe('other');
      const moved = await world.done(world.doctor, kept, 'triage', {
        ...{ category: 'sys', severity: 'normal' },
      });
      expect(moved.requestKind).toBe('proposal');
      const said = await world.done(world.doctor, moved, 'replies', { text: '살펴보고 있습니다.' });
      expect(said.deadlines.firstContactDoneAt).toBe(seoul('2026-11-23T09:40'));
    });
  });

  describe('an extension', () => {
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
      const waiting = await get(filed.id, world.owner);
      expect(waiting.extensions).toEqual([]);
      expect(JSON.stringify(waiting)).not.toContain(REASON);

      expect((await get(filed.id, world.supervisor)).allowedActions).toContain('decide_extension');
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

      const seen = await get(filed.id, world.owner);
      expect(seen.extensions).toEqual([
        expect.objectContaining({ status: 'granted', reason: REASON, consent: null }),
      ]);
      expect(seen.timeline.map(({ type }: { type: string }) => type)).toContain(
        'extension_granted',
      );
      expect(seen.timeline.map(({ type }: { type: string }) => type)).not.toContain(
        'extension_asked',
      );
      const [mail] = await mails('extension_granted', filed.id);
      expect(mail.text).toContain(REASON);
      expect(mail.subject + mail.text).toContain('2026. 12. 3. (목)');
      expect(mail.text).toContain('한지원');
      const tray = await world.owner.get('/api/notifications');
      expect(tray.body.items.map(({ kind }: { kind: string }) => kind)).toContain(
        'extension_granted',
      );
    });

    it('is refused with a word to the doctor, and may be asked again', async () => {
      const asked = (await ask(await world.filed(), '2026-12-03')).body;
      const path = `extensions/${asked.extensions[0].id}/refusal`;
      expect((await world.act(world.supervisor, asked, path)).status).toBe(422);
      const refused = await world.done(world.supervisor, asked, path, {
        note: '이번 주에 답하세요.',
      });
      expect(refused.extensions[0]).toMatchObject({ status: 'refused' });
      expect(refused.clock.targetAt).toBe(asked.clock.targetAt);
      expect(JSON.stringify(await get(asked.id, world.owner))).not.toContain('이번 주에 답하세요.');
      const told = (await world.doctor.get('/api/notifications')).body.items;
      const kinds = told.map(({ kind }: { kind: string }) => kind);
      expect(kinds).toContain('extension_refused');
      expect(await mails('extension_granted', asked.id)).toEqual([]);
      expect((await ask(refused, '2026-12-02')).status).toBe(201);
    });

    it('reaches at most once more the original length, on a working day after the present date', async () => {
      const filed = await world.filed();
      expect(filed.allowedActions).not.toContain('extend');
      expect((await get(filed.id)).allowedActions).toContain('extend');
      const code = async (dueOn: string) => (await ask(filed, dueOn)).body.errors?.[0]?.code;
      expect(await code('2026-11-22')).toBe('in_the_past');
      expect(await code('2026-11-26')).toBe('not_later');
      expect(await code('2026-11-28')).toBe('closed_day');
      expect(await code('2026-12-11')).toBe('beyond_original');
      expect(
        (await world.act(world.doctor, filed, 'extensions', { dueOn: '2026-12-03' })).status,
      ).toBe(422);
      for (const by of [world.owner, world.admin]) {
        expect(
          (await world.act(by, filed, 'extensions', { dueOn: '2026-12-03', reason: REASON }))
            .status,
        ).toBe(403);
      }
      const stranger = { dueOn: '2026-12-03', reason: REASON };
      expect((await world.act(world.otherDoctor, filed, 'extensions', stranger)).status).toBe(404);
      expect((await ask({ ...filed, version: 99 }, '2026-12-03')).status).toBe(412);
      const asked = await ask(filed, '2026-12-10');
      expect(asked.status).toBe(201);
      expect((await ask(asked.body, '2026-12-09')).body.code).toBe('extension.pending');
    });

    it('needs the firm’s recorded consent the second time, and there is no third', async () => {
      let seen = await world.filed();
      const grant = async (dueOn: string, more = {}) => {
        const asked = (await ask(seen, dueOn, more)).body;
        const pending = asked.extensions.at(-1);
        seen = await world.done(world.supervisor, asked, `extensions/${pending.id}/approval`);
      };
      await grant('2026-12-03');
      const without = await ask(seen, '2026-12-08');
      expect([without.status, without.body.errors[0]]).toEqual([
        422,
        expect.objectContaining({ field: 'consent', code: 'required' }),
      ]);
      await grant('2026-12-14', { consent: '12월 2일 통화에서 오세라 대표가 동의' });
      expect(seen.clock.targetAt).toBe(seoul('2026-12-14T18:00'));
      expect(seen.extensions[1].consent).toContain('오세라');
      expect(seen.allowedActions).not.toContain('extend');
      expect((await ask(seen, '2026-12-16', { consent: '동의' })).body.code).toBe(
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
      const asked = (await ask(filed, '2026-12-03')).body;
      let seen = await world.done(
        world.supervisor,
        asked,
        `extensions/${asked.extensions[0].id}/approval`,
      );
      seen = await world.done(world.doctor, seen, 'questions', { text: '도면을 올려 주시겠어요?' });
      await world.at('2026-11-24T09:40:00+09:00');
      seen = await world.done(world.owner, await get(seen.id, world.owner), 'replies', {
        text: '올렸습니다.',
      });
      expect(seen.clock.targetAt).toBe(seoul('2026-12-04T18:00'));
      // Sorting it anew keeps pause and extension.
      const kind = { category: 'cus', severity: 'normal', market: 'VN' };
      seen = await world.done(world.doctor, await get(seen.id), 'triage', kind);
      expect(seen.clock.targetAt).toBe(seoul('2026-12-04T18:00'));
      expect(seen.deadlines.nextProgressOn).toBe('2026-12-24');

      const words = { outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' };
      seen = await world.done(world.doctor, seen, 'answer', words);
      expect(seen.allowedActions).not.toContain('extend');
      expect((await ask(seen, '2026-12-07', { consent: '동의' })).body.code).toBe(
        'difficulty.not_now',
      );
      seen = await world.done(world.owner, await get(seen.id, world.owner), 'refusal', {
        ...{ reason: '회답서에 우리 품목이 없습니다.' },
      });
      expect(seen.clock.targetAt).toBe(seoul('2026-11-27T09:40'));
      expect(seen.extensions[0].counts).toBe(false);
      expect((await get(seen.id)).allowedActions).toContain('extend');
    });
  });

  describe('the progress notice', () => {
    const tick = (moment: string) =>
      world
        .at(`${moment}:00+09:00`)
        .then(() =>
          world.app.nest
            .get(UnitOfWork)
            .run(SYSTEM, () => world.app.nest.get(ProgressService).tellDue()),
        );

    it('comes every thirty days, each once, names the officer, and is no movement', async () => {
      const filed = await world.filed();
      const count = async () => (await mails('progress_notice', filed.id)).length;
      await tick('2026-12-22T10:00');
      expect(await count()).toBe(0);
      await tick('2026-12-23T08:30');
      expect(await count()).toBe(0);
      await tick('2026-12-23T09:20');
      await tick('2026-12-23T11:00');
      expect(await count()).toBe(1);
      const [mail] = await mails('progress_notice', filed.id);
      expect(mail.text).toContain('한지원');
      const seen = await get(filed.id, world.owner);
      expect(seen.timeline.at(-1)).toMatchObject({
        type: 'progress_notice',
        payload: { officer: { name: '한지원' }, nextOn: '2027-01-22' },
      });
      expect(seen.lastMovementAt).toBe(filed.lastMovementAt);
      expect(seen.version).toBe(filed.version);
      await tick('2027-01-22T09:20');
      expect(await count()).toBe(2);
    });

    it('stands still while the firm is asked, and waits for a working day', async () => {
      const filed = await world.filed();
      await world.at('2026-11-30T10:00:00+09:00');
      const asked = await world.done(world.doctor, filed, 'questions', { text: '도면이 있나요?' });
      await tick('2026-12-23T09:20');
      await world.done(world.owner, asked, 'replies', { text: '있습니다.' });
      await tick('2026-12-28T09:20');
      expect(await mails('progress_notice', filed.id)).toEqual([]);
      // 23 days it stood: due on Friday, 15 January; after an answer nothing is due.
      await tick('2027-01-15T09:20');
      expect(await mails('progress_notice', filed.id)).toHaveLength(1);
      const words = { outcome: 'guidance', text: '회답서를 보내 드립니다.' };
      const answered = await world.done(world.doctor, await get(filed.id), 'answer', words);
      expect(answered.deadlines.nextProgressOn).toBeNull();
      await tick('2027-02-15T09:20');
      expect(await mails('progress_notice', filed.id)).toHaveLength(1);
    });

    it('leaves out a case that was filed on a day whose thirtieth is closed until the next working day', async () => {
      await world.at('2026-11-25T10:00:00+09:00');
      const filed = await world.filed();
      await tick('2026-12-25T09:20');
      expect(await mails('progress_notice', filed.id)).toEqual([]);
      await tick('2026-12-28T09:20');
      expect(await mails('progress_notice', filed.id)).toHaveLength(1);
    });
  });

  it('shows a supervisor of another team none of it', async () => {
    const other = await world.app.as(await aSupervisor(world.app.db, { teamIds: [] }));
    expect((await other.get('/api/board?bucket=extension')).body.total).toBe(0);
  });
});
