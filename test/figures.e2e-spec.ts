import { CASE_FIGURES } from '../server/difficulties/case-figures';
import { newId } from '../server/platform/database/ids';
import { aDifficulty } from './factories/difficulties';
import { aContact } from './factories/buyers';
import { aSentLetter } from './factories/letters';
import { insertRow } from './factories/people';
import { aVisit } from './factories/visits';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';
const OCTOBER = 'from=2026-10-01&to=2026-10-31';
const at = (day: string, hour = 10) => `2026-${day}T${String(hour).padStart(2, '0')}:00:00+09:00`;

/** Cases whose figures can be worked out by hand; it is Monday, 23 November 2026. */
const CASES: Record<string, unknown>[] = [
  // Received and solved within the target in November, four days, five stars.
  {
    ...{ category: 'cus', market: 'VN', received_at: at('11-02'), answered_at: at('11-06') },
    ...{ target_at: at('11-09'), closed_at: at('11-08'), status: 'closed', rating: 5 },
    outcome: 'guidance',
  },
  // Answered late, ten days, reopened and open again.
  {
    ...{ category: 'cus', market: 'VN', received_at: at('11-05'), answered_at: at('11-15') },
    ...{ target_at: at('11-10'), status: 'reopened', reopened_count: 1 },
  },
  // Received in October, closed in November as not acceptable: answered on the last hour of October.
  {
    ...{ category: 'log', market: null, received_at: at('10-20'), answered_at: at('10-31', 23) },
    ...{ target_at: at('11-03'), closed_at: at('11-04'), status: 'closed', rating: 2 },
    outcome: 'not_acceptable',
  },
  // Open since July and since October.
  {
    category: null,
    market: 'US',
    received_at: at('07-01'),
    status: 'in_progress',
    target_at: null,
  },
  { category: 'log', market: 'US', received_at: at('10-01'), status: 'waiting_partner' },
];

describe('the programme in figures', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
    const { db } = world.app;
    const doctor_id = world.doctorUser.id;
    const made: string[] = [];
    for (const one of CASES) {
      made.push((await aDifficulty(db, world.firm.id, { doctor_id, ...one })).id);
    }
    await aDifficulty(db, world.foreignFirm.id, { received_at: at('11-03') });
    const [partner] = await db.query('SELECT id FROM partners LIMIT 1');
    for (const [difficulty_id, status] of [
      [made[4], 'answered'],
      [made[1], 'open'],
    ]) {
      await insertRow(db, 'referrals', {
        ...{ id: newId(), difficulty_id, company_id: world.firm.id, partner_id: partner.id },
        ...{ addressee: '관세청', purpose: '해석', due_on: '2026-11-25', status },
        ...{ created_by: doctor_id, created_at: at('11-10') },
      });
    }
    for (const [type, day] of [
      ['assigned', '11-02'],
      ['message', '11-03'],
      ['answered', '11-06'],
    ]) {
      await insertRow(db, 'difficulty_entries', {
        ...{ id: newId(), difficulty_id: made[0], company_id: world.firm.id, type },
        ...{ visibility: 'public', side: 'staff', author_name: '한지원', payload: {} },
        at: at(day!),
      });
    }
    await aVisit(db, world.firm.id, world.doctorUser);
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const figures = async (by: ApiClient, query = NOVEMBER) => {
    const { status, body } = await by.get(`/api/figures?${query}`);
    expect([status, body.code]).toEqual([200, undefined]);
    return Object.fromEntries(body.figures.map((one: { id: string }) => [one.id, one])) as Record<
      string,
      Record<string, number | string | null>
    >;
  };

  it('are what one works out by hand, each with its parts and the month before', async () => {
    const found = await figures(world.supervisor);
    expect(found['received']).toMatchObject({
      value: 2,
      before: 2,
      unit: 'count',
      cases: 'received',
    });
    expect(found['solved']).toMatchObject({ value: 1, before: 0 });
    expect(found['within_target']).toMatchObject({
      value: 0.5,
      numerator: 1,
      denominator: 2,
      before: 1,
    });
    expect(found['median_days']).toMatchObject({ value: 7, denominator: 2 });
    expect(found['reopened']).toMatchObject({ numerator: 1, denominator: 2, before: 0 });
    expect(found['returned']).toMatchObject({ numerator: 1, denominator: 2 });
    // Now: since July and since 1 October; at the end of October the firm of 20 October had 12 days.
    expect(found['over_30']).toMatchObject({ value: 2, before: 2 });
    expect([found['over_60']!['value'], found['over_90']!['value']]).toEqual([1, 1]);
    expect(found['satisfaction']).toMatchObject({ value: 3.5, denominator: 2 });
    // The first word to the firm a day after it wrote; being assigned is no word.
    expect(found['first_contact']).toMatchObject({ value: 24, denominator: 1 });
    expect(found['repeat_firms']).toMatchObject({ numerator: 1, denominator: 1 });
    expect(found['caseload']).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
    expect(found['visits']).toMatchObject({ value: 1 });
  });

  it('count results only once the firm confirmed and a supervisor approved them', async () => {
    const { db } = world.app;
    const base = {
      ...{
        company_id: world.firm.id,
        doctor_id: world.doctorUser.id,
        title: '수출 계약',
        market: 'VN',
      },
      ...{
        buyer: 'Bình Minh',
        currency: 'USD',
        dated_on: '2026-11-10',
        recorded_by_name: '한지원',
      },
      ...{ recorded_by: world.doctorUser.id, created_at: at('11-10'), updated_at: at('11-10') },
      ...{ answer: 'confirmed', anyway_percent: 20, answered_at: at('11-11') },
    };
    for (const [kind, status, usd] of [
      ['contract', 'approved', 30000],
      ['contract', 'confirmed', 500000],
      ['expected', 'approved', 70000],
    ] as const) {
      await insertRow(db, 'results', {
        ...{ ...base, id: newId(), kind, status, amount: usd, amount_usd: usd },
        years: kind === 'expected' ? 3 : null,
        decided_by: status === 'approved' ? world.doctorUser.id : null,
      });
    }
    const found = await figures(world.supervisor);
    const of = (id: string) => found[id]!['value'];
    expect(['contracts', 'contract_usd', 'expected_usd', 'new_markets'].map(of)).toEqual([
      1, 30000, 70000, 1,
    ]);
    const foreign = await figures(world.foreignSupervisor);
    expect(foreign['contract_usd']!['value']).toBe(0);
  });

  it('count letters that left, and the answers among those that arrived', async () => {
    const { db } = world.app;
    const contact = await aContact(db);
    const send = (at: string, recipient = {}, rehearsal = false) =>
      aSentLetter(db, world.firm.id, world.doctorUser.id, contact, { at, recipient, rehearsal });
    await send(at('11-03'), { status: 'replied', replied_at: at('11-20') });
    await send(at('11-04'));
    await send(at('11-05'), { status: 'bounced', bounced_at: at('11-05', 11) });
    await send(at('11-06'), {}, true);
    await send(at('10-30'), { status: 'replied', replied_at: at('11-02') });
    const found = await figures(world.supervisor);
    expect(found['letters_sent']).toMatchObject({ value: 3, before: 1 });
    expect(found['letters_replied']).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    const foreign = await figures(world.foreignSupervisor);
    expect(foreign['letters_sent']).toMatchObject({ value: 0 });
  });

  it('say where a filter does not part them', async () => {
    const some = await figures(world.supervisor, `${NOVEMBER}&category=cus`);
    expect(some['visits']).toMatchObject({ value: null, why: 'not_by' });
    expect(some['received']).toMatchObject({ value: 2, why: null });
    expect((await figures(world.supervisor, `${OCTOBER}&market=none`))['received']!['value']).toBe(
      1,
    );
  });

  it.each(CASE_FIGURES)(
    '%s counts exactly the cases of its list, in each segment',
    async (figure) => {
      for (const period of [NOVEMBER, OCTOBER, 'from=2026-01-01&to=2026-12-31']) {
        for (const by of ['category', 'market', 'doctor', 'team']) {
          const { body } = await world.supervisor.get(
            `/api/figures/breakdown?figure=${figure}&by=${by}&${period}`,
          );
          const name = {
            category: 'category',
            market: 'market',
            doctor: 'doctorId',
            team: 'teamId',
          }[by];
          const list = await world.supervisor.get(`/api/difficulties?figure=${figure}&${period}`);
          expect([figure, period, list.body.total]).toEqual([figure, period, body.total]);
          for (const { key, count } of body.segments) {
            if (by === 'team' && key === null) continue;
            const part = await world.supervisor.get(
              `/api/difficulties?figure=${figure}&${period}&${name}=${key ?? 'none'}`,
            );
            expect([figure, by, key, part.body.total]).toEqual([figure, by, key, count]);
          }
        }
      }
    },
  );

  it('a figure of cases is the length of the list behind it', async () => {
    const { body } = await world.supervisor.get(`/api/figures?${NOVEMBER}`);
    for (const { id, cases, unit, value, numerator, denominator } of body.figures) {
      if (!cases) continue;
      const list = await world.supervisor.get(`/api/difficulties?figure=${cases}&${NOVEMBER}`);
      const counted = unit === 'count' ? value : (numerator ?? denominator);
      expect([id, list.body.total]).toEqual([id, counted]);
    }
  });

  it('of visits and results are the length of their lists too, and their sums', async () => {
    const doctor = world.doctorUser.id;
    const [{ team_id: team }] = await world.app.db.query(
      'SELECT team_id FROM companies WHERE id = $1',
      [world.firm.id],
    );
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const body = async (path: string, query: Record<string, string>) =>
      (await world.supervisor.get(`${path}?${new URLSearchParams(query)}`)).body;
    for (const period of [year, { from: '2026-11-01', to: '2026-11-30' }]) {
      const narrower: Record<string, string>[] = [{}, { doctorId: doctor }, { teamId: team }];
      for (const more of [...narrower, { doctorId: 'none' }] as Record<string, string>[]) {
        const found = await figures(
          world.supervisor,
          String(new URLSearchParams({ ...period, ...more })),
        );
        const visits = await body('/api/visits', { ...period, ...more });
        expect([more, visits.total]).toEqual([more, found['visits']!['value']]);
        const { from, to: until } = period;
        for (const [kind, usd] of [
          ['contract', 'contract_usd'],
          ['expected', 'expected_usd'],
        ] as const) {
          const asked = { ...{ from, until, kind, status: 'approved' }, ...more };
          const results = await body('/api/results', asked);
          const [sum] = results.totals;
          expect([kind, more, sum?.usd ?? 0]).toEqual([kind, more, found[usd]!['value']]);
          if (kind === 'contract') expect(results.total).toBe(found['contracts']!['value']);
        }
      }
    }
  });

  it('go month by month for a year', async () => {
    const { body } = await world.supervisor.get(`/api/figures/trend?${NOVEMBER}`);
    expect(body.months).toHaveLength(12);
    expect(body.months[0].month).toBe('2025-12');
    expect(body.months[11]).toEqual({
      ...{ month: '2026-11', received: 2, solved: 1, answered: 2, withinTarget: 1 },
    });
    expect(body.months[10]).toMatchObject({ received: 2, answered: 1, withinTarget: 1 });
  });

  it('know the reader’s teams and no others; an administrator the sums and no case', async () => {
    const foreign = await figures(world.foreignSupervisor);
    expect(foreign['received']).toMatchObject({ value: 1 });
    expect((await figures(world.programmeLead))['received']).toMatchObject({ value: 3 });
    const sums = await world.admin.get(`/api/figures?${NOVEMBER}`);
    expect(sums.body.figures.find((one: { id: string }) => one.id === 'received').value).toBe(3);
    expect(JSON.stringify(sums.body)).not.toContain(world.firm.name);
    expect((await world.admin.get(`/api/difficulties?figure=received&${NOVEMBER}`)).status).toBe(
      403,
    );
    for (const by of [world.doctor, world.owner]) {
      expect((await by.get(`/api/figures?${NOVEMBER}`)).status).toBe(403);
    }
  });

  it('refuse periods that are none, and a list’s figure without its days', async () => {
    for (const query of ['from=2026-11-30&to=2026-11-01', 'from=2020-01-01&to=2026-11-01']) {
      const refused = await world.supervisor.get(`/api/figures?${query}`);
      expect(refused.body.errors[0].code).toBe('period.invalid');
    }
    expect((await world.supervisor.get('/api/figures?from=2026-02-30&to=2026-03-01')).status).toBe(
      422,
    );
    expect((await world.supervisor.get('/api/difficulties?figure=received')).status).toBe(422);
  });

  it('note the first word to a firm when staff writes it', async () => {
    const filed = await world.filed();
    const first = async () =>
      (
        await world.app.db.query('SELECT first_contact_at FROM difficulties WHERE id = $1', [
          filed.id,
        ])
      )[0].first_contact_at;
    await world.done(world.doctor, filed, 'notes', { text: '내부 메모' });
    expect(await first()).toBeNull();
    await world.done(world.doctor, await world.read(filed.id), 'replies', {
      text: '확인했습니다.',
    });
    expect(await first()).toEqual(world.app.clock.now());
    await world.at('2026-11-24T09:40:00+09:00');
    await world.done(world.doctor, await world.read(filed.id), 'replies', {
      text: '더 알아봅니다.',
    });
    expect(await first()).toEqual(new Date('2026-11-23T00:40:00Z'));
  });
});
