import { SERVICE_LEVEL } from './factories/service-levels';
import { CaseWorld } from './support/case-world';
import { seoul } from './support/seoul';

describe('the clock of a case', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

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
      const sorted = await world.done(world.doctor, await world.read(before.id), 'triage', kind);
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
});
