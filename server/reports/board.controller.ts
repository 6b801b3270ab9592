import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { BoardService } from './board.service';
import { BoardCaseDto } from './dto/board-case.dto';
import {
  BoardFilterDto,
  BoardPageDto,
  BoardSummaryDto,
  BoardSummaryQueryDto,
} from './dto/board.dto';

@ApiTags('board')
@Controller('board')
@Can('board.read')
export class BoardController {
  constructor(private readonly board: BoardService) {}

  /** Unresolved cases in the supervisor's scope, nearest target first. */
  @Get()
  list(@Me() me: Person, @Query() filter: BoardFilterDto): Promise<BoardPageDto> {
    return this.board.list(me, filter);
  }

  /** The counts above the list: tiles and age bands; every count has its list. */
  @Get('summary')
  summary(@Me() me: Person, @Query() query: BoardSummaryQueryDto): Promise<BoardSummaryDto> {
    return this.board.summary(me, query);
  }

  /** One case with what a reviewer needs to judge it. */
  @Get('cases/:id')
  case(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<BoardCaseDto> {
    return this.board.case(me, id);
  }
}
