import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { LetterDispatch } from './dispatch.service';
import { LetterDispatchDto, ScheduleLetterDto } from './dto/letter-dispatch.dto';
import {
  ChooseRecipientsDto,
  LetterRecipientPageDto,
  RecipientsQueryDto,
  RecipientSummaryDto,
} from './dto/letter-recipients.dto';
import {
  AddRecipientsDto,
  CandidatesQueryDto,
  RecipientCandidatePageDto,
  RemoveRecipientsDto,
} from './dto/recipient-choice.dto';
import { RecipientPreviewDto, RecipientPreviewQueryDto } from './dto/recipient-preview.dto';
import { SendPlanDto, SendPlanQueryDto } from './dto/send-plan.dto';
import { RecipientPreviews } from './recipient-previews.service';
import { RecipientsService } from './recipients.service';
import { SendPlans } from './send-plans.service';

/** To whom a letter goes, and its sending. */
@ApiTags('letter-dispatch')
@Controller('letters/:id')
export class LetterDispatchController {
  constructor(
    private readonly recipients: RecipientsService,
    private readonly dispatch: LetterDispatch,
    private readonly plans: SendPlans,
    private readonly previews: RecipientPreviews,
  ) {}

  /** In the order they were chosen, each with what became of their mail. */
  @Get('recipients')
  @Can('letters.write')
  list(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RecipientsQueryDto,
  ): Promise<LetterRecipientPageDto> {
    return this.recipients.list(me, id, query);
  }

  /** Replaces the recipients of a draft: up to 5,000 contacts of the register. */
  @Put('recipients')
  @Can('letters.write')
  @ChangesVersion()
  choose(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ChooseRecipientsDto,
  ): Promise<RecipientSummaryDto> {
    return this.recipients.choose(me, id, version, input);
  }

  /** Adds contacts to a draft, one by one or all that a filter finds. */
  @Post('recipients')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  add(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: AddRecipientsDto,
  ): Promise<RecipientSummaryDto> {
    return this.recipients.add(me, id, version, input);
  }

  /** Takes recipients out of a draft: the named, or all to whom no mail can go. */
  @Post('recipients/removal')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  remove(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: RemoveRecipientsDto,
  ): Promise<RecipientSummaryDto> {
    return this.recipients.remove(me, id, version, input);
  }

  /** How many, where, and what the rules say of them. */
  @Get('recipients/summary')
  @Can('letters.write')
  summary(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<RecipientSummaryDto> {
    return this.recipients.summary(me, id);
  }

  /** Asks the register and the rules again, as long as nothing was sent. */
  @Post('recipients/check')
  @HttpCode(200)
  @Can('letters.write')
  check(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<RecipientSummaryDto> {
    return this.recipients.check(me, id);
  }

  /** Contacts to pick from, each with what the rules say of sending them this letter. */
  @Get('recipients/candidates')
  @Can('letters.write')
  candidates(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CandidatesQueryDto,
  ): Promise<RecipientCandidatePageDto> {
    return this.recipients.candidates(me, id, query);
  }

  /** The letter as the nth recipient will read it. */
  @Get('recipients/preview')
  @Can('letters.write')
  preview(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { place }: RecipientPreviewQueryDto,
  ): Promise<RecipientPreviewDto> {
    return this.previews.show(me, id, place);
  }

  /** What would happen if it were sent; nothing is kept. */
  @Get('dispatch/plan')
  @Can('letters.write')
  plan(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { notBefore }: SendPlanQueryDto,
  ): Promise<SendPlanDto> {
    return this.plans.plan(me, id, notBefore ? new Date(notBefore) : undefined);
  }

  /** How far the sending is. */
  @Get('dispatch')
  @Can('letters.write')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDispatchDto> {
    return this.dispatch.get(me, id);
  }

  /** Sends it, each recipient within their working hours; ten seconds to undo. */
  @Post('dispatch')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  schedule(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ScheduleLetterDto,
  ): Promise<LetterDispatchDto> {
    return this.dispatch.schedule(me, id, version, input);
  }

  /** Within ten seconds: nothing goes out. */
  @Delete('dispatch')
  @Can('letters.write')
  @ChangesVersion()
  undo(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<LetterDispatchDto> {
    return this.dispatch.undo(me, id, version);
  }

  /** Nothing leaves until it is resumed. */
  @Post('dispatch/pause')
  @HttpCode(200)
  @Can('letters.write')
  pause(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDispatchDto> {
    return this.dispatch.pause(me, id);
  }

  @Delete('dispatch/pause')
  @Can('letters.write')
  resume(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDispatchDto> {
    return this.dispatch.resume(me, id);
  }

  /** Ends it for good; who was not written to yet is left out. */
  @Post('dispatch/stop')
  @HttpCode(200)
  @Can('letters.write')
  stop(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDispatchDto> {
    return this.dispatch.stop(me, id);
  }
}
