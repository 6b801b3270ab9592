import { calendarOf } from '../../platform/business-time/business-time';
import { dayOf, instantAt } from '../../platform/business-time/calendar-days';
import type { Cadence, Circumstances, Gaps, Kept, Tier } from './cadence';
import { type Care, FreeDays, NOBODY } from './free-days';
import { occurrences } from './occurrences';

/** 설, 추석, substitute days and year's end, 2026–2027 (DOMAIN §3.5). */
const calendar = calendarOf([
  ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-03-01', '2026-03-02'],
  ...['2026-09-24', '2026-09-25', '2026-09-26', '2026-10-03', '2026-10-05', '2026-10-09'],
  ...['2026-12-25', '2027-01-01', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'],
  ...['2027-03-01', '2027-05-01', '2027-05-03', '2027-10-11', '2027-12-27'],
]);
const TIERS: Record<Tier, Gaps> = {
  intensive: { idealGapDays: 14, maxGapDays: 21 },
  regular: { idealGapDays: 30, maxGapDays: 45 },
  watch: { idealGapDays: 91, maxGapDays: 120 },
};
const plan = (overrides: Partial<Cadence> = {}): Cadence => ({
  ...{ mode: 'floating', rule: null, startsOn: '2026-01-05', anchorOn: null, endsOn: null },
  ...TIERS.intensive,
  ...{ pausedFrom: null, pausedUntil: null },
  ...overrides,
});
const at = (overrides: Partial<Circumstances> = {}): Circumstances => ({
  ...{ today: '2026-09-01', lastContact: null, since: '2026-08-03', kept: [], open: [] },
  ...{ lastOn: null },
  ...overrides,
});
const kept = (overrides: Partial<Kept>): Kept => ({
  ...{ on: '2026-09-15', dueOn: '2026-09-15', status: 'due', leads: false, skippedOn: null },
  ...overrides,
});
const wanted = (p: Cadence, c: Circumstances, care: Care = NOBODY) =>
  occurrences(p, new FreeDays(calendar, care), c).wanted;
/** The next check-in after a contact. */
const next = (
  lastContact: string | null,
  overrides: Partial<Cadence> = {},
  today = '2026-09-01',
) => {
  const [first] = wanted(plan(overrides), at({ lastContact, today }));
  return [first!.on, first!.dueOn];
};
const same = (day: string) => [day, day];

describe('a floating plan', () => {
  it('counts from the last contact: two weeks, a month, a quarter', () => {
    expect(next('2026-09-01')).toEqual(same('2026-09-15'));
    expect(next('2026-10-12', TIERS.regular)).toEqual(same('2026-11-11'));
    expect(next('2026-08-31', TIERS.watch)).toEqual(same('2026-11-30'));
  });

  it('goes on from there up to 90 days ahead, and at least to the next one', () => {
    const days = wanted(plan(), at({ lastContact: '2026-09-01' })).map(({ on }) => on);
    expect(days).toEqual([
      ...['2026-09-15', '2026-09-29', '2026-10-13', '2026-10-27', '2026-11-10', '2026-11-24'],
    ]);
    const quarterly = wanted(plan(TIERS.watch), at({ lastContact: '2026-09-01' }));
    expect(quarterly).toMatchObject([{ on: '2026-12-01' }]);
  });

  it('counts from the assignment while there was no contact', () => {
    expect(next(null)).toEqual(same('2026-08-17'));
  });

  it('is due at its start when the last contact is long ago', () => {
    expect(next('2025-01-10', { startsOn: '2026-09-07' })).toEqual(same('2026-09-07'));
    // A plan that starts on a Saturday does not reach back to Friday.
    expect(next('2025-01-10', { startsOn: '2026-09-12' })).toEqual(['2026-09-12', '2026-09-14']);
  });

  it('moves to the nearest working day around 추석 and 설, rather early than late', () => {
    expect(next('2026-09-10')).toEqual(['2026-09-24', '2026-09-23']);
    expect(next('2026-09-11')).toEqual(['2026-09-25', '2026-09-23']);
    expect(next('2026-09-12')).toEqual(['2026-09-26', '2026-09-28']);
    expect(next('2026-09-21')).toEqual(['2026-10-05', '2026-10-06']);
    expect(next('2027-01-23')).toEqual(['2027-02-06', '2027-02-05']);
    expect(next('2027-01-25')).toEqual(['2027-02-08', '2027-02-10']);
    expect(next('2026-12-18')).toEqual(['2027-01-01', '2026-12-31']);
    expect(next('2026-02-02', {}, '2026-02-02')).toEqual(['2026-02-16', '2026-02-13']);
    expect(next('2026-02-04', {}, '2026-02-04')).toEqual(['2026-02-18', '2026-02-19']);
  });

  it('knows substitute days', () => {
    expect(next('2026-02-16', {}, '2026-02-16')).toEqual(['2026-03-02', '2026-03-03']);
    expect(next('2027-04-19', {}, '2027-04-19')).toEqual(['2027-05-03', '2027-05-04']);
    expect(next('2027-12-13', {}, '2027-12-13')).toEqual(['2027-12-27', '2027-12-28']);
  });

  it('never passes the longest gap for the sake of a working day', () => {
    expect(next('2026-09-12', { maxGapDays: 14 })).toEqual(['2026-09-26', '2026-09-23']);
  });

  it('keeps February, leap days and year ends', () => {
    expect(next('2028-02-15', {}, '2028-02-15')).toEqual(same('2028-02-29'));
    expect(next('2026-12-10', TIERS.regular)).toEqual(['2027-01-09', '2027-01-08']);
  });

  it('waits while paused and is due when the pause is over', () => {
    const pause = { pausedFrom: '2026-09-10', pausedUntil: '2026-10-01' };
    expect(next('2026-09-01', pause)).toEqual(same('2026-10-01'));
    expect(next('2026-08-20', pause, '2026-09-05')).toEqual(same('2026-09-03'));
    expect(next('2026-08-20', pause, '2026-09-15')).toEqual(same('2026-10-01'));
    expect(next('2026-08-20', pause, '2026-12-01')).toEqual(same('2026-10-01'));
    expect(next('2026-09-20', pause)).toEqual(['2026-10-04', '2026-10-02']);
  });

  it('asks once for what is overdue, and for nothing else within half a gap', () => {
    const days = wanted(plan(), at({ lastContact: '2026-08-01', today: '2026-09-24' }));
    expect(days.map(({ on }) => on).slice(0, 3)).toEqual([
      '2026-08-15',
      '2026-10-10',
      '2026-10-24',
    ]);
  });

  it('ends before its end', () => {
    const days = wanted(plan({ endsOn: '2026-09-29' }), at({ lastContact: '2026-09-01' }));
    expect(days.map(({ on }) => on)).toEqual(['2026-09-15']);
  });

  it('keeps the rest when a person moves one, unless all following go with it', () => {
    const moved = kept({ dueOn: '2026-09-21' });
    const rest = (one: Kept) =>
      wanted(plan(), at({ lastContact: '2026-09-01', kept: [one] })).map(({ on }) => on);
    expect(rest(moved).slice(0, 2)).toEqual(['2026-09-29', '2026-10-13']);
    expect(rest({ ...moved, leads: true }).slice(0, 2)).toEqual(['2026-10-05', '2026-10-19']);
  });

  it('counts a fixed appointment as the check-in it stands next to', () => {
    const appointment = kept({ on: '2026-08-27', dueOn: '2026-09-11' });
    const days = wanted(plan(), at({ lastContact: '2026-09-01', kept: [appointment] }));
    expect(days[0]!.on).toBe('2026-09-29');
  });

  it('never uses a day by the plan twice', () => {
    const done = kept({ status: 'done' });
    const days = wanted(plan(), at({ lastContact: '2026-09-01', kept: [done] }));
    expect(days[0]!.on).toBe('2026-09-16');
  });
});

describe('a collision', () => {
  const doctorId = 'doctor';
  const care: Care = {
    primaries: [{ doctorId, from: '2026-01-01', until: null }],
    backups: [],
    leaves: [],
    firmClosed: [],
  };
  const leave = (from: string, until: string, coverId: string | null = 'cover') => ({
    ...care,
    leaves: [{ doctorId, coverId, from, until }],
  });
  const first = (contact: string, c: Care) => wanted(plan(), at({ lastContact: contact }), c)[0]!;

  it('with the firm closed goes to the nearest open day and says why', () => {
    const closed = { ...care, firmClosed: [{ from: '2026-09-14', until: '2026-09-17' }] };
    expect(first('2026-09-01', closed)).toEqual({
      on: '2026-09-15',
      dueOn: '2026-09-17',
      cause: 'firm_closed',
    });
  });

  it('with a firm closed for longer than the whole gap waits until it opens', () => {
    const closed = { ...care, firmClosed: [{ from: '2026-09-01', until: '2026-10-15' }] };
    expect(first('2026-09-01', closed)).toMatchObject({ dueOn: '2026-10-15' });
  });

  it('with a short leave moves by a week at most; in a long one the cover does it', () => {
    expect(first('2026-09-01', leave('2026-09-14', '2026-09-19'))).toEqual({
      on: '2026-09-15',
      dueOn: '2026-09-11',
      cause: 'leave',
    });
    const long = leave('2026-09-01', '2026-10-01');
    expect(first('2026-09-01', long)).toEqual({
      on: '2026-09-15',
      dueOn: '2026-09-15',
      cause: null,
    });
    expect(new FreeDays(calendar, long).responsible('2026-09-15')).toBe('cover');
    expect(new FreeDays(calendar, long).responsible('2026-10-01')).toBe(doctorId);
  });

  it('during a leave without a named cover falls to the backup', () => {
    const backups = [{ doctorId: 'backup', from: '2026-01-01', until: null }];
    const days = new FreeDays(calendar, { ...leave('2026-09-01', '2026-10-01', null), backups });
    expect(days.responsible('2026-09-15')).toBe('backup');
  });

  it('belongs to the doctor of its day', () => {
    const days = new FreeDays(calendar, {
      ...care,
      primaries: [
        { doctorId: 'a', from: '2026-01-01', until: '2026-10-01' },
        { doctorId: 'b', from: '2026-10-01', until: null },
      ],
    });
    expect(days.responsible('2026-09-30')).toBe('a');
    expect(days.responsible('2026-10-01')).toBe('b');
  });
});

describe('a fixed plan', () => {
  const fixed = (rule: string, anchorOn: string, overrides: Partial<Cadence> = {}) =>
    plan({ mode: 'fixed', rule, anchorOn, startsOn: anchorOn, ...overrides });

  it('keeps its weekday every other week and moves single ones off holidays', () => {
    const days = wanted(
      fixed('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-09-10'),
      at({ today: '2026-09-11', lastOn: '2026-09-10' }),
    );
    expect(days.slice(0, 3)).toEqual([
      { on: '2026-09-24', dueOn: '2026-09-23', cause: 'holiday' },
      { on: '2026-10-08', dueOn: '2026-10-08', cause: null },
      { on: '2026-10-22', dueOn: '2026-10-22', cause: null },
    ]);
  });

  it('takes the 31st only where there is one', () => {
    const days = wanted(
      fixed('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', { idealGapDays: 31, maxGapDays: 92 }),
      at({ today: '2026-10-30', lastOn: '2026-08-31' }),
    );
    expect(days).toEqual([
      { on: '2026-10-31', dueOn: '2026-10-30', cause: 'weekend' },
      { on: '2026-12-31', dueOn: '2026-12-31', cause: null },
    ]);
  });

  it('puts one in between where the 31st leaves more than the longest gap', () => {
    const days = wanted(
      fixed('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', { idealGapDays: 31, maxGapDays: 45 }),
      at({ today: '2026-10-30', lastOn: '2026-08-31' }),
    );
    expect(days.map(({ dueOn }) => dueOn)).toEqual(['2026-10-30', '2026-12-14', '2026-12-31']);
  });

  it('keeps 29 February and month ends of leap years', () => {
    const days = wanted(
      fixed('FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-31', { idealGapDays: 30, maxGapDays: 45 }),
      at({ today: '2028-02-01', lastOn: '2028-01-31' }),
    );
    expect(days.map(({ on }) => on)).toEqual(['2028-02-29', '2028-03-31', '2028-04-30']);
  });

  it('leaves out what falls into a pause', () => {
    const days = wanted(
      fixed('FREQ=WEEKLY;BYDAY=MO', '2026-10-12', {
        ...{ pausedFrom: '2026-11-02', pausedUntil: '2026-11-16' },
        idealGapDays: 7,
      }),
      at({ today: '2026-10-18', lastOn: '2026-10-12' }),
    );
    expect(days.slice(0, 4).map(({ on }) => on)).toEqual([
      ...['2026-10-19', '2026-10-26', '2026-11-16', '2026-11-23'],
    ]);
  });

  it('does not lose its first one to a leave right after its start', () => {
    const doctorId = 'doctor';
    const leaves = [{ from: '2026-09-02', until: '2026-09-05', doctorId, coverId: null }];
    const primaries = [{ doctorId, from: '2026-01-01', until: null }];
    const twiceAWeek = plan({
      ...{ mode: 'fixed', rule: 'FREQ=WEEKLY;BYDAY=MO,TH', idealGapDays: 7, maxGapDays: 7 },
      ...{ startsOn: '2026-09-01', anchorOn: '2026-09-01' },
    });
    const early = at({ today: '2026-01-01', since: '2026-09-01' });
    expect(wanted(twiceAWeek, early, { primaries, backups: [], leaves, firmClosed: [] })).toEqual([
      { on: '2026-09-03', dueOn: '2026-09-07', cause: 'leave' },
    ]);
  });

  it('after an outage makes up for the last one only', () => {
    const days = wanted(
      fixed('FREQ=WEEKLY;BYDAY=TH', '2026-06-04', { idealGapDays: 7 }),
      at({ today: '2026-09-01', lastOn: '2026-06-25' }),
    );
    expect(days.slice(0, 2).map(({ on }) => on)).toEqual(['2026-08-27', '2026-09-03']);
  });

  it('keeps the rest when one is moved next to another', () => {
    const moved = kept({ on: '2026-09-10', dueOn: '2026-09-16' });
    const days = wanted(
      fixed('FREQ=WEEKLY;BYDAY=TH', '2026-09-03', { idealGapDays: 7 }),
      at({ kept: [moved], lastOn: '2026-11-26' }),
    );
    expect(days.slice(0, 3).map(({ on }) => on)).toEqual([
      ...['2026-09-03', '2026-09-17', '2026-09-24'],
    ]);
  });
});

it('an appointment in Frankfurt keeps its hour there when the clocks change, and Seoul’s moves', () => {
  const days = wanted(
    plan({
      ...{ mode: 'fixed', rule: 'FREQ=WEEKLY;BYDAY=FR', idealGapDays: 7 },
      ...{ anchorOn: '2027-03-19', startsOn: '2027-03-19' },
    }),
    at({ today: '2027-03-18', lastOn: null }),
  ).slice(0, 3);
  const starts = days.map(({ dueOn }) => instantAt(dueOn, 10 * 60, 'Europe/Berlin'));
  // Summer time begins there on 28 March 2027: 18:00 in Seoul becomes 17:00.
  expect(starts.map((start) => start.toISOString())).toEqual([
    '2027-03-19T09:00:00.000Z',
    '2027-03-26T09:00:00.000Z',
    '2027-04-02T08:00:00.000Z',
  ]);
  expect(starts.map((start) => dayOf(start))).toEqual(days.map(({ dueOn }) => dueOn));
});
