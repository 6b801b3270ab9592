import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CreatePartnerDto } from './dto/create-partner.dto';
import { PartnerQueryDto } from './dto/partner-query.dto';
import type { PartnerDto } from './dto/partner.dto';
import { UpdatePartnerDto } from './dto/update-partner.dto';
import { PartnersService } from './partners.service';

@ApiTags('reference')
@Controller('reference/partners')
export class PartnersController {
  constructor(private readonly partners: PartnersService) {}

  /** Partners, or those who help with one category. */
  @Get()
  @Can('reference.read')
  list(@Query() query: PartnerQueryDto): Promise<PartnerDto[]> {
    return this.partners.list({
      category: query.category,
      includeInactive: query.includeInactive === 'true',
    });
  }

  @Post()
  @Can('reference.edit')
  @Creates()
  create(@Me() me: Person, @Body() input: CreatePartnerDto): Promise<PartnerDto> {
    return this.partners.create(me, input);
  }

  @Patch(':id')
  @Can('reference.edit')
  @ChangesVersion()
  update(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: UpdatePartnerDto,
  ): Promise<PartnerDto> {
    return this.partners.update(me, id, version, input);
  }
}
