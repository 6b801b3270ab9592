import { PageDto } from '../../platform/http/paging.dto';

/** Someone who looks after a firm, as people see them. */
export class DoctorNameDto {
  id: string;
  name: string;
  nameEn: string | null;
  /** 직함. */
  title: string | null;
  titleEn: string | null;
  photoFileId: string | null;
}

export class TeamNameDto {
  id: string;
  name: string;
  nameEn: string;
}

/** Time abroad; days in Asia/Seoul. */
export class DoctorPostingDto {
  /** ISO 3166-1 alpha-2. */
  country: string;
  countryKo: string;
  countryEn: string;
  officeId: string | null;
  officeKo: string | null;
  officeEn: string | null;
  /** YYYY-MM-DD */
  from: string;
  /** YYYY-MM-DD; null while it lasts. */
  until: string | null;
  note: string | null;
}

export class DoctorLanguageDto {
  /** ISO 639-1. */
  language: string;
  level: 'basic' | 'working' | 'fluent' | 'native';
}

export class DoctorSectorDto {
  code: string;
  nameKo: string;
  nameEn: string;
  /** Whole years in the sector; null when not recorded. */
  years: number | null;
}

/** Away from work; both days inclusive, Asia/Seoul. */
export class DoctorLeaveDto {
  id: string;
  /** YYYY-MM-DD */
  from: string;
  /** YYYY-MM-DD, the last day away. */
  until: string;
  cover: DoctorNameDto | null;
  /** Only for the doctor, their supervisors and administrators. */
  reason: string | null;
}

/** A row of the register. */
export class DoctorListItemDto extends DoctorNameDto {
  team: TeamNameDto | null;
  /** Firms they are primary doctor of today. */
  caseload: number;
  /** Firms they can look after. */
  capacity: number;
  languages: DoctorLanguageDto[];
  postings: DoctorPostingDto[];
  sectors: DoctorSectorDto[];
  baseRegion: string | null;
  /** The leave they are on today. */
  leaveNow: DoctorLeaveDto | null;
  active: boolean;
}

export class DoctorPageDto extends PageDto {
  items: DoctorListItemDto[];
}

export class DoctorConflictDto {
  companyId: string;
  companyName: string;
  reason: string;
}

/** What the person asking may change about this doctor. */
export class DoctorRightsDto {
  /** Introduction and leave. */
  own: boolean;
  /** Postings, languages, sectors, base and capacity; conflicts of interest. */
  register: boolean;
}

export class DoctorDto extends DoctorListItemDto {
  email: string;
  /** E.164. */
  phone: string | null;
  fullTime: boolean;
  introduction: string | null;
  introductionEn: string | null;
  /** Firms they are backup of today. */
  backupCount: number;
  /** Now and in future, in order. */
  leaves: DoctorLeaveDto[];
  /** Empty for who may not see them. */
  conflicts: DoctorConflictDto[];
  may: DoctorRightsDto;
  version: number;
}

/** A place doctors work from. */
export class BaseRegionDto {
  ko: string;
  en: string;
}
