import { ApiProperty } from '@nestjs/swagger';
import { DIFFICULTY_STATUSES, type DifficultyStatus } from '../difficulty.types';

/** An earlier case of the firm that may be the same matter. */
export class EarlierCaseDto {
  id: string;
  number: string;
  title: string;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus' })
  status: DifficultyStatus;
  receivedAt: Date;
  /** When it had its last answer; only answered ones count. */
  answeredAt: Date | null;
  /** Whether the two are joined as filed again, gone on or merged. */
  linked: boolean;
  /** Words both use, the most telling first. */
  words: string[];
}

/** How often a firm came with the same matter (민원처리법 제23조). */
export class RepeatsDto {
  /** Which time this one is, going by those that are joined or much alike. */
  time: number;
  /** How many of the earlier ones were answered. */
  answered: number;
  /** Filed at least three times, answered at least twice. */
  closable: boolean;
  @ApiProperty({ type: [EarlierCaseDto] })
  earlier: EarlierCaseDto[];
}
