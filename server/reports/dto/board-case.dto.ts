import { BoardRowDto } from './board.dto';
import { ReviewDto } from './review.dto';

/** A referral whose answer is still awaited. */
export class OpenReferralDto {
  addressee: string;
  addresseeEn: string | null;
  /** YYYY-MM-DD. */
  dueOn: string;
}

/** More time that was asked for; the supervisor decides. */
export class AskedExtensionDto {
  id: string;
  /** The new last day, YYYY-MM-DD. */
  dueOn: string;
  reason: string;
  /** How the firm agreed; only with a second one. */
  consent: string | null;
  askedByName: string;
  askedAt: Date;
  /** False for who asked: another pair of eyes decides. */
  mayDecide: boolean;
}

/** A case as the review panel shows it: the row, and why it is here. */
export class BoardCaseDto extends BoardRowDto {
  body: string;
  tier: string;
  doctorTitle: string | null;
  doctorTitleEn: string | null;
  /** Unresolved cases its doctor has, this one included. */
  doctorOpen: number;
  /** When staff last wrote to the firm, publicly; null when they never did. */
  lastToldAt: Date | null;
  /** When the firm last wrote after staff did; null when no word of it waits. */
  firmWaitsSince: Date | null;
  /** When the question to the firm went out, while it is unanswered. */
  askedAt: Date | null;
  answeredAt: Date | null;
  /** Other open cases of the same category and kind in this scope. */
  similarOpen: number;
  extension: AskedExtensionDto | null;
  referrals: OpenReferralDto[];
  /** Newest first. */
  reviews: ReviewDto[];
}
