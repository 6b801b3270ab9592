import * as fc from 'fast-check';
import { calendarOf } from '../../platform/business-time/business-time';
import { addCalendarDays, daysBetween } from '../../platform/business-time/calendar-days';
import { HORIZON_DAYS, inPause, type Cadence, type Circumstances } from './cadence';
import { type Care, FreeDays } from './free-days';
import { occurrences } from './occurrences';
import { difference } from './reconcile';

const START = '2026-01-01';
const day = (max: number) => fc.integer({ min: 0, max }).map((n) => addCalendarDays(START, n));
const doctorId = 'doctor';

const calendars = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 60 })
  .map((days) => calendarOf(days.map((n) => addCalendarDays(START, n))));
/** Runs of closed days, none longer than a fortnight. */
const ranges = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 800 }), length: fc.integer({ min: 1, max: 14 }) }),
  { maxLength: 6 },
);
const spans = ranges.map((list) =>
  list.map(({ start, length }) => ({
    from: addCalendarDays(START, start),
    until: addCalendarDays(START, start + length),
  })),
);
const cares: fc.Arbitrary<Care> = fc
  .record({ closed: spans, leaves: spans, cover: fc.constantFrom(null, 'cover') })
  .map(({ closed, leaves, cover }) => ({
    primaries: [{ doctorId, from: START, until: null }],
    backups: [],
    leaves: leaves.map((range) => ({ ...range, doctorId, coverId: cover })),
    firmClosed: closed,
  }));
const gaps = fc
  .record({ ideal: fc.integer({ min: 7, max: 120 }), slack: fc.integer({ min: 0, max: 40 }) })
  .map(({ ideal, slack }) => ({ idealGapDays: ideal, maxGapDays: ideal + slack }));
const rules = fc.constantFrom(
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
);
const pauses = fc.option(
  fc.record({ start: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 1, max: 90 }) }),
  { nil: null },
);

const cases = fc
  .record({
    fixed: fc.boolean(),
    rule: rules,
    gaps,
    anchor: day(300),
    pause: pauses,
    contact: fc.option(day(500), { nil: null }),
    today: day(600),
    calendar: calendars,
    care: cares,
  })
  .map(({ fixed, rule, gaps: g, anchor, pause, contact, today, calendar, care }) => {
    const plan: Cadence = {
      mode: fixed ? 'fixed' : 'floating',
      rule: fixed ? rule : null,
      ...g,
      startsOn: anchor,
      anchorOn: fixed ? anchor : null,
      endsOn: null,
      pausedFrom: pause && addCalendarDays(START, pause.start),
      pausedUntil: pause && addCalendarDays(START, pause.start + pause.length),
    };
    const lastContact = contact !== null && contact <= today ? contact : null;
    const at: Circumstances = {
      ...{ today, lastContact, since: anchor, kept: [], open: [], lastOn: null },
    };
    return { plan, at, days: new FreeDays(calendar, care), care, calendar };
  });
const RUNS = { numRuns: 300 };

describe('whatever the plan and the calendar', () => {
  it('no check-in falls on a closed day, nor before the plan starts, nor two on one day', () => {
    fc.assert(
      fc.property(cases, ({ plan, at, days }) => {
        const { wanted } = occurrences(plan, days, at);
        for (const { dueOn } of wanted) {
          expect(days.closureBesidesLeave(dueOn)).toBeNull();
          if (days.closure(dueOn) !== null) expect(days.isCovered(dueOn)).toBe(true);
          expect(dueOn >= plan.startsOn).toBe(true);
        }
        expect(new Set(wanted.map(({ dueOn }) => dueOn)).size).toBe(wanted.length);
        expect(new Set(wanted.map(({ on }) => on)).size).toBe(wanted.length);
      }),
      RUNS,
    );
  });

  it('no gap is above the longest one while the plan runs, unless not one day in it was free', () => {
    fc.assert(
      fc.property(cases, ({ plan, at, days }) => {
        const { wanted } = occurrences(plan, days, at);
        const ahead = wanted.filter(({ dueOn }) => dueOn >= at.today);
        for (let i = 1; i < ahead.length; i++) {
          const [before, after] = [ahead[i - 1]!.dueOn, ahead[i]!.dueOn];
          if (daysBetween(before, after) <= plan.maxGapDays) continue;
          const between = Array.from({ length: plan.maxGapDays }, (_, n) =>
            addCalendarDays(before, n + 1),
          );
          const paused = between.some((one) => inPause(plan, one));
          const someFree = between.some((one) => days.closure(one) === null);
          expect(paused || !someFree).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('there is always a next one, and it stands within the horizon or is the first beyond', () => {
    fc.assert(
      fc.property(cases, ({ plan, at, days }) => {
        const { wanted } = occurrences(plan, days, at);
        expect(wanted.length).toBeGreaterThan(0);
        const horizon = addCalendarDays(at.today, HORIZON_DAYS);
        expect(wanted.filter(({ on }) => on > horizon).length).toBeLessThanOrEqual(1);
        expect(wanted.filter(({ dueOn }) => dueOn < at.today).length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('running again changes nothing', () => {
    fc.assert(
      fc.property(cases, ({ plan, at, days }) => {
        const first = occurrences(plan, days, at).wanted;
        const rows = first.map(({ on, dueOn }, i) => ({ id: String(i), on, dueOn }));
        const lastOn =
          rows
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? null;
        const again = occurrences(plan, days, { ...at, open: rows, lastOn }).wanted;
        const standing = rows.filter(({ dueOn }) => plan.mode === 'floating' || dueOn > at.today);
        const there = new Set(rows.map(({ on }) => on));
        const change = difference(standing, again);
        expect(change.remove).toEqual([]);
        expect(change.move).toEqual([]);
        expect(change.add.filter(({ on }) => !there.has(on))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('moving one keeps the rest', () => {
    fc.assert(
      fc.property(
        cases,
        fc.nat(),
        fc.integer({ min: 0, max: 60 }),
        ({ plan, at, days }, which, ahead) => {
          const rows = occurrences(plan, days, at).wanted;
          const chosen = rows[which % rows.length]!;
          const rest = rows.filter((one) => one !== chosen);
          const kept = {
            on: chosen.on,
            dueOn: addCalendarDays(at.today, ahead),
            ...{ status: 'due' as const, leads: false, skippedOn: null },
          };
          const lastOn = rows
            .map(({ on }) => on)
            .sort()
            .at(-1)!;
          const after = occurrences(plan, days, { ...at, kept: [kept], open: rest, lastOn }).wanted;
          const days2 = (list: { on: string; dueOn: string }[]) =>
            list.map(({ on, dueOn }) => `${on} ${dueOn}`);
          const waiting = rest.filter(({ dueOn }) => dueOn < at.today);
          const untouched = rest.filter(({ dueOn }) => dueOn >= at.today);
          expect(days2(after)).toEqual(expect.arrayContaining(days2(untouched)));
          expect(waiting.length).toBeLessThanOrEqual(1);
        },
      ),
      RUNS,
    );
  });
});
