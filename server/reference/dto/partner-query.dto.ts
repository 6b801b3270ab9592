import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class PartnerQueryDto {
  /** Code of a difficulty category. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  category?: string;

  /** `true` lists partners no longer referred to as well. */
  @IsOptional()
  @IsIn(['true', 'false'])
  includeInactive?: string;
}
