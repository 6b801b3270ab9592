import fc from 'fast-check';
import { calendarOf } from '../../platform/business-time/business-time';
import { addCalendarDays } from '../../platform/business-time/calendar-days';
import { type ClockFacts, deadlinesOf, dueAfter, movedBy } from './deadlines';
import { kindOfCategory, REQUEST_KINDS, type ServiceTerms } from './service-terms';

// The official almanac of 2026 and 2027 (DOMAIN §3.5), substitute days included.
const HOLIDAYS = [
  ...days('2026', '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17'),
  ...days('2026', '08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25'),
  ...days('2027', '01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19'),
  ...days('2027', '08-15 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27'),
];
const korea = calendarOf(HOLIDAYS);

const TERMS: ServiceTerms = {
  legal: [
    { kind: 'inquiry_law', length: 14, unit: 'days' },
    { kind: 'inquiry_procedure', length: 7, unit: 'days' },
    { kind: 'proposal', length: 14, unit: 'days' },
    { kind: 'grievance', length: 7, unit: 'days' },
    { kind: 'other', length: 3, unit: 'hours' },
  ],
  answers: [
    { category: 'cus', days: 3 },
    { category: 'cer', days: 7 },
  ],
  answerDays: 5,
  urgentHours: 4,
  firstContactHours: 8,
  transferInsideHours: 3,
  transferOutsideHours: 8,
  progressDays: 30,
};

const facts = (from: string, more: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: 'grievance',
  category: null,
  urgent: false,
  from: seoul(from),
  terms: TERMS,
  ...more,
});
const of = (from: string, more: Partial<ClockFacts> = {}) => deadlinesOf(korea, facts(from, more));

describe('the golden cases (DOMAIN §2.3)', () => {
  it.each([
    ['2026-12-24T16:00', 5, 'days', '2027-01-04T16:00'],
    ['2026-11-20T16:30', 3, 'hours', '2026-11-23T10:30'],
    ['2026-09-23T17:00', 8, 'hours', '2026-09-28T17:00'],
    ['2026-12-24T16:00', 7, 'days', '2027-01-05T18:00'],
    ['2026-12-24T16:00', 14, 'days', '2027-01-14T18:00'],
    ['2027-04-30T09:10', 7, 'days', '2027-05-12T18:00'],
  ] as const)('%s and %i %s', (from, length, unit, expected) => {
    expect(dueAfter(korea, seoul(from), length, unit)).toEqual(seoul(expected));
  });

  it.each([
    ['설 연휴 앞 금요일 저녁, 6일', '2026-02-13T17:50', 6, '2026-02-25T18:00'],
    ['같은 때 5일은 시간으로', '2026-02-13T17:50', 5, '2026-02-25T17:50'],
    ['토요일 접수 7일: 월요일이 첫날', '2026-11-21T10:00', 7, '2026-12-01T18:00'],
    ['밤 접수 7일: 그날이 첫날', '2026-11-23T22:00', 7, '2026-12-01T18:00'],
    ['추석 전날 14일', '2026-09-23T09:00', 14, '2026-10-16T18:00'],
    ['1일은 8시간', '2026-11-23T11:00', 1, '2026-11-24T11:00'],
  ])('%s', (_, from, length, expected) => {
    expect(dueAfter(korea, seoul(from), length, 'days')).toEqual(seoul(expected));
  });
});

describe('the deadlines of a case', () => {
  it('promises the stricter of law and house', () => {
    const procedure = of('2026-11-23T10:00', { kind: 'inquiry_procedure', category: 'cus' });
    expect(procedure.targetAt).toEqual(seoul('2026-11-26T10:00'));
    expect(procedure.legalDueAt).toEqual(seoul('2026-12-01T18:00'));
    expect(of('2026-11-23T10:00', { kind: 'proposal' }).legalDueAt).toEqual(
      seoul('2026-12-10T18:00'),
    );
    const immediate = of('2026-11-23T10:00', { kind: 'other', category: 'cer' });
    expect(immediate.targetAt).toEqual(seoul('2026-11-23T14:00'));
    expect(immediate.legalDueAt).toEqual(immediate.targetAt);
  });

  it('gives four working hours when it is urgent', () => {
    expect(of('2026-11-23T16:00', { urgent: true }).targetAt).toEqual(seoul('2026-11-24T11:00'));
  });

  it('knows first contact, both transfers and the first progress notice', () => {
    const due = of('2026-11-20T16:30');
    expect(due.firstContactAt).toEqual(seoul('2026-11-23T16:30'));
    expect(due.transferInsideAt).toEqual(seoul('2026-11-23T10:30'));
    expect(due.transferOutsideAt).toEqual(seoul('2026-11-23T16:30'));
    expect(due.firstProgressOn).toBe('2026-12-20');
  });

  it('extends at most by the original length, counted from the legal end', () => {
    const first = of('2026-11-23T10:00');
    expect(first.longestExtensionAt).toEqual(seoul('2026-12-10T18:00'));
    const extensions = [{ dueOn: '2026-12-10', pausedMinutes: 0 }];
    const second = of('2026-11-23T10:00', { extensions });
    expect(second.targetAt).toEqual(seoul('2026-12-10T18:00'));
    expect(second.legalDueAt).toEqual(seoul('2026-12-10T18:00'));
    expect(second.longestExtensionAt).toEqual(seoul('2026-12-21T18:00'));
  });

  it('moves an extended deadline only by what the clock stood after it was granted', () => {
    const extensions = [{ dueOn: '2026-12-10', pausedMinutes: 480 }];
    const at = (pausedMinutes: number) =>
      of('2026-11-23T10:00', { extensions, pausedMinutes }).targetAt;
    expect(at(480)).toEqual(seoul('2026-12-10T18:00'));
    expect(at(600)).toEqual(seoul('2026-12-11T11:00'));
  });

  it('takes a category for what it mostly is', () => {
    expect(['sys', 'reg', 'inf', 'log', null].map(kindOfCategory)).toEqual([
      'proposal',
      'inquiry_law',
      'inquiry_procedure',
      'grievance',
      'grievance',
    ]);
  });

  it('refuses terms that leave a kind out', () => {
    expect(() => of('2026-11-23T10:00', { terms: { ...TERMS, legal: [] } })).toThrow(RangeError);
  });
});

describe('for every case', () => {
  const day = fc.integer({ min: 0, max: 650 }).map((n) => addCalendarDays('2026-01-02', n));
  const moment = fc
    .integer({ min: 0, max: 650 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
  const minutes = fc.nat(60 * 8 * 20);
  const anyCase = fc.record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    category: fc.constantFrom('cus', 'cer', 'log', null),
    urgent: fc.boolean(),
    from: moment,
    terms: fc.constant(TERMS),
    pausedMinutes: minutes,
    extensions: fc.array(fc.record({ dueOn: day, pausedMinutes: minutes }), { maxLength: 2 }),
  });
  const instants = (one: ReturnType<typeof deadlinesOf>) =>
    [
      one.legalDueAt,
      one.targetAt,
      one.firstContactAt,
      one.transferInsideAt,
      one.transferOutsideAt,
      one.longestExtensionAt,
    ].map(Number);

  it('pausing never shortens', () => {
    fc.assert(
      fc.property(anyCase, minutes, (one, more) => {
        const before = deadlinesOf(korea, one);
        const after = deadlinesOf(korea, { ...one, pausedMinutes: one.pausedMinutes + more });
        instants(before).forEach((at, i) => {
          expect(instants(after)[i]).toBeGreaterThanOrEqual(at);
        });
      }),
    );
  });

  it('a further holiday never brings a deadline forward', () => {
    fc.assert(
      fc.property(anyCase, fc.array(day, { maxLength: 5 }), (one, extra) => {
        const before = instants(deadlinesOf(korea, one));
        const after = instants(deadlinesOf(calendarOf([...HOLIDAYS, ...extra]), one));
        before.forEach((at, i) => expect(after[i]).toBeGreaterThanOrEqual(at));
      }),
    );
  });

  it('an extension never shortens, and nothing is promised later than the law', () => {
    fc.assert(
      fc.property(anyCase, day, (one, dueOn) => {
        const before = deadlinesOf(korea, one);
        const extensions = [...one.extensions, { dueOn, pausedMinutes: 0 }];
        const after = deadlinesOf(korea, { ...one, extensions });
        expect(Number(after.targetAt)).toBeGreaterThanOrEqual(Number(before.targetAt));
        expect(Number(after.targetAt)).toBeLessThanOrEqual(Number(after.legalDueAt));
        expect(Number(after.longestExtensionAt)).toBeGreaterThanOrEqual(Number(after.legalDueAt));
      }),
    );
  });

  it('standing twice is standing once for both', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, (due, a, b) => {
        const parts = movedBy(korea, movedBy(korea, due, a), b);
        expect(parts).toEqual(movedBy(korea, due, a + b));
      }),
    );
  });

  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(5000), (one, later) => {
        const from = new Date(one.from.getTime() + later * 60_000);
        const [first, second] = [one, { ...one, from }].map((each) => deadlinesOf(korea, each));
        expect(Number(second!.legalDueAt)).toBeGreaterThanOrEqual(Number(first!.legalDueAt));
      }),
    );
  });
});

function seoul(local: string): Date {
  return new Date(`${local}:00+09:00`);
}

function days(year: string, list: string): string[] {
  return list.split(' ').map((monthDay) => `${year}-${monthDay}`);
}
