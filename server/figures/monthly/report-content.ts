import type { BreakdownSegmentDto, FigureDto, TrendMonthDto } from '../dto/figures.dto';

/** Why a case came late, as far as the record tells; the first that holds. */
export const LATE_REASONS = [
  'waiting_partner',
  'waiting_sme',
  'reopened',
  'extended',
  'assigned_late',
  'contacted_late',
  'not_recorded',
] as const;
export type LateReason = (typeof LATE_REASONS)[number];

export interface ReportCase {
  number: string;
  title: string;
  company: string;
  doctor: string | null;
  status: string;
  receivedAt: Date;
  targetAt: Date | null;
  answeredAt: Date | null;
  /** Calendar days since it was filed, or that the answer was late. */
  days: number;
  reason: LateReason | null;
}

/** Everything that stands in a monthly report. */
export interface ReportContent {
  locale: 'ko' | 'en';
  /** YYYY-MM. */
  month: string;
  /** Null for the whole programme. */
  team: string | null;
  asOf: Date;
  figures: FigureDto[];
  months: TrendMonthDto[];
  categories: (BreakdownSegmentDto & { name: string })[];
  doctors: (BreakdownSegmentDto & { name: string })[];
  /** The oldest first; at most a hundred. */
  unresolved: ReportCase[];
  unresolvedTotal: number;
  /** Answered late in the month or past their target at its end; the latest first. */
  late: ReportCase[];
  lateTotal: number;
}
