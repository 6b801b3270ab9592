import { ApiProperty } from '@nestjs/swagger';
import { VISIT_KINDS, type VisitKind } from '../visit-log.entity';
import { AttendeeDto } from './visit-input.dto';

const POINTS = ['promise', 'difficulty', 'certificate', 'market'] as const;

/** Something to talk about, from what is open with the firm. */
export class TalkingPointDto {
  @ApiProperty({ enum: POINTS, enumName: 'TalkingPointKind' })
  kind: (typeof POINTS)[number];
  /** The promise, case or certificate; for a market its country code. */
  id: string;
  /** What was promised, the case's title, the certificate's name, the country's Korean name. */
  text: string;
  textEn: string;
  /** For promises: whose. */
  @ApiProperty({ enum: ['ours', 'theirs'], nullable: true })
  side: 'ours' | 'theirs' | null;
  /** For cases: their number and state. */
  number: string | null;
  status: string | null;
  /** When it is due or runs out, YYYY-MM-DD. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
}

export class PreparedCompanyDto {
  id: string;
  name: string;
  nameEn: string | null;
  tier: string;
  region: string | null;
  address: string | null;
  phone: string | null;
  lastContactAt: Date | null;
}

export class PreparedCheckInDto {
  id: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  startsAt: Date | null;
  place: string | null;
}

export class LastVisitDto {
  id: string;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  excerpt: string;
}

export class PreparedMarketDto {
  country: string;
  name: string;
  nameEn: string;
  status: string;
}

/** What the visit form opens with. */
export class PreparationDto {
  company: PreparedCompanyDto;
  checkIn: PreparedCheckInDto | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  /** When it was to begin, if an appointment was made. */
  startsAt: Date | null;
  place: string | null;
  /** Who is expected: the firm's first contact and the reader. */
  @ApiProperty({ type: [AttendeeDto] })
  attendees: AttendeeDto[];
  /** Others of the firm. */
  @ApiProperty({ type: [AttendeeDto] })
  contacts: AttendeeDto[];
  @ApiProperty({ type: [TalkingPointDto] })
  talkingPoints: TalkingPointDto[];
  @ApiProperty({ type: [PreparedMarketDto] })
  markets: PreparedMarketDto[];
  lastVisit: LastVisitDto | null;
}

/** What a doctor takes along for a day without network. */
export class DayPreparationDto {
  @ApiProperty({ type: String, format: 'date' })
  day: string;
  @ApiProperty({ type: String, format: 'date' })
  nextWorkingDay: string;
  preparedAt: Date;
  /** Firms due by the next working day, at most 30: those still to come first. */
  @ApiProperty({ type: [PreparationDto] })
  firms: PreparationDto[];
}
