import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { REQUEST_KINDS, type RequestKind } from '../service-levels/service-terms';

export class DeadlineQueryDto {
  /** When it would be filed, an instant with its offset; now when left out. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  from?: string;

  /** What kind of request; what the category mostly is when left out. */
  @ApiPropertyOptional({ enum: REQUEST_KINDS, enumName: 'RequestKind' })
  @IsOptional()
  @IsIn(REQUEST_KINDS)
  kind?: RequestKind;

  /** A category's code. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  urgent?: boolean;
}

/** When a request would be due. */
export class DeadlineDto {
  from: Date;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' })
  kind: RequestKind;
  /** The version of the service levels in effect then. */
  serviceLevel: number;
  /** By when the house promises an answer. */
  targetAt: Date;
  /** By when the law wants one. */
  legalDueAt: Date;
  firstContactAt: Date;
  transferInsideAt: Date;
  transferOutsideAt: Date;
  /** The latest a first extension could reach. */
  longestExtensionAt: Date;
  /** The first progress notice, YYYY-MM-DD. */
  firstProgressOn: string;
}
