import { ApiProperty } from '@nestjs/swagger';
import { WaitingCaseDto } from './doctor-today.dto';

/** A case at risk, with who has it. */
export class RiskyCaseDto extends WaitingCaseDto {
  doctorId: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
}

export class UnassignedFirmDto {
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: string;
  region: string | null;
  createdAt: Date;
  openCases: number;
}

/** A firm nobody contacted for longer than its plan allows. */
export class NeglectedFirmDto {
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: string;
  days: number;
  doctorId: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
}

/** What one doctor carries. */
export class DoctorLoadDto {
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  title: string | null;
  firms: number;
  capacity: number;
  openCases: number;
  overdueCases: number;
  overdueCheckIns: number;
  onLeave: boolean;
}

export class SupervisorTodayDto {
  /** Cases that are not closed. */
  unresolved: number;
  overdue: number;
  /** Due within three working days, not overdue. */
  atRisk: number;
  /** Not moved for seven days. */
  stuck: number;
  /** More time asked for that waits for a decision. */
  extensionsAsked: number;
  /** Reviews whose day has come. */
  reviewsDue: number;
  unassignedFirms: number;
  neglectedFirms: number;
  overdueCheckIns: number;
  /** Overdue and at risk, the nearest deadline first, at most 8. */
  @ApiProperty({ type: [RiskyCaseDto] })
  cases: RiskyCaseDto[];
  /** At most 6. */
  @ApiProperty({ type: [UnassignedFirmDto] })
  unassigned: UnassignedFirmDto[];
  /** At most 6. */
  @ApiProperty({ type: [NeglectedFirmDto] })
  neglected: NeglectedFirmDto[];
  /** The heaviest load first. */
  @ApiProperty({ type: [DoctorLoadDto] })
  doctors: DoctorLoadDto[];
}
