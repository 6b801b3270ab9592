import { IntersectionType } from '@nestjs/swagger';
import {
  IsDateString,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Trimmed } from '../../platform/http/trimmed';

/** Which entries of the audit record. */
export class AuditFilterDto {
  /** Who did it. */
  @IsOptional()
  @IsUUID()
  actorId?: string;

  /** Whose data it was. */
  @IsOptional()
  @IsUUID()
  companyId?: string;

  /** The beginning of an action, such as `company` or `user.suspended`. */
  @IsOptional()
  @Matches(/^[a-z_.]{1,60}$/)
  action?: string;

  @IsOptional()
  @Matches(/^[a-z_]{1,40}$/)
  subjectType?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  subjectId?: string;

  /** First calendar day in Seoul. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  from?: string;

  /** Last calendar day in Seoul. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  to?: string;
}

/** A page of the entries, newest first. */
export class AuditQueryDto extends IntersectionType(PageQueryDto, AuditFilterDto) {}

/** The same filters, and what the copy is for (DOMAIN §7.1: purpose on export). */
export class AuditExportDto extends AuditFilterDto {
  @Trimmed()
  @IsString()
  @Length(5, 300)
  purpose: string;
}
