import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SearchQueryDto {
  /** Syllables, parts of syllables, initial consonants, English, or a case's number. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  q: string;
}

export class CompanyHitDto {
  id: string;
  name: string;
  nameEn: string | null;
  tier: string;
  region: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
}

export class PersonHitDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  /** The team of staff, the firm of an SME user. */
  place: string | null;
  companyId: string | null;
}

export class DifficultyHitDto {
  id: string;
  number: string;
  title: string;
  status: string;
  companyName: string;
}

/** At most seven of each kind, best first. */
export class SearchResultDto {
  companies: CompanyHitDto[];
  people: PersonHitDto[];
  difficulties: DifficultyHitDto[];
}
