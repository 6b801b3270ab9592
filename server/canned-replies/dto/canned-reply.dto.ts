import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { REPLY_FIELDS, type ReplyField, type ReplyLanguage } from '../reply-template';

const LANGUAGES = ['ko', 'en'] as const;

export class WriteCannedReplyDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(80) title: string;

  /** A category's code; null for any. */
  @IsOptional() @IsString() @MaxLength(20) category?: string | null;

  @ApiProperty({ enum: LANGUAGES, enumName: 'ReplyLanguage' })
  @IsIn(LANGUAGES)
  language: ReplyLanguage;

  /** The words, with fields such as `{{ contact.name }}`. */
  @Trimmed() @IsString() @MinLength(2) @MaxLength(5000) body: string;
}

export class CreateCannedReplyDto extends WriteCannedReplyDto {
  /** True for the agency's; one's own otherwise. */
  @IsBoolean()
  shared: boolean;
}

export class CannedReplyDto {
  id: string;
  title: string;
  category: string | null;
  @ApiProperty({ enum: LANGUAGES, enumName: 'ReplyLanguage' })
  language: ReplyLanguage;
  body: string;
  /** The agency's. */
  shared: boolean;
  version: number;
  updatedByName: string;
  updatedAt: Date;
  /** Whether this person may change it. */
  mine: boolean;
}

export class CannedRepliesDto {
  /** One's own, then the agency's; by title. */
  @ApiProperty({ type: [CannedReplyDto] })
  items: CannedReplyDto[];
}

export class CannedRepliesQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'ReplyLanguage' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: ReplyLanguage;
}

/** A reply with the values of a case. */
export class FilledReplyDto {
  text: string;
  /** What the case does not know: stands in the text as ⟦…⟧, and such a text is not sent. */
  @ApiProperty({ enum: REPLY_FIELDS, enumName: 'ReplyField', isArray: true })
  missing: ReplyField[];
}
