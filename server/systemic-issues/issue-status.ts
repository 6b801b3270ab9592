export const ISSUE_STATUSES = [
  'collecting',
  'drafted',
  'submitted',
  'under_review',
  'accepted',
  'partly_accepted',
  'long_term',
  'refused',
  'done',
] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

/** What the ministry may say. */
export const DECISIONS = ['accepted', 'partly_accepted', 'long_term', 'refused'] as const;

const isDecision = (status: IssueStatus) => (DECISIONS as readonly string[]).includes(status);

/**
 * The life of a systemic issue: cases are collected, the proposal is drafted, submitted, reviewed by
 * the ministry and decided; done when what was decided is in force or nothing more will come. A
 * refusal may be drafted anew, what was put off is taken up again.
 */
const STEPS: Record<IssueStatus, readonly IssueStatus[]> = {
  collecting: ['drafted'],
  drafted: ['submitted', 'collecting'],
  submitted: ['under_review', ...DECISIONS, 'drafted'],
  under_review: [...DECISIONS],
  accepted: ['done'],
  partly_accepted: ['done', 'drafted'],
  long_term: ['under_review', 'accepted', 'partly_accepted', 'refused', 'done'],
  refused: ['drafted', 'done'],
  done: [],
};

/** Where it may go from here. */
export function nextSteps(from: IssueStatus): readonly IssueStatus[] {
  return STEPS[from];
}

/** Decisions, the end and every step back are taken with a reason. */
export function needsReason(from: IssueStatus, to: IssueStatus): boolean {
  if (isDecision(to) || to === 'done') return true;
  return ISSUE_STATUSES.indexOf(to) < ISSUE_STATUSES.indexOf(from);
}

export { isDecision };
