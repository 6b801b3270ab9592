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
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  CheckLetterDto,
  LetterWorkflowDto,
  ReviewLetterDto,
  SubmitLetterDto,
} from './dto/letter-workflow.dto';
import { LetterWorkflow } from './letter-workflow.service';

/** The steps of a letter on its way to the buyer. */
@ApiTags('letter-workflow')
@Controller('letters/:id')
export class LetterWorkflowController {
  constructor(private readonly workflow: LetterWorkflow) {}

  /** Where it stands and what the reader may do next. */
  @Get('workflow')
  @Can('letters.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterWorkflowDto> {
    return this.workflow.get(me, id);
  }

  /** Asks for a review; refused (422) while a field it needs is empty. */
  @Post('submission')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  submit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { comment }: SubmitLetterDto,
  ): Promise<LetterWorkflowDto> {
    return this.workflow.submit(me, id, version, comment);
  }

  /** Back to a draft, as long as nothing was sent. */
  @Delete('submission')
  @Can('letters.write')
  @ChangesVersion()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<LetterWorkflowDto> {
    return this.workflow.withdraw(me, id, version);
  }

  /** Approves the letter or gives it back with words. */
  @Post('review')
  @HttpCode(200)
  @Can('letters.review')
  @ChangesVersion()
  review(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ReviewLetterDto,
  ): Promise<LetterWorkflowDto> {
    return this.workflow.review(me, id, version, input);
  }

  /** The firm says that it is right, or what to change. */
  @Post('firm-check')
  @HttpCode(200)
  @Can('letters.check')
  @ChangesVersion()
  check(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CheckLetterDto,
  ): Promise<LetterWorkflowDto> {
    return this.workflow.check(me, id, version, input);
  }
}
