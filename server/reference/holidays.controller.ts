import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CreateHolidayDto } from './dto/create-holiday.dto';
import { HolidayDayDto } from './dto/holiday-day.dto';
import { HolidayQueryDto } from './dto/holiday-query.dto';
import type { HolidayDto } from './dto/holiday.dto';
import { UpdateHolidayDto } from './dto/update-holiday.dto';
import { HolidaysService } from './holidays.service';

@ApiTags('reference')
@Controller('reference/holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  /** The holidays of a year, in order. */
  @Get()
  @Can('reference.read')
  list(@Query() query: HolidayQueryDto): Promise<HolidayDto[]> {
    return this.holidays.list(query.year);
  }

  /** Adds a day on which the agency is closed. */
  @Post()
  @Can('reference.edit')
  @Creates()
  create(@Me() me: Person, @Body() input: CreateHolidayDto): Promise<HolidayDto> {
    return this.holidays.create(me, input);
  }

  /** Renames a holiday, or opens or closes the agency on it. */
  @Patch(':day')
  @Can('reference.edit')
  @ChangesVersion()
  update(
    @Me() me: Person,
    @Param() { day }: HolidayDayDto,
    @Version() version: number,
    @Body() input: UpdateHolidayDto,
  ): Promise<HolidayDto> {
    return this.holidays.update(me, day, version, input);
  }

  /** Takes back what the agency added or changed. */
  @Delete(':day')
  @HttpCode(204)
  @Can('reference.edit')
  @ChangesVersion()
  remove(
    @Me() me: Person,
    @Param() { day }: HolidayDayDto,
    @Version() version: number,
  ): Promise<void> {
    return this.holidays.remove(me, day, version);
  }
}
