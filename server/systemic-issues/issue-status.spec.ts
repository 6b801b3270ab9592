import { ISSUE_STATUSES, type IssueStatus, needsReason, nextSteps } from './issue-status';

describe('the life of a systemic issue', () => {
  it('reaches every status from collecting, and done from every status', () => {
    const reach = (start: IssueStatus) => {
      const seen = new Set<IssueStatus>([start]);
      for (const status of seen) for (const next of nextSteps(status)) seen.add(next);
      return seen;
    };
    expect([...reach('collecting')].sort()).toEqual([...ISSUE_STATUSES].sort());
    for (const status of ISSUE_STATUSES)
      expect([status, reach(status).has('done')]).toEqual([status, true]);
  });

  it('ends with done', () => {
    expect(nextSteps('done')).toEqual([]);
  });

  it('asks why for decisions, the end and steps back, not for going on', () => {
    expect(needsReason('under_review', 'refused')).toBe(true);
    expect(needsReason('accepted', 'done')).toBe(true);
    expect(needsReason('refused', 'drafted')).toBe(true);
    expect(needsReason('long_term', 'under_review')).toBe(true);
    expect(needsReason('drafted', 'submitted')).toBe(false);
    expect(needsReason('submitted', 'under_review')).toBe(false);
  });
});
