import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';

export const VIEW_PAGES = ['board', 'difficulties', 'companies'] as const;

export class ViewPageQueryDto {
  @IsIn(VIEW_PAGES)
  page: (typeof VIEW_PAGES)[number];
}

export class SaveViewDto extends ViewPageQueryDto {
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
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
