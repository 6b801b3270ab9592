import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IssueFilterDto } from './systemic-issue.dto';

export const ISSUE_FORMATS = ['xlsx', 'csv'] as const;

/** Which issues, as what, and what the copy is for (DOMAIN §7.1). */
export class ExportIssuesDto extends IssueFilterDto {
  @ApiProperty({ enum: ISSUE_FORMATS })
  @IsIn(ISSUE_FORMATS)
  format: (typeof ISSUE_FORMATS)[number];

  @Trimmed()
  @IsString()
  @Length(5, 300)
  purpose: string;
}
