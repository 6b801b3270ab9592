import { Type } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';

export class NotificationQueryDto extends PageQueryDto {
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  unread?: boolean;
}

/** One row of the tray; the client's dictionary words `kind` with `params`. */
export class NotificationDto {
  id: string;
  kind: string;
  params: Record<string, string | number | null>;
  /** Path of the page it leads to. */
  link: string;
  createdAt: Date;
  readAt: Date | null;
}

export class NotificationPageDto extends PageDto {
  @Type(() => NotificationDto)
  items: NotificationDto[];
  unread: number;
}
