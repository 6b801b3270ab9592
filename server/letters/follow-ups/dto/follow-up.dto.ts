import { ApiProperty } from '@nestjs/swagger';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../follow-up-rules';

const STATUSES = ['open', 'drafted', 'dismissed', 'lapsed'] as const;

/** A letter this one follows. */
export class FollowedLetterDto {
  id: string;
  number: string;
}

/** The letter proposed next to those who stayed silent. */
export class FollowUpProposalDto {
  @ApiProperty({ enum: FOLLOW_UP_KINDS, enumName: 'FollowUpKind' })
  kind: FollowUpKind;
  @ApiProperty({ enum: STATUSES, enumName: 'FollowUpStatus' })
  status: (typeof STATUSES)[number];
  /** How many neither answered, nor refused, nor came back, as of now; 0 once it is decided. */
  silent: number;
  @ApiProperty({ type: String, format: 'date' })
  proposedOn: string;
  /** The last day it stands. */
  @ApiProperty({ type: String, format: 'date' })
  until: string;
  /** The letter that was begun. */
  draftId: string | null;
}

/** Where a letter stands in the row of letters to the same people. */
export class LetterFollowUpDto {
  /** Null while none is due. */
  @ApiProperty({ type: FollowUpProposalDto, nullable: true })
  proposal: FollowUpProposalDto | null;
  /** Null for one that follows none. */
  @ApiProperty({ type: FollowedLetterDto, nullable: true })
  follows: FollowedLetterDto | null;
}

/** The letter that was begun. */
export class FollowUpDraftDto {
  id: string;
  number: string;
  recipients: number;
}
