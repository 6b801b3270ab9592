import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../../../platform/http/paging.dto';
import {
  ANSWER_KINDS,
  ANSWER_WAYS,
  type AnswerKind,
  type AnswerWay,
  NOTED_KINDS,
  type NotedKind,
} from '../answer.values';

/** What a person heard of a recipient: by telephone, a messenger, or face to face. */
export class NoteAnswerDto {
  @ApiProperty({ enum: NOTED_KINDS, enumName: 'LetterAnswerNoted' })
  @IsIn(NOTED_KINDS)
  kind: NotedKind;

  @ApiProperty({ enum: ANSWER_WAYS, enumName: 'LetterAnswerWay' })
  @IsIn(ANSWER_WAYS)
  via: AnswerWay;

  /** When it was; now when unset, and never in the future. */
  @IsOptional() @IsISO8601({ strict: true }) at?: string | null;

  @IsOptional() @IsString() @MaxLength(2000) note?: string | null;
}

export class AnswerAttachmentDto {
  name: string;
  /** Bytes. */
  size: number;
}

/** A word that came back. */
export class BuyerAnswerDto {
  id: string;
  recipientId: string;
  @ApiProperty({ enum: ANSWER_KINDS, enumName: 'LetterAnswerKind' })
  kind: AnswerKind;
  @ApiProperty({ enum: ANSWER_WAYS, enumName: 'LetterAnswerWay' })
  via: AnswerWay;
  /** The company written to. */
  buyerName: string;
  fromName: string;
  fromAddress: string | null;
  subject: string | null;
  /** What was written, without quotes and signature; or the note. */
  body: string;
  @ApiProperty({ type: [AnswerAttachmentDto] })
  attachments: AnswerAttachmentDto[];
  /** Whether the message as it came can be downloaded. */
  hasOriginal: boolean;
  /** Whether it came from the address written to, or one of the same domain. */
  senderKnown: boolean;
  /** False where the receiving mail server found the sender forged. */
  authentic: boolean;
  answeredAt: Date;
  /** Who noted it; null for a mail. */
  recordedByName: string | null;
}

export class LetterAnswerPageDto extends PageDto {
  @ApiProperty({ type: [BuyerAnswerDto] })
  items: BuyerAnswerDto[];
}
