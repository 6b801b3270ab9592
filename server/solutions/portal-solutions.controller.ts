import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DeflectionService } from './deflection.service';
import {
  DeflectionSaidDto,
  FilingDto,
  PublishedSolutionDto,
  SuggestedSolutionsDto,
  SuggestSolutionsDto,
} from './dto/portal-solution.dto';

/** Published answers for a firm that is writing its difficulty. */
@ApiTags('solutions')
@Controller('portal')
export class PortalSolutionsController {
  constructor(private readonly deflection: DeflectionService) {}

  /** Answers to what is typed so far. A POST, so that no log keeps the words. */
  @Post('solution-suggestions')
  @HttpCode(200)
  @Can('solutions.find')
  suggest(@Me() me: Person, @Body() body: SuggestSolutionsDto): Promise<SuggestedSolutionsDto> {
    return this.deflection.suggest(me, body);
  }

  /** Opens one: its words, and that it was opened. */
  @Post('solutions/:id/opening')
  @HttpCode(200)
  @Can('solutions.find')
  open(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { filingId }: FilingDto,
  ): Promise<PublishedSolutionDto> {
    return this.deflection.open(me, id, filingId);
  }

  /** "It helped, I do not file." */
  @Post('solutions/:id/deflection')
  @HttpCode(200)
  @Can('solutions.find')
  say(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { filingId }: FilingDto,
  ): Promise<DeflectionSaidDto> {
    return this.deflection.say(me, id, filingId);
  }
}
