import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { LearningDto, LearningQueryDto } from './dto/learning.dto';
import { Learning } from './learning.service';

/** What letters brought, by template, kind, language or market, of the firms the person may see. */
@ApiTags('letter-learning')
@Controller('letters/learning')
@Can('letters.write')
export class LearningController {
  constructor(private readonly learning: Learning) {}

  @Get()
  get(@Me() me: Person, @Query() query: LearningQueryDto): Promise<LearningDto> {
    return this.learning.of(me, query);
  }
}
