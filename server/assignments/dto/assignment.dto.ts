import { DoctorNameDto } from '../../doctors/dto/doctor.dto';
import { PageDto } from '../../platform/http/paging.dto';
import type { MatchReason } from '../candidate-factors';

export class AssignedDoctorDto extends DoctorNameDto {
  email: string;
  /** E.164. */
  phone: string | null;
  introduction: string | null;
  introductionEn: string | null;
}

export class AssignmentDto {
  id: string;
  companyId: string;
  doctor: AssignedDoctorDto;
  role: 'primary' | 'backup';
  /** First day, YYYY-MM-DD. */
  from: string;
  /** Last day; null while it lasts. */
  until: string | null;
  state: 'upcoming' | 'current' | 'past';
  /** Null for the firm's own people. */
  reason: string | null;
  endedReason: string | null;
  createdByName: string | null;
  createdAt: Date;
}

/** Who looks after a firm, and who did: newest first. */
export class CompanyAssignmentsDto {
  companyId: string;
  companyName: string;
  /** What to send back as `replaces` when assigning anew; null without a primary doctor. */
  primaryId: string | null;
  items: AssignmentDto[];
  /** Whether the person asking may assign. */
  mayAssign: boolean;
}

export class MarketNameDto {
  country: string;
  countryKo: string;
  countryEn: string;
  status: 'exporting' | 'interested' | 'not_interested' | 'blocked';
}

export class UpcomingDoctorDto {
  name: string;
  from: string;
}

export class UnassignedCompanyDto {
  id: string;
  name: string;
  nameEn: string | null;
  tier: 'intensive' | 'regular' | 'watch';
  region: string | null;
  sectorKo: string | null;
  sectorEn: string | null;
  business: string | null;
  markets: MarketNameDto[];
  /** Since when nobody looks after it: the day after the last doctor, or when it was registered. */
  waitingSince: string;
  previousDoctorName: string | null;
  /** A doctor who begins later. */
  upcoming: UpcomingDoctorDto | null;
  openDifficulties: number;
}

export class UnassignedPageDto extends PageDto {
  items: UnassignedCompanyDto[];
}

export class CandidateFactorDto {
  factor: 'region' | 'language' | 'sector' | 'distance' | 'load';
  points: number;
  max: number;
  reason: MatchReason;
  countryKo?: string;
  countryEn?: string;
  officeKo?: string | null;
  officeEn?: string | null;
  /** Months of the posting. */
  months?: number;
  language?: string;
  level?: 'basic' | 'working' | 'fluent' | 'native';
  sectorKo?: string;
  sectorEn?: string;
  years?: number | null;
  baseRegion?: string | null;
  km?: number;
  caseload?: number;
  capacity?: number;
}

export class CandidateDto {
  doctor: DoctorNameDto;
  teamName: string | null;
  teamNameEn: string | null;
  /** 0 to 100. */
  score: number;
  factors: CandidateFactorDto[];
  warnings: ('near_capacity' | 'over_capacity' | 'capacity_blocked' | 'on_leave' | 'conflict')[];
  excluded: boolean;
  conflictReason: string | null;
  /** The last day of a leave that covers the day of assignment. */
  awayUntil: string | null;
  caseload: number;
  capacity: number;
  /** What the doctor is to the firm already. */
  current: 'primary' | 'backup' | null;
}

export class CandidatesDto {
  companyId: string;
  companyName: string;
  markets: MarketNameDto[];
  sectorKo: string | null;
  sectorEn: string | null;
  region: string | null;
  primaryId: string | null;
  primaryName: string | null;
  /** The best first; fifty at most. */
  items: CandidateDto[];
  total: number;
}
