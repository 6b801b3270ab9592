import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { BoardService } from './board.service';
import { BoardFilterDto, BoardPageDto, BoardSummaryDto, BoardSummaryQueryDto } from './dto/board.dto';

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
}
