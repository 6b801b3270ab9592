import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { GiveBackSolutionDto, MakeSolutionDto, WriteSolutionDto } from './dto/solution-input.dto';
import { SolutionDto, SolutionPageDto, SolutionQueryDto } from './dto/solution.dto';
import { SolutionsService } from './solutions.service';

/** The solution library as staff keep it. */
@ApiTags('solutions')
@Controller('solutions')
export class SolutionsController {
  constructor(private readonly solutions: SolutionsService) {}

  /** Published articles, and those in the making of cases the person may see. */
  @Get()
  @Can('solutions.read')
  list(@Me() me: Person, @Query() query: SolutionQueryDto): Promise<SolutionPageDto> {
    return this.solutions.list(me, query);
  }

  /** A draft of a solved case. */
  @Post()
  @Can('solutions.write')
  @Creates()
  make(@Me() me: Person, @Body() { difficultyId }: MakeSolutionDto): Promise<SolutionDto> {
    return this.solutions.make(me, difficultyId);
  }

  @Get(':id')
  @Can('solutions.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<SolutionDto> {
    return this.solutions.get(me, id);
  }

  /** Changes a draft's words. */
  @Put(':id')
  @Can('solutions.write')
  @ChangesVersion()
  write(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WriteSolutionDto,
  ): Promise<SolutionDto> {
    return this.solutions.write(me, id, version, body);
  }

  /** Hands a draft over for review; nobody may be recognisable in it. */
  @Post(':id/submission')
  @HttpCode(200)
  @Can('solutions.write')
  @ChangesVersion()
  submit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<SolutionDto> {
    return this.solutions.submit(me, id, version);
  }

  /** Gives it back to its author, with what is missing. */
  @Post(':id/return')
  @HttpCode(200)
  @Can('solutions.review')
  @ChangesVersion()
  giveBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { note }: GiveBackSolutionDto,
  ): Promise<SolutionDto> {
    return this.solutions.giveBack(me, id, version, note);
  }

  /** Publishes it to all firms; never by who wrote it. */
  @Post(':id/publication')
  @HttpCode(200)
  @Can('solutions.review')
  @ChangesVersion()
  publish(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<SolutionDto> {
    return this.solutions.publish(me, id, version);
  }

  /** Takes a published one from the firms' sight, back to a draft. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('solutions.review')
  @ChangesVersion()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<SolutionDto> {
    return this.solutions.withdraw(me, id, version);
  }
}
