import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { ClosedDaysService } from './closed-days.service';
import { AddClosedDaysDto } from './dto/add-closed-days.dto';
import { ClosedDaysDto } from './dto/closed-days.dto';

@ApiTags('check-ins')
@Controller('companies/:id/closed-days')
export class ClosedDaysController {
  constructor(private readonly closedDays: ClosedDaysService) {}

  /** When a firm is closed, from today on. */
  @Get()
  @Can('check_ins.read')
  list(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ClosedDaysDto[]> {
    return this.closedDays.list(me, id);
  }

  /** Check-ins that nobody touched move off these days. */
  @Post()
  @Can('closed_days.edit')
  @Creates()
  add(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AddClosedDaysDto,
  ): Promise<ClosedDaysDto> {
    return this.closedDays.add(me, id, input);
  }

  @Delete(':closedId')
  @HttpCode(204)
  @Can('closed_days.edit')
  remove(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('closedId', ParseUUIDPipe) closedId: string,
  ): Promise<void> {
    return this.closedDays.remove(me, id, closedId);
  }
}
