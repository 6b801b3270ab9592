import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../platform/http/paging.dto';

/** One act: who, when, from where, whose data, what. */
export class AuditEntryDto {
  id: string;
  at: Date;
  actorId: string | null;
  /** doctor, supervisor, sme, admin, system or auth. */
  actorRole: string;
  actorName: string;
  actorNameEn: string | null;
  actorTitle: string | null;
  /** Address the request came from; null for jobs. */
  ip: string | null;
  requestId: string | null;
  companyId: string | null;
  companyName: string | null;
  companyNameEn: string | null;
  /** Dotted verb, such as `company.updated`. */
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** Name of the person, firm or team it was done to; null for other things. */
  subjectName: string | null;
  subjectNameEn: string | null;
  /** What was there before. Words of a case are left out: an administrator does not read cases. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: Record<string, unknown> | null;
  /** Why, for exports and prints. */
  purpose: string | null;
}

export class AuditPageDto extends PageDto {
  items: AuditEntryDto[];
}

/** The first seal that does not fit the entries it covers. */
export class BrokenSealDto {
  seq: number;
  sealedAt: Date;
  /** `entry_missing`, `entry_changed` or `chain_cut`. */
  @ApiProperty({ enum: ['entry_missing', 'entry_changed', 'chain_cut'], enumName: 'SealFault' })
  fault: SealFault;
}

export type SealFault = 'entry_missing' | 'entry_changed' | 'chain_cut';

/** What recomputing the whole chain gave. */
export class AuditVerificationDto {
  intact: boolean;
  seals: number;
  /** Entries the checked seals cover. */
  entries: number;
  /** Entries no seal covers yet: those of the last hour, normally. */
  unsealed: number;
  lastSealedAt: Date | null;
  /** Hash of the newest seal; compare it with the one in the server's log. */
  head: string | null;
  broken: BrokenSealDto | null;
}
