import type { EntryType, TimelinePayloads } from '../difficulties/timeline';
import type { RequestKind } from '../reference/service-levels/service-terms';
import type { Day } from '../platform/business-time/calendar-days';
import type { CategoryCode } from './content/content.types';
import type { OutcomeCode } from './content/outcomes';

type Instant = string;

export type StatusCode =
  | 'received'
  | 'triaged'
  | 'assigned'
  | 'in_progress'
  | 'waiting_sme'
  | 'waiting_partner'
  | 'answered'
  | 'closed'
  | 'reopened';

export interface DifficultyRow {
  id: string;
  number: string;
  companyId: string;
  doctorId: string;
  status: StatusCode;
  title: string;
  body: string;
  category: CategoryCode;
  subType: string | null;
  severity: 'urgent' | 'high' | 'normal' | 'low';
  requestKind: RequestKind;
  /** YYYY-MM-DD. */
  progressOn: Day | null;
  market: string;
  hs6: string;
  filedBy: string | null;
  filedByName: string;
  filedVia: 'portal' | 'doctor' | 'visit';
  visitId: string | null;
  receivedAt: Instant;
  triagedAt: Instant | null;
  assignedAt: Instant | null;
  startedAt: Instant | null;
  answeredAt: Instant | null;
  closedAt: Instant | null;
  reopenedAt: Instant | null;
  reopenedCount: number;
  targetAt: Instant;
  waitingSince: Instant | null;
  pausedMinutes: number;
  lastMovementAt: Instant;
  outcome: OutcomeCode | null;
  remedy: string | null;
  rating: number | null;
  ratingComment: string | null;
  nextReviewOn: Day | null;
  choseong: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface EntryRow {
  id: string;
  difficultyId: string;
  companyId: string;
  visibility: 'public' | 'internal';
  side: 'firm' | 'staff' | 'system';
  authorId: string | null;
  authorName: string;
  authorTitle: string | null;
  type: EntryType;
  payload: TimelinePayloads[EntryType];
  at: Instant;
}

export interface ReferralRow {
  id: string;
  difficultyId: string;
  companyId: string;
  /** Partner code, or `office:` and the office's code; the loader finds the row. */
  target: string;
  addressee: string;
  addresseeEn: string;
  purpose: string;
  shared: string | null;
  dueOn: Day;
  status: 'open' | 'answered';
  reply: string | null;
  repliedAt: Instant | null;
  createdBy: string;
  version: number;
  createdAt: Instant;
}

export interface ReviewRow {
  id: string;
  difficultyId: string;
  companyId: string;
  reviewerId: string;
  reviewerName: string;
  verdict: 'keep' | 'redirect' | 'escalate' | 'systemic';
  note: string;
  nextReviewOn: Day | null;
  at: Instant;
}
