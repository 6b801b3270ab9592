import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { TodayCountsDto, TodayDto } from './dto/today.dto';
import { TodayService } from './today.service';

@ApiTags('today')
@Controller('today')
@Can('today.read')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  /** What the person has to do today, in the part of their role. */
  @Get()
  read(@Me() me: Person): Promise<TodayDto> {
    return this.today.read(me);
  }

  /** The figures beside the menu. */
  @Get('counts')
  counts(@Me() me: Person): Promise<TodayCountsDto> {
    return this.today.counts(me);
  }
}
