import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { Trimmed } from '../../platform/http/trimmed';

const STAFF_ROLES = ['doctor', 'supervisor', 'admin'] as const;

export class UserQueryDto extends PageQueryDto {
  /** Part of a name or of an address. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsIn(['doctor', 'supervisor', 'sme', 'admin'])
  role?: 'doctor' | 'supervisor' | 'sme' | 'admin';

  @IsOptional()
  @IsIn(['invited', 'active', 'suspended'])
  status?: 'invited' | 'active' | 'suspended';

  @IsOptional()
  @IsUUID()
  teamId?: string;
}

class StaffFactsDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  nameEn?: string | null;

  /** 직함. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  title?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  titleEn?: string | null;

  /** Any Korean or international spelling; kept as E.164. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  /** A supervisor's teams: they see the firms of these. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  supervisedTeamIds?: string[];

  /** A supervisor who sees all firms. */
  @IsOptional()
  @IsBoolean()
  programmeWide?: boolean;
}

/** What an administrator may change of a member of staff. */
export class StaffDetailsDto extends StaffFactsDto {
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name?: string;
}

export class InviteStaffDto extends StaffFactsDto {
  @IsEmail()
  @MaxLength(200)
  email: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsIn(STAFF_ROLES)
  role: 'doctor' | 'supervisor' | 'admin';

  @IsOptional()
  @IsIn(['ko', 'en'])
  locale?: 'ko' | 'en';
}

export class ChangeRoleDto {
  @IsIn(STAFF_ROLES)
  role: 'doctor' | 'supervisor' | 'admin';
}

export class SuspensionDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  reason: string;
}

/** An account as administrators and supervisors see it. */
export class UserDto {
  id: string;
  email: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  status: 'invited' | 'active' | 'suspended';
  phone: string | null;
  teamId: string | null;
  teamName: string | null;
  companyId: string | null;
  companyName: string | null;
  programmeWide: boolean;
  supervisedTeamIds: string[];
  /** Firms a doctor looks after today, as primary. */
  firms: number;
  lastLoginAt: Date | null;
  createdAt: Date;
  version: number;
}

export class UserPageDto extends PageDto {
  items: UserDto[];
}

export class TeamDto {
  id: string;
  name: string;
  nameEn: string;
  active: boolean;
  doctors: number;
  firms: number;
  supervisors: string[];
  version: number;
}

export class TeamInputDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  nameEn: string;

  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
