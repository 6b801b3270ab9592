import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

export class OfficeQueryDto {
  /** ISO 3166 alpha-2. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** `true` lists closed offices too. */
  @IsOptional()
  @IsIn(['true', 'false'])
  includeInactive?: string;
}
