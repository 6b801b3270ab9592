import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { AddServiceLevelDto, ServiceLevelDto } from '../dto/service-level.dto';
import { ServiceLevels } from './service-levels.service';

@ApiTags('reference')
@Controller('settings/service-levels')
export class ServiceLevelsController {
  constructor(private readonly levels: ServiceLevels) {}

  /** Every version of the service levels, the latest to take effect first. */
  @Get()
  @Can('service_levels.read')
  list(): Promise<ServiceLevelDto[]> {
    return this.levels.list();
  }

  /** Adds a version for cases filed from a day on; there is no changing one. */
  @Post()
  @Can('service_levels.edit')
  @Creates()
  add(@Me() me: Person, @Body() input: AddServiceLevelDto): Promise<ServiceLevelDto> {
    return this.levels.add(me, input);
  }
}
