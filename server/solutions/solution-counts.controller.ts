import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DeflectionService } from './deflection.service';
import { DeflectionDto, DeflectionQueryDto } from './dto/deflection.dto';

const DEFAULT_DAYS = 90;

@ApiTags('solutions')
@Controller('solution-counts')
export class SolutionCountsController {
  constructor(private readonly deflection: DeflectionService) {}

  /** What the library did for the supervisor's firms while they filed. */
  @Get()
  @Can('solutions.review')
  counts(@Me() me: Person, @Query() { days }: DeflectionQueryDto): Promise<DeflectionDto> {
    return this.deflection.counts(me, days ?? DEFAULT_DAYS);
  }
}
