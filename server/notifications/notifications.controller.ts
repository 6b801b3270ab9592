import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { NotificationPageDto, NotificationQueryDto } from './dto/notification.dto';
import { NotificationsService } from './notifications.service';

@ApiTags('notifications')
@Controller('notifications')
@Can('notifications.own')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** One's own tray, newest first. */
  @Get()
  list(@Me() me: Person, @Query() query: NotificationQueryDto): Promise<NotificationPageDto> {
    return this.notifications.list(me, query);
  }

  @Post('reading')
  @HttpCode(204)
  readAll(@Me() me: Person): Promise<void> {
    return this.notifications.readAll(me);
  }

  @Post(':id/reading')
  @HttpCode(204)
  read(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.notifications.read(me, id);
  }
}
