import { Transform } from 'class-transformer';
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

const trimmed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value;

/** Which entries of the audit record to show, newest first. */
export class AuditQueryDto extends PageQueryDto {
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

/** The same filters, and what the copy is for (DOMAIN §7.1: purpose on export). */
export class AuditExportDto {
  @Transform(trimmed)
  @IsString()
  @Length(5, 300)
  purpose: string;

  @IsOptional()
  @IsUUID()
  actorId?: string;

  @IsOptional()
  @IsUUID()
  companyId?: string;

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

  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  from?: string;

  @IsOptional()
  @IsDateString({ strict: true })
  @Length(10, 10)
  to?: string;
}
