import { ApiProperty } from '@nestjs/swagger';

export const OFFICE_REGIONS = [
  'china',
  'japan',
  'north_america',
  'latin_america',
  'europe',
  'cis',
  'southeast_asia_oceania',
  'southwest_asia',
  'middle_east',
  'africa',
] as const;
export type OfficeRegion = (typeof OFFICE_REGIONS)[number];

/** An overseas trade office (무역관). */
export class OfficeDto {
  id: string;
  /** A fixed name for the offices the product ships, such as `frankfurt`. */
  code: string | null;
  nameKo: string;
  nameEn: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** IANA time zone. */
  zone: string;
  lat: number;
  lng: number;
  @ApiProperty({ enum: OFFICE_REGIONS, enumName: 'OfficeRegion' })
  region: OfficeRegion;
  /** Confirmed by the agency. */
  verified: boolean;
  active: boolean;
  version: number;
}
