import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  ChangePromiseDto,
  CreatePromiseDto,
  PromiseDto,
  PromiseListQueryDto,
  PromisePageDto,
} from './dto/promise.dto';
import { PromisesService } from './promises.service';

@ApiTags('promises')
@Controller('promises')
export class PromisesController {
  constructor(private readonly promises: PromisesService) {}

  /** Promises the person may see, the nearest day first. */
  @Get()
  @Can('visits.read')
  list(@Me() me: Person, @Query() query: PromiseListQueryDto): Promise<PromisePageDto> {
    return this.promises.list(me, query);
  }

  @Post()
  @Can('visits.write')
  @Creates()
  create(@Me() me: Person, @Body() input: CreatePromiseDto): Promise<PromiseDto> {
    return this.promises.create(me, input);
  }

  @Patch(':id')
  @Can('visits.write')
  @ChangesVersion()
  change(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChangePromiseDto,
  ): Promise<PromiseDto> {
    return this.promises.change(me, id, version, input);
  }

  /** It was kept. */
  @Post(':id/fulfilment')
  @HttpCode(200)
  @Can('promises.edit')
  @ChangesVersion()
  keep(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<PromiseDto> {
    return this.promises.keep(me, id, version);
  }

  /** It was not, after all: undo. */
  @Delete(':id/fulfilment')
  @Can('promises.edit')
  @ChangesVersion()
  reopen(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<PromiseDto> {
    return this.promises.reopen(me, id, version);
  }
}
