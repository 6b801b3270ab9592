import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';

export const VIEW_PAGES = ['board', 'difficulties', 'companies'] as const;
export const SHARINGS = ['own', 'team', 'agency'] as const;
export type Sharing = (typeof SHARINGS)[number];

export class ViewPageQueryDto {
  @IsIn(VIEW_PAGES)
  page: (typeof VIEW_PAGES)[number];
}

export class SaveViewDto extends ViewPageQueryDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  /** The address's query, without the question mark. */
  @IsString()
  @MaxLength(1000)
  query: string;

  /** Who else reads it; nobody when left out. */
  @IsOptional()
  @ApiProperty({ enum: SHARINGS, enumName: 'Sharing' })
  @IsIn(SHARINGS)
  sharing?: Sharing;

  /** With `team`: which of one's own teams. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

export class DefaultViewDto extends ViewPageQueryDto {
  /** Left out: begin with everything again. */
  @IsOptional()
  @IsUUID()
  viewId?: string;
}

export class SavedViewDto {
  id: string;
  page: string;
  name: string;
  query: string;
  @ApiProperty({ enum: SHARINGS, enumName: 'Sharing' })
  sharing: Sharing;
  teamId: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  ownerName: string;
  ownerNameEn: string | null;
  /** Only its owner changes or deletes it. */
  mine: boolean;
  /** The reader's page begins with it. */
  isDefault: boolean;
}
