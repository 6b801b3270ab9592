import { ApiProperty } from '@nestjs/swagger';
import { FileDto } from '../../platform/files/file.dto';
import { PageDto } from '../../platform/http/paging.dto';
import {
  EXPORT_CHANGES,
  VISIT_KINDS,
  type ExportChange,
  type VisitKind,
} from '../visit-log.entity';
import { PromiseDto } from './promise.dto';
import {
  CONFIRMATION_STATES,
  type ConfirmationState,
  VisitConfirmationDto,
} from './visit-confirmation.dto';
import { VisitVerdictDto } from './visit-sample.dto';
import { AttendeeDto, DiscussedMarketDto } from './visit-input.dto';

/** A case raised in a visit. */
export class RaisedDifficultyDto {
  id: string;
  /** `D-2026-000123`. */
  number: string;
  title: string;
  category: string | null;
  status: string;
}

/** A visit with all that came of it. */
export class VisitDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  companyTier: string;
  checkInId: string | null;
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  @ApiProperty({ type: [AttendeeDto] })
  attendees: AttendeeDto[];
  topics: string[];
  @ApiProperty({ type: [DiscussedMarketDto] })
  markets: DiscussedMarketDto[];
  summary: string;
  @ApiProperty({ enum: EXPORT_CHANGES, enumName: 'ExportChange', nullable: true })
  exportChange: ExportChange | null;
  @ApiProperty({ type: [PromiseDto] })
  promises: PromiseDto[];
  @ApiProperty({ type: [RaisedDifficultyDto] })
  difficulties: RaisedDifficultyDto[];
  @ApiProperty({ type: [FileDto] })
  files: FileDto[];
  /** When it was edited after the free window of three working days; null: it was not. */
  editedAt: Date | null;
  /** Whether the free window is over: a correction then needs a reason and keeps what was before. */
  settled: boolean;
  /** The firm's word on it. */
  @ApiProperty({ type: VisitConfirmationDto })
  confirmation: VisitConfirmationDto;
  /** What the firm said of earlier versions, newest first. */
  @ApiProperty({ type: [VisitConfirmationDto] })
  earlierConfirmations: VisitConfirmationDto[];
  /** Whether the reader may say so for the firm. */
  mayAnswer: boolean;
  /** What supervisors found of it, newest first; empty for the firm. */
  @ApiProperty({ type: [VisitVerdictDto] })
  verdicts: VisitVerdictDto[];
  /** Whether the reader may correct it. */
  mayCorrect: boolean;
  /** The firm's next check-in, YYYY-MM-DD. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextCheckInOn: string | null;
  createdAt: Date;
  version: number;
}

/** A row of the list. */
export class VisitListItemDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  /** The first 200 characters. */
  excerpt: string;
  promises: number;
  openPromises: number;
  difficulties: number;
  photos: number;
  editedAt: Date | null;
  @ApiProperty({ enum: CONFIRMATION_STATES, enumName: 'ConfirmationState' })
  confirmation: ConfirmationState;
}

export class VisitPageDto extends PageDto {
  @ApiProperty({ type: [VisitListItemDto] })
  items: VisitListItemDto[];
}

/** How a log read before an edit. */
export class VisitVersionDto {
  version: number;
  changedAt: Date;
  changedByName: string;
  /** Why it was edited; null for edits before reasons were asked for. */
  reason: string | null;
  /** The parts that read differently afterwards. */
  changed: string[];
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  summary: string;
  @ApiProperty({ type: [AttendeeDto] })
  attendees: AttendeeDto[];
  topics: string[];
  @ApiProperty({ type: [DiscussedMarketDto] })
  markets: DiscussedMarketDto[];
  @ApiProperty({ enum: EXPORT_CHANGES, enumName: 'ExportChange', nullable: true })
  exportChange: ExportChange | null;
}
