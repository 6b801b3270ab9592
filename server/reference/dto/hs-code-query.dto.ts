import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class HsCodeQueryDto {
  /** Digits of a code (dots allowed), a Korean name or part of one, or English words. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** 1 to 100; 20 when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
