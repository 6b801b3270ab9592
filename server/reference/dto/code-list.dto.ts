/** A region or sub-region of the UN (M49). */
export class RegionDto {
  /** M49 code, three digits. */
  code: string;
  nameKo: string;
  nameEn: string;
}

export class CountryDto {
  /** ISO 3166 alpha-2. */
  code: string;
  /** ISO 3166 alpha-3. */
  alpha3: string;
  nameKo: string;
  nameEn: string;
  region: RegionDto | null;
  subRegion: RegionDto | null;
}

/** A section (level 1) or division (level 2) of KSIC 11. */
export class SectorDto {
  code: string;
  /** Letter of the section it belongs to. */
  section: string;
  level: number;
  nameKo: string;
  nameEn: string;
}

/** A chapter (level 2), heading (4) or subheading (6) of HS 2022. */
export class HsCodeDto {
  /** Two, four or six digits. */
  code: string;
  level: number;
  parent: string | null;
  nameEn: string;
  /** A short name of our own; subheadings and rarer headings have none. */
  nameKo: string | null;
  /** The Korean name of its chapter. */
  chapterNameKo: string;
}

export class DifficultySubTypeDto {
  code: string;
  nameKo: string;
  nameEn: string;
}

export class DifficultyCategoryDto {
  code: string;
  nameKo: string;
  nameEn: string;
  subTypes: DifficultySubTypeDto[];
  /** Working days until the answer the agency promises. */
  targetDays: number;
  /** Working hours until the answer to an urgent difficulty. */
  urgentHours: number;
}

/** A ministry or agency that can change a rule. */
export class MinistryDto {
  code: string;
  nameKo: string;
  nameEn: string;
}
