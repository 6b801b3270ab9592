import { dayOfWeek } from '../../platform/business-time/calendar-days';
import { freeSlots } from './free-slots';

describe('free slots', () => {
  const search = (change: object = {}) =>
    freeSlots({
      ...{ from: '2026-11-27', zone: 'Asia/Seoul', minutes: 60, count: 3, taken: [] },
      isFree: (day) => dayOfWeek(day) <= 5,
      ...change,
    }).map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${(+endsAt - +startsAt) / 60_000}`);

  it('are the next hours on free days, two a day', () => {
    expect(search()).toEqual([
      ...[
        '2026-11-27T01:00:00.000Z 60',
        '2026-11-27T05:00:00.000Z 60',
        '2026-11-30T01:00:00.000Z 60',
      ],
    ]);
  });

  it('leave out what touches another appointment, also at its edge', () => {
    const taken = [
      {
        startsAt: new Date('2026-11-27T10:30:00+09:00'),
        endsAt: new Date('2026-11-27T14:30:00+09:00'),
      },
    ];
    expect(search({ taken, count: 1 })).toEqual(['2026-11-27T07:00:00.000Z 60']);
    const until = [{ startsAt: new Date(0), endsAt: new Date('2026-11-27T10:00:00+09:00') }];
    expect(search({ taken: until, count: 1 })).toEqual(['2026-11-27T01:00:00.000Z 60']);
  });

  it('stand by the clock of the place, on both sides of a change', () => {
    expect(search({ from: '2027-03-26', zone: 'Europe/Berlin', count: 3 })).toEqual([
      ...[
        '2027-03-26T09:00:00.000Z 60',
        '2027-03-26T13:00:00.000Z 60',
        '2027-03-29T08:00:00.000Z 60',
      ],
    ]);
  });

  it('are none where nobody is there for weeks', () => {
    expect(search({ isFree: () => false })).toEqual([]);
  });
});
