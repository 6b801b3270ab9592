import { ApiProperty } from '@nestjs/swagger';
import { DoctorTodayDto } from './doctor-today.dto';
import { SupervisorTodayDto } from './supervisor-today.dto';

export class InvitedPersonDto {
  id: string;
  name: string;
  email: string;
  role: string;
  companyName: string | null;
  invitedAt: Date;
}

export class RunningImportDto {
  id: string;
  fileName: string;
  status: string;
  processed: number;
  total: number;
  createdAt: Date;
}

export class FailedMailDto {
  id: string;
  toAddress: string;
  subject: string;
  lastError: string | null;
  createdAt: Date;
}

export class AdminTodayDto {
  /** Accounts invited and not set up yet. */
  invited: number;
  /** The oldest first, at most 8. */
  @ApiProperty({ type: [InvitedPersonDto] })
  people: InvitedPersonDto[];
  suspended: number;
  unverifiedOffices: number;
  offices: number;
  /** Previewed, running or just finished within a week, at most 5. */
  @ApiProperty({ type: [RunningImportDto] })
  imports: RunningImportDto[];
  mailsFailed: number;
  mailsPending: number;
  /** At most 5. */
  @ApiProperty({ type: [FailedMailDto] })
  mails: FailedMailDto[];
}

/** What a firm has to do in the portal. */
export class FirmTodayDto {
  /** Cases that wait for the firm: a question or an answer to confirm. */
  waitingForYou: number;
  openDifficulties: number;
  openPromises: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextCheckInOn: string | null;
  nextStartsAt: Date | null;
}

/** The day as one's role needs it; the other parts are null. */
export class TodayDto {
  /** The server's instant that all of it was reckoned at. */
  now: Date;
  @ApiProperty({ type: String, format: 'date' })
  day: string;
  unreadNotifications: number;
  @ApiProperty({ type: DoctorTodayDto, nullable: true })
  doctor: DoctorTodayDto | null;
  @ApiProperty({ type: SupervisorTodayDto, nullable: true })
  supervisor: SupervisorTodayDto | null;
  @ApiProperty({ type: AdminTodayDto, nullable: true })
  admin: AdminTodayDto | null;
  @ApiProperty({ type: FirmTodayDto, nullable: true })
  firm: FirmTodayDto | null;
}

/** The figures beside the menu; a zero is not shown. */
export class TodayCountsDto {
  today: number;
  companies: number;
  difficulties: number;
  letters: number;
  board: number;
  assignments: number;
  /** Mails that wait for a supervisor's decision. */
  inbox: number;
  portalDifficulties: number;
  portalLetters: number;
  notifications: number;
}
