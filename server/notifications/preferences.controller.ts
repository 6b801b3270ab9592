import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { NotificationPreferencesDto } from './dto/notification-preferences.dto';
import { PreferencesService } from './preferences.service';

/** One's own. */
@ApiTags('account')
@Controller('preferences/notifications')
@Can('account.own')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  read(@Me() me: Person): Promise<NotificationPreferencesDto> {
    return this.preferences.get(me);
  }

  @Put()
  keep(
    @Me() me: Person,
    @Body() input: NotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return this.preferences.put(me, input);
  }
}
