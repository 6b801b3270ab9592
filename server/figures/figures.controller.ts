import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  BreakdownDto,
  BreakdownQueryDto,
  FigureChoicesDto,
  FiguresDto,
  FiguresQueryDto,
  TrendDto,
} from './dto/figures.dto';
import { FiguresService } from './figures.service';

@ApiTags('figures')
@Controller('figures')
@Can('figures.read')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  /** All figures of a period, beside the period before. */
  @Get()
  list(@Me() me: Person, @Query() query: FiguresQueryDto): Promise<FiguresDto> {
    return this.figures.figures(me, query);
  }

  /** Twelve months up to the one the period ends in. */
  @Get('trend')
  trend(@Me() me: Person, @Query() query: FiguresQueryDto): Promise<TrendDto> {
    return this.figures.trend(me, query);
  }

  /** What a figure of cases is made up of. */
  @Get('breakdown')
  breakdown(@Me() me: Person, @Query() query: BreakdownQueryDto): Promise<BreakdownDto> {
    return this.figures.breakdown(me, query);
  }

  /** Teams and doctors to narrow by. */
  @Get('choices')
  choices(@Me() me: Person): Promise<FigureChoicesDto> {
    return this.figures.choices(me);
  }
}
