import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { BuyersService } from './buyers.service';
import { BuyerDto, BuyerListQueryDto, BuyerPageDto } from './dto/buyer.dto';
import { WriteBuyerDto } from './dto/buyer-input.dto';

/** The agency's register of foreign buyers. */
@ApiTags('buyers')
@Controller('buyers')
export class BuyersController {
  constructor(private readonly buyers: BuyersService) {}

  /** By name. */
  @Get()
  @Can('buyers.read')
  list(@Query() query: BuyerListQueryDto): Promise<BuyerPageDto> {
    return this.buyers.list(query);
  }

  @Post()
  @Can('buyers.edit')
  @Creates()
  create(@Me() me: Person, @Body() body: WriteBuyerDto): Promise<BuyerDto> {
    return this.buyers.create(me, body);
  }

  @Get(':id')
  @Can('buyers.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<BuyerDto> {
    return this.buyers.get(id);
  }

  @Put(':id')
  @Can('buyers.edit')
  @ChangesVersion()
  write(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WriteBuyerDto,
  ): Promise<BuyerDto> {
    return this.buyers.write(me, id, version, body);
  }

  /** Out of the lists; nothing is lost. */
  @Post(':id/archive')
  @HttpCode(200)
  @Can('buyers.edit')
  @ChangesVersion()
  archive(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<BuyerDto> {
    return this.buyers.archive(me, id, version, true);
  }

  @Delete(':id/archive')
  @Can('buyers.edit')
  @ChangesVersion()
  restore(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<BuyerDto> {
    return this.buyers.archive(me, id, version, false);
  }
}
