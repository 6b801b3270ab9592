import { ApiProperty } from '@nestjs/swagger';
import { FileDto } from '../../platform/files/file.dto';
import { REQUEST_KINDS, type RequestKind } from '../../reference/service-levels/service-terms';
import type { Officer } from '../clock.events';
import {
  DIFFICULTY_STATUSES,
  type DifficultyStatus,
  FILED_VIA,
  type FiledVia,
  OUTCOMES,
  type DifficultyOutcome,
  SEVERITIES,
  type Severity,
} from '../difficulty.types';
import { DIFFICULTY_ACTIONS, type DifficultyAction } from '../difficulty.policy';
import type { EntryType } from '../timeline';
import type { ReferralConsent } from '../referrals/referral-content';
import { ReferralDto } from '../referrals/dto/referral.dto';
import { CaseDeadlinesDto, ExtensionDto } from './extension.dto';
import { DifficultyRowDto } from './difficulty-row.dto';

export const ENTRY_TYPES = [
  'filed',
  'triaged',
  'assigned',
  'reassigned',
  'started',
  'message',
  'note',
  'question',
  'firm_reply',
  'referral_made',
  'referral_answered',
  'referral_withdrawn',
  'partner_reply',
  'partner_question',
  'partner_time',
  'partner_told',
  'consent_asked',
  'answered',
  'confirmed',
  'confirmation_withdrawn',
  'refused',
  'reopened',
  'target_changed',
  'files_added',
  'reviewed',
  'closed',
  'withdrawn',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'progress_notice',
  'systemic_progress',
] as const satisfies readonly EntryType[];

/** Who answers for a case. */
export class OfficerDto implements Officer {
  unit: string | null;
  unitEn: string | null;
  name: string | null;
  title: string | null;
  phone: string | null;
}

/** A colleague called by `@name` in a note. */
export class MentionDto {
  id: string;
  name: string;
}

/** The payloads of all kinds of entries in one shape; `type` says which members are there. */
export class EntryPayloadDto {
  text?: string | null;
  @ApiProperty({ enum: FILED_VIA, required: false })
  via?: FiledVia;
  category?: string | null;
  subType?: string | null;
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity', required: false })
  severity?: Severity;
  market?: string | null;
  hs6?: string | null;
  doctorId?: string;
  doctorName?: string;
  previousDoctorId?: string | null;
  onFiling?: boolean;
  resumed?: boolean;
  pausedMinutes?: number;
  targetAt?: string | null;
  before?: string | null;
  cause?: string;
  referralId?: string;
  addressee?: string;
  addresseeEn?: string | null;
  @ApiProperty({ enum: OUTCOMES, enumName: 'DifficultyOutcome', required: false })
  outcome?: DifficultyOutcome;
  remedy?: string | null;
  rating?: number;
  comment?: string | null;
  reason?: string | null;
  verdict?: string;
  nextReviewOn?: string | null;
  count?: number;
  declined?: boolean;
  consent?: string;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind', required: false })
  requestKind?: RequestKind;
  dueOn?: string;
  officer?: OfficerDto;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus', required: false })
  status?: DifficultyStatus;
  nextOn?: string;
  textEn?: string | null;
  @ApiProperty({ type: [MentionDto], required: false })
  mentions?: MentionDto[];
}

export class TimelineEntryDto {
  id: string;
  @ApiProperty({ enum: ENTRY_TYPES, enumName: 'TimelineEntryType' })
  type: EntryType;
  @ApiProperty({ enum: ['public', 'internal'] })
  visibility: 'public' | 'internal';
  @ApiProperty({ enum: ['firm', 'staff', 'system', 'partner'] })
  side: 'firm' | 'staff' | 'system' | 'partner';
  authorId: string | null;
  authorName: string;
  authorTitle: string | null;
  at: Date;
  payload: EntryPayloadDto;
}

/** The firm beside its case, for staff. */
export class FirmCardDto {
  contactName: string | null;
  contactTitle: string | null;
  phone: string | null;
  email: string | null;
  openCount: number;
  solvedCount: number;
  reopenedCount: number;
  thirdPartyConsent: boolean;
  overseasConsent: boolean;
}

/** A case in full, as its reader may see it. */
export class DifficultyDto extends DifficultyRowDto {
  body: string;
  subType: string | null;
  hs6: string | null;
  hsName: string | null;
  /** What kind of request it is by law. */
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' })
  requestKind: RequestKind;
  /** The version of the service levels it was filed under. */
  serviceLevel: number;
  deadlines: CaseDeadlinesDto;
  /** The firm sees its granted ones. */
  @ApiProperty({ type: [ExtensionDto] })
  extensions: ExtensionDto[];
  filedByName: string;
  @ApiProperty({ enum: FILED_VIA })
  filedVia: FiledVia;
  visitId: string | null;
  triagedAt: Date | null;
  assignedAt: Date | null;
  startedAt: Date | null;
  reopenedAt: Date | null;
  remedy: string | null;
  ratingComment: string | null;
  /** When the next review by the supervisor is due, YYYY-MM-DD; null for the firm. */
  nextReviewOn: string | null;
  /** The last day on which the firm can open the closed case again. */
  reopenUntil: string | null;
  doctorPhone: string | null;
  /** Null for the firm itself. */
  firm: FirmCardDto | null;
  @ApiProperty({ type: [TimelineEntryDto] })
  timeline: TimelineEntryDto[];
  @ApiProperty({ type: [FileDto] })
  files: FileDto[];
  /** Empty for the firm. */
  @ApiProperty({ type: [ReferralDto] })
  referrals: ReferralDto[];
  /** The consent the firm was asked for on this case and has not given; the firm reads it too. */
  @ApiProperty({ enum: ['third_party', 'overseas_transfer'], nullable: true })
  consentAsked: ReferralConsent | null;
  /** What this person may do now. */
  @ApiProperty({ enum: DIFFICULTY_ACTIONS, enumName: 'DifficultyAction', isArray: true })
  allowedActions: DifficultyAction[];
}
