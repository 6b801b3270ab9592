import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { OfficeQueryDto } from './dto/office-query.dto';
import type { OfficeDto } from './dto/office.dto';
import { UpdateOfficeDto } from './dto/update-office.dto';
import { OfficesService } from './offices.service';

@ApiTags('reference')
@Controller('reference/offices')
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  /** Overseas offices by region. */
  @Get()
  @Can('reference.read')
  list(@Query() query: OfficeQueryDto): Promise<OfficeDto[]> {
    return this.offices.list({
      country: query.country,
      includeInactive: query.includeInactive === 'true',
    });
  }

  /** Corrects an office, confirms it, or closes it. */
  @Patch(':id')
  @Can('reference.edit')
  @ChangesVersion()
  update(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: UpdateOfficeDto,
  ): Promise<OfficeDto> {
    return this.offices.update(me, id, version, input);
  }
}
