import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';

export class UnassignedQueryDto extends PageQueryDto {
  /** Part of the firm's name. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}
