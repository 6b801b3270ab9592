import { addWorkingDays, workingDaysBetween } from './working-days';
import { reasonsFor } from './why';

const now = new Date('2026-11-23T00:40:00Z');
const calm = {
  status: 'in_progress',
  overdue: false,
  remainingWorkingMinutes: 900,
  paused: false,
  doctorId: 'x',
  stillDays: 1,
  reopenedCount: 0,
  referrals: [],
  lastToldAt: '2026-11-22T01:00:00Z',
  firmWaitsSince: null,
  askedAt: null,
  answeredAt: null,
  nextReviewOn: null,
  ageDays: 3,
};

describe('why a case is on the board', () => {
  it('has nothing to say of a case that goes its way', () => {
    expect(reasonsFor(calm, now)).toEqual([]);
  });

  it('names a partner whose time is over and a firm left in the dark, the gravest first', () => {
    const found = reasonsFor(
      {
        ...calm,
        status: 'waiting_partner',
        reopenedCount: 1,
        referrals: [{ addressee: 'KITA', addresseeEn: null, dueOn: '2026-11-19' }],
        lastToldAt: '2026-11-11T01:00:00Z',
      },
      now,
    );
    expect(found.map(({ key }) => key)).toEqual(['partnerLate', 'silent', 'reopened']);
    expect(found[0]).toMatchObject({
      params: { addressee: 'KITA' },
      day: '2026-11-19',
      grave: true,
    });
    expect(found[1]!.params).toEqual({ n: 12 });
  });

  it('never calls a case late whose clock stands', () => {
    const found = reasonsFor(
      {
        ...calm,
        status: 'waiting_sme',
        paused: true,
        remainingWorkingMinutes: null,
        askedAt: '2026-11-19T01:00:00Z',
      },
      now,
    );
    expect(found).toEqual([{ key: 'asked', params: { n: 4 }, grave: false, day: undefined }]);
  });

  it('tells at most three reasons', () => {
    const found = reasonsFor(
      {
        ...calm,
        doctorId: null,
        overdue: true,
        remainingWorkingMinutes: -500,
        stillDays: 30,
        lastToldAt: null,
        ageDays: 30,
      },
      now,
    );
    expect(found.map(({ key }) => key)).toEqual(['unassigned', 'late.daysLate', 'stuck']);
  });
});

describe('working days', () => {
  const closed = new Set(['2026-12-25']);
  it('leave out weekends and closed days, both ways', () => {
    expect(addWorkingDays('2026-12-23', 3, closed)).toBe('2026-12-29');
    expect(workingDaysBetween('2026-12-23', '2026-12-29', closed)).toBe(3);
    expect(workingDaysBetween('2026-12-29', '2026-12-23', closed)).toBe(0);
  });
});
