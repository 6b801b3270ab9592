import { calendarOf } from '../platform/business-time/business-time';
import { DEFAULT_TIMES, stepDays } from './reminder-steps';

/** 성탄절 2026 on a Friday, 설 2027. */
const calendar = calendarOf(['2026-12-25', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09']);
const on = (today: string) =>
  Object.fromEntries(
    stepDays(calendar, today, DEFAULT_TIMES).map(({ step, from, until }) => [step, [from, until]]),
  );

describe('check-ins are told of', () => {
  it('three days and one working day before', () => {
    // Wednesday: Thursday is the eve's, Saturday is three days away.
    expect(on('2026-11-25')).toMatchObject({
      eve: ['2026-11-26', '2026-11-26'],
      early: ['2026-11-27', '2026-11-28'],
    });
    // Friday: Monday is one working day away; what is three days from Sunday or Monday comes now.
    expect(on('2026-11-27')).toMatchObject({
      eve: ['2026-11-28', '2026-11-30'],
      early: ['2026-12-01', '2026-12-02'],
    });
  });

  it('before 설, the days off in between left out', () => {
    expect(on('2027-02-05')).toMatchObject({
      eve: ['2027-02-06', '2027-02-10'],
      early: ['2027-02-11', '2027-02-12'],
    });
  });

  it('when overdue: the doctor next day, the supervisor after three working days, the lead after ten', () => {
    const days = on('2026-12-28');
    expect(days['doctor']![1]).toBe('2026-12-24');
    expect(days['supervisor']![1]).toBe('2026-12-22');
    expect(days['lead']![1]).toBe('2026-12-11');
  });

  it('never on a closed day', () => {
    expect(on('2026-12-25')).toEqual({});
    expect(on('2026-11-28')).toEqual({});
  });
});
