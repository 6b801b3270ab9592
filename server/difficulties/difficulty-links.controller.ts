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
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CaseLinksService } from './case-links.service';
import { DormancyService } from './dormancy.service';
import { LinkDto, MergeDto, RepeatClosingDto, SplitDto } from './dto/case-links.dto';
import { ReasonDto } from './dto/difficulty-input.dto';
import { DifficultyDto } from './dto/difficulty.dto';
import { RepeatsDto } from './dto/repeats.dto';
import { SnoozeInputDto } from './dto/snooze.dto';
import { MergeService } from './merge.service';
import { RepeatsService } from './repeats.service';
import { SnoozeService } from './snooze.service';
import { SplitService } from './split.service';

/** How staff join, part and put aside cases. */
@ApiTags('difficulties')
@Controller('difficulties/:id')
@Can('difficulties.work')
export class DifficultyLinksController {
  constructor(
    private readonly merges: MergeService,
    private readonly splits: SplitService,
    private readonly links: CaseLinksService,
    private readonly repeats: RepeatsService,
    private readonly snoozes: SnoozeService,
    private readonly dormancy: DormancyService,
  ) {}

  /** Closes it as a duplicate of another case of its firm, which goes on in its place. */
  @Post('merge')
  @ChangesVersion()
  @Creates()
  merge(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: MergeDto,
  ): Promise<DifficultyDto> {
    return this.merges.merge(me, id, version, body);
  }

  /** Undoes it within 14 days: status, clock and outcome as they were. */
  @Delete('merge')
  @HttpCode(200)
  @ChangesVersion()
  undoMerge(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.merges.undo(me, id, version);
  }

  /** Makes a case of its own of a second matter; answers with the new case. */
  @Post('split')
  @ChangesVersion()
  @Creates()
  split(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: SplitDto,
  ): Promise<DifficultyDto> {
    return this.splits.split(me, id, version, body);
  }

  /** Joins it with another case. */
  @Post('links')
  @ChangesVersion()
  @Creates()
  link(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: LinkDto,
  ): Promise<DifficultyDto> {
    return this.links.add(me, id, version, body);
  }

  @Delete('links/:linkId')
  @HttpCode(200)
  @ChangesVersion()
  unlink(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.links.remove(me, id, linkId, version);
  }

  /** Earlier cases of the firm that may be the same matter. */
  @Get('repeats')
  repeated(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<RepeatsDto> {
    return this.repeats.of(me, id);
  }

  /** Closes it as filed again after at least two answers, with reason and remedy. */
  @Post('repeat-closing')
  @ChangesVersion()
  @Creates()
  closeRepeat(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: RepeatClosingDto,
  ): Promise<DifficultyDto> {
    return this.repeats.close(me, id, version, body);
  }

  /** Puts it off in one's own list; its clock runs on. */
  @Put('snooze')
  snooze(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SnoozeInputDto,
  ): Promise<DifficultyDto> {
    return this.snoozes.put(me, id, body);
  }

  @Delete('snooze')
  @HttpCode(200)
  endSnooze(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<DifficultyDto> {
    return this.snoozes.end(me, id);
  }

  /** The supervisor lets it rest, once told that nobody moves it. */
  @Post('dormancy')
  @Can('difficulties.review')
  @ChangesVersion()
  @Creates()
  rest(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<DifficultyDto> {
    return this.dormancy.rest(me, id, version, body.reason);
  }

  /** Takes it up again, or keeps it from resting. */
  @Post('waking')
  @ChangesVersion()
  @Creates()
  wake(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<DifficultyDto> {
    return this.dormancy.wake(me, id, version, body.reason);
  }
}
