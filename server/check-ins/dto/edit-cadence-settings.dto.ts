import { Type } from 'class-transformer';
import { IsDefined, IsInt, Max, Min, ValidateNested } from 'class-validator';

export class EditTierGapsDto {
  /** 1 to 366 days. */
  @IsInt()
  @Min(1)
  @Max(366)
  idealGapDays: number;

  /** 1 to 366 days, not below the ideal. */
  @IsInt()
  @Min(1)
  @Max(366)
  maxGapDays: number;
}

export class EditCadenceSettingsDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => EditTierGapsDto)
  intensive: EditTierGapsDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EditTierGapsDto)
  regular: EditTierGapsDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EditTierGapsDto)
  watch: EditTierGapsDto;

  /** 1 to 24 months. */
  @IsInt()
  @Min(1)
  @Max(24)
  onSiteMonths: number;
}
