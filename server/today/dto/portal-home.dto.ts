import { ApiProperty } from '@nestjs/swagger';
import { CheckInDto } from '../../check-ins/dto/check-in.dto';
import { DiagnosisResultDto } from '../../diagnoses/dto/diagnosis.dto';
import { DifficultyRowDto } from '../../difficulties/dto/difficulty-row.dto';

/** Where a doctor served abroad, the longest posting. */
export class PostingSummaryDto {
  /** Its Korean name, then the English one. */
  country: string;
  countryEn: string;
  office: string | null;
  officeEn: string | null;
  /** Whole years, at least 1. */
  years: number;
}

/** The firm's home doctor, as the firm knows them. */
export class HomeDoctorDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  /** E.164. */
  phone: string | null;
  email: string;
  photoFileId: string | null;
  introduction: string | null;
  introductionEn: string | null;
  posting: PostingSummaryDto | null;
}

export class NextCheckInDto {
  id: string;
  /** YYYY-MM-DD, the day in Asia/Seoul. */
  dueOn: string;
  /** When an hour is agreed. */
  startsAt: Date | null;
  place: string | null;
}

export class PortalHomeDto {
  doctor: HomeDoctorDto | null;
  nextCheckIn: NextCheckInDto | null;
  /** Hours that are fixed or proposed, the next first; at most five. */
  @ApiProperty({ type: [CheckInDto] })
  appointments: CheckInDto[];
  /** The latest diagnosis. */
  diagnosis: DiagnosisResultDto | null;
  /** At most three: what waits for the firm first, then the latest moved. */
  @ApiProperty({ type: [DifficultyRowDto] })
  cases: DifficultyRowDto[];
  caseTotal: number;
  /** Answers the firm has not confirmed or refused. */
  answersToConfirm: number;
  /** Questions the firm has not answered. */
  questionsOpen: number;
}
