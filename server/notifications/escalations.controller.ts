import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CaseEscalations } from './escalation-reminders.service';
import {
  CaseEscalationDto,
  EditEscalationSettingsDto,
  EscalationSettingsDto,
} from './dto/escalation.dto';
import { EscalationSettingsService } from './escalation-settings.service';

/** Who hears when cases run late. */
@ApiTags('notifications')
@Controller()
export class EscalationsController {
  constructor(
    private readonly settings: EscalationSettingsService,
    private readonly escalations: CaseEscalations,
  ) {}

  /** When people are told that cases run late. */
  @Get('settings/escalations')
  @Can('service_levels.read')
  get(@Me() me: Person): Promise<EscalationSettingsDto> {
    return this.settings.get(me);
  }

  @Put('settings/escalations')
  @Can('difficulties.review')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Version() version: number,
    @Body() input: EditEscalationSettingsDto,
  ): Promise<EscalationSettingsDto> {
    return this.settings.edit(me, version, input);
  }

  /** What was sent about a case that runs late; not for the firm. */
  @Get('difficulties/:id/escalations')
  @Can('difficulties.work')
  ofCase(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CaseEscalationDto[]> {
    return this.escalations.of(me, id);
  }
}
