export const DIFFICULTY_STATUSES = [
  'received',
  'triaged',
  'assigned',
  'in_progress',
  'waiting_sme',
  'waiting_partner',
  'answered',
  'closed',
  'reopened',
] as const;
export type DifficultyStatus = (typeof DIFFICULTY_STATUSES)[number];
export const UNRESOLVED_STATUSES = DIFFICULTY_STATUSES.filter((status) => status !== 'closed');

export const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const OUTCOMES = [
  'resolved_on_spot',
  'resolved_after_review',
  'partly_resolved',
  'guidance',
  'long_term',
  'not_acceptable',
  'withdrawn',
  'duplicate',
  'transferred',
] as const;
export type DifficultyOutcome = (typeof OUTCOMES)[number];

/** The outcomes an answer can have; `withdrawn` only comes from the firm itself. */
export const ANSWER_OUTCOMES = OUTCOMES.filter(
  (outcome): outcome is Exclude<DifficultyOutcome, 'withdrawn'> => outcome !== 'withdrawn',
);

/** How a supervisor says an unresolved case goes on. */
export const REVIEW_VERDICTS = [
  ...(['keep', 'push', 'redirect', 'reassign', 'escalate'] as const),
  ...(['grant_extension', 'refuse_extension', 'systemic', 'close'] as const),
] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

export const FILED_VIA = ['portal', 'doctor', 'visit', 'mail'] as const;
export type FiledVia = (typeof FILED_VIA)[number];

/** So many of five points or fewer reach the supervisor, with a reason. */
export const LOW_RATING = 2;

/** A closed case may be opened again for so many calendar days (house rule). */
export const REOPEN_DAYS = 30;
