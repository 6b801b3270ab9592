import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { PortalHomeDto } from './dto/portal-home.dto';
import { PortalHomeService } from './portal-home.service';

@ApiTags('portal')
@Controller('portal')
export class PortalHomeController {
  constructor(private readonly home: PortalHomeService) {}

  /** The firm's doctor, its next check-in and its cases. */
  @Get('home')
  @Can('portal.read')
  get(@Me() me: Person): Promise<PortalHomeDto> {
    return this.home.get(me);
  }
}
