import { dueFollowUp } from './follow-up-rules';

const day = (sent: string, followUpOn: string | null, today: string) =>
  dueFollowUp({ on: sent, followUpOn }, today);

describe('A follow-up', () => {
  it.each([
    ['2026-11-08', undefined],
    ['2026-11-09', { kind: 'follow_up', until: '2026-11-23' }],
    ['2026-11-23', { kind: 'follow_up', until: '2026-11-23' }],
    ['2026-11-24', undefined],
  ])('is due a week after the letter and for two weeks: %s', (today, due) => {
    expect(day('2026-11-02', null, today)).toEqual(due);
  });

  it.each([
    ['2026-11-22', '2026-11-10', undefined],
    ['2026-11-23', '2026-11-10', { kind: 'second_follow_up', until: '2026-12-07' }],
    // The first went out late: a week between them all the same.
    ['2026-11-23', '2026-11-20', undefined],
    ['2026-11-27', '2026-11-20', { kind: 'second_follow_up', until: '2026-12-11' }],
    ['2026-12-12', '2026-11-20', undefined],
  ])('is due again after three weeks, once: %s after %s', (today, followUpOn, due) => {
    expect(day('2026-11-02', followUpOn, today)).toEqual(due);
  });
});
