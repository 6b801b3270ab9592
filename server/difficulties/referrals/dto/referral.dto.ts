import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/mail/mail-template';
import { ACT_KINDS, type ActKind } from '../referral-links.queries';
import { REFERRAL_STATES, type ReferralState } from '../referral.queries';

/** A person of the firm, as a partner is told of them. */
export class SharedContactDto {
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
}

export class SharedFirmDto {
  name: string;
  nameEn: string | null;
}

export class SharedClassificationDto {
  category: string | null;
  market: string | null;
  hs6: string | null;
}

/** The copy of what was shared; the partner sees nothing else. */
export class ReferralContentDto {
  text: string | null;
  classification: SharedClassificationDto | null;
  firm: SharedFirmDto | null;
  contact: SharedContactDto | null;
}

export class SharedFileDto {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

/** One opening or act on a referral. */
export class ReferralActDto {
  id: string;
  @ApiProperty({ enum: ACT_KINDS, enumName: 'ReferralActKind' })
  kind: ActKind;
  byName: string;
  /** The words of a question or its reply; the name of a file. */
  text: string | null;
  at: Date;
}

/** A request to a partner or an overseas office, for staff. */
export class ReferralDto {
  id: string;
  partnerId: string | null;
  officeId: string | null;
  addressee: string;
  addresseeEn: string | null;
  purpose: string;
  shared: string | null;
  /** YYYY-MM-DD. */
  dueOn: string;
  @ApiProperty({ enum: REFERRAL_STATES, enumName: 'ReferralState' })
  status: ReferralState;
  reply: string | null;
  repliedAt: Date | null;
  createdAt: Date;
  toName: string | null;
  toEmail: string | null;
  @ApiProperty({ type: ReferralContentDto, nullable: true })
  content: ReferralContentDto | null;
  /** The consent it rests on; null where nothing names the firm. */
  @ApiProperty({ enum: ['third_party', 'overseas_transfer'], nullable: true })
  consent: 'third_party' | 'overseas_transfer' | null;
  /** The day before the partner took more time, YYYY-MM-DD. */
  extendedFrom: string | null;
  extensionReason: string | null;
  @ApiProperty({ type: [SharedFileDto] })
  files: SharedFileDto[];
  /** Until when the newest link works; null when none does. */
  linkUntil: Date | null;
  /** The partner asked and was not answered yet. */
  asks: boolean;
  @ApiProperty({ type: [ReferralActDto] })
  acts: ReferralActDto[];
}

export class PartnerAddressDto {
  partnerId: string | null;
  officeId: string | null;
  name: string;
  email: string;
  @ApiProperty({ enum: ['ko', 'en'] })
  locale: Locale;
}

/** What a referral of this case can be. */
export class ReferralPlanDto {
  /** The last day a partner can be given, YYYY-MM-DD. */
  latestOn: string;
  /** A day that leaves one to write our answer, YYYY-MM-DD. */
  proposedOn: string;
  /** By when passing it on to another body is due (시행령 제13조). */
  transferDueAt: Date;
  /** Where each partner and office was last written to. */
  @ApiProperty({ type: [PartnerAddressDto] })
  addresses: PartnerAddressDto[];
}
