import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  DrawSampleDto,
  JudgeVisitDto,
  VisitCheckDto,
  VisitSampleDetailDto,
  VisitSampleDto,
} from './dto/visit-sample.dto';
import { VisitSamples } from './visit-samples.service';

@ApiTags('visit-samples')
@Controller()
export class VisitSamplesController {
  constructor(private readonly samples: VisitSamples) {}

  /** One's own draws, the newest first; the programme's leads see all. */
  @Get('visit-samples')
  @Can('visits.check')
  list(@Me() me: Person): Promise<VisitSampleDto[]> {
    return this.samples.list(me);
  }

  /** Draws logs of the supervisor's teams: so many of each doctor, by chance. */
  @Post('visit-samples')
  @Can('visits.check')
  @Creates()
  draw(@Me() me: Person, @Body() input: DrawSampleDto): Promise<VisitSampleDetailDto> {
    return this.samples.draw(me, input);
  }

  @Get('visit-samples/:id')
  @Can('visits.check')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<VisitSampleDetailDto> {
    return this.samples.get(me, id);
  }

  /** What the supervisor finds; the doctor sees it on the log, and hears of it when it is not ok. */
  @Post('visit-checks/:id/verdict')
  @HttpCode(200)
  @Can('visits.check')
  @ChangesVersion()
  judge(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: JudgeVisitDto,
  ): Promise<VisitCheckDto> {
    return this.samples.judge(me, id, version, input);
  }
}
