import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AgendaService } from './agenda.service';
import {
  AgendaQueryDto,
  AgendaTrayQueryDto,
  ConflictsQueryDto,
  NearbyQueryDto,
} from './dto/agenda-query.dto';
import { AgendaDto, AgendaTrayDto, ConflictsDto, NearbyDto } from './dto/agenda.dto';

@ApiTags('agenda')
@Controller('agenda')
@Can('agenda.read')
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  /** A doctor's calendar between two days. */
  @Get()
  read(@Me() me: Person, @Query() query: AgendaQueryDto): Promise<AgendaDto> {
    return this.agenda.read(me, query);
  }

  /** Check-ins that wait for a day and a time. */
  @Get('tray')
  tray(@Me() me: Person, @Query() query: AgendaTrayQueryDto): Promise<AgendaTrayDto> {
    return this.agenda.tray(me, query.doctorId);
  }

  /** Other firms of the doctor within 80 km, due within 14 days of a visit, the nearest first. */
  @Get('nearby')
  nearby(@Me() me: Person, @Query() query: NearbyQueryDto): Promise<NearbyDto> {
    return this.agenda.nearby(me, query);
  }

  /** What stands against putting a check-in on a day or at a time. */
  @Get('conflicts')
  conflicts(@Me() me: Person, @Query() query: ConflictsQueryDto): Promise<ConflictsDto> {
    return this.agenda.conflicts(me, query);
  }
}
