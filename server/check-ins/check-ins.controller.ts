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
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CheckInPlansService } from './check-in-plans.service';
import { CheckInsService } from './check-ins.service';
import { CheckInPreviewDto } from './dto/check-in-preview.dto';
import { CheckInCountsDto, CheckInDto, CheckInPageDto, CheckInPlanDto } from './dto/check-in.dto';
import {
  CheckInCountsQueryDto,
  CheckInQueryDto,
  EditCheckInPlanDto,
  EndCheckInPlanDto,
  MoveCheckInDto,
  PauseCheckInPlanDto,
  SkipCheckInDto,
} from './dto/check-in-input.dto';

@ApiTags('check-ins')
@Controller()
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly plans: CheckInPlansService,
  ) {}

  /** Open check-ins, the longest due first. */
  @Get('check-ins')
  @Can('check_ins.read')
  list(@Me() me: Person, @Query() query: CheckInQueryDto): Promise<CheckInPageDto> {
    return this.checkIns.list(me, query);
  }

  /** How many are overdue, due today, this week and later. */
  @Get('check-ins/counts')
  @Can('check_ins.read')
  counts(@Me() me: Person, @Query() query: CheckInCountsQueryDto): Promise<CheckInCountsDto> {
    return this.checkIns.counts(me, query.doctorId);
  }

  @Get('check-ins/:id')
  @Can('check_ins.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CheckInDto> {
    return this.checkIns.get(me, id);
  }

  /** Leaves a check-in out, with the reason. */
  @Post('check-ins/:id/skip')
  @Can('check_ins.edit')
  @ChangesVersion()
  @HttpCode(200)
  skip(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { reason }: SkipCheckInDto,
  ): Promise<CheckInDto> {
    return this.checkIns.skip(me, id, version, reason);
  }

  /** Takes the skipping back. */
  @Delete('check-ins/:id/skip')
  @Can('check_ins.edit')
  @ChangesVersion()
  unskip(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInDto> {
    return this.checkIns.unskip(me, id, version);
  }

  /** Moves a check-in, alone or with all that follow, with the reason. */
  @Post('check-ins/:id/move')
  @Can('check_ins.edit')
  @ChangesVersion()
  @HttpCode(200)
  move(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: MoveCheckInDto,
  ): Promise<CheckInDto> {
    return this.checkIns.move(me, id, version, input);
  }

  /** Puts it back on the day the plan gives. */
  @Delete('check-ins/:id/move')
  @Can('check_ins.edit')
  @ChangesVersion()
  moveBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInDto> {
    return this.checkIns.moveBack(me, id, version);
  }

  /** How often a firm is contacted, and when next. */
  @Get('companies/:id/check-in-plan')
  @Can('check_ins.read')
  plan(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CheckInPlanDto> {
    return this.plans.get(me, id);
  }

  @Put('companies/:id/check-in-plan')
  @Can('check_ins.edit')
  @ChangesVersion()
  editPlan(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EditCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.plans.edit(me, id, version, input);
  }

  /** The next six days that a plan would give, and why each is not on its own day. */
  @Post('companies/:id/check-in-plan/preview')
  @Can('check_ins.edit')
  @HttpCode(200)
  preview(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EditCheckInPlanDto,
  ): Promise<CheckInPreviewDto> {
    return this.plans.preview(me, id, input);
  }

  /** No check-ins for a while; what falls into it is due when it is over. */
  @Post('companies/:id/check-in-plan/pause')
  @Can('check_ins.edit')
  @ChangesVersion()
  @HttpCode(200)
  pause(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: PauseCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.plans.pause(me, id, version, input);
  }

  /** Ends the pause today. */
  @Delete('companies/:id/check-in-plan/pause')
  @Can('check_ins.edit')
  @ChangesVersion()
  resume(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInPlanDto> {
    return this.plans.resume(me, id, version);
  }

  /** No check-ins from a day on, until someone takes it back. */
  @Post('companies/:id/check-in-plan/end')
  @Can('check_ins.edit')
  @ChangesVersion()
  @HttpCode(200)
  end(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EndCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.plans.end(me, id, version, input);
  }

  /** Takes the end back. */
  @Delete('companies/:id/check-in-plan/end')
  @Can('check_ins.edit')
  @ChangesVersion()
  goOn(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInPlanDto> {
    return this.plans.goOn(me, id, version);
  }
}
