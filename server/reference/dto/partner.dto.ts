import { ApiProperty } from '@nestjs/swagger';

export const PARTNER_KINDS = [
  'government',
  'public',
  'association',
  'legal',
  'insurer',
  'inhouse',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** An agency a difficulty can be referred to. */
export class PartnerDto {
  id: string;
  /** A fixed name for the partners the product ships, such as `ksure`. */
  code: string | null;
  nameKo: string;
  nameEn: string;
  @ApiProperty({ enum: PARTNER_KINDS, enumName: 'PartnerKind' })
  kind: PartnerKind;
  phone: string | null;
  url: string | null;
  /** Codes of the difficulty categories it helps with. */
  categories: string[];
  active: boolean;
  version: number;
}
