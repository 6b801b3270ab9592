import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';

export const DEFLECTION_DAYS = [30, 90, 365] as const;

export class DeflectionQueryDto {
  /** How many days back: 30, 90 or 365. */
  @IsOptional()
  @Type(() => Number)
  @IsIn(DEFLECTION_DAYS)
  days?: number;
}

/**
 * What the library did for the supervisor's firms. A filing is one visit to the form; each is
 * counted once in every figure it belongs to.
 */
export class DeflectionDto {
  days: number;
  /** Filings in which at least one article was shown. */
  shown: number;
  /** Of those: one was opened. */
  opened: number;
  /** Of those: the person said it helped and did not file. Equal to the three below together. */
  said: number;
  /** Seven days passed and the firm filed nothing of the same matter: deflected. */
  deflected: number;
  /** Filed within seven days after all: not deflected. */
  filedAfterAll: number;
  /** Said less than seven days ago: not known yet. */
  undecided: number;
  /** Cases the same firms filed in the portal in the same days. */
  filedInPortal: number;
}
