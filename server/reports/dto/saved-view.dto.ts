import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';

export const VIEW_PAGES = ['board', 'difficulties', 'companies'] as const;

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
}

export class SavedViewDto {
  id: string;
  page: string;
  name: string;
  query: string;
}
