import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { LoadCellListDto, LoadCellQueryDto, LoadDto, LoadQueryDto } from './dto/load.dto';
import { LoadService } from './load.service';

/** Who carries how much, and what is left undone. */
@ApiTags('board')
@Controller('load')
@Can('board.read')
export class LoadController {
  constructor(private readonly load: LoadService) {}

  /** Doctors of one's teams by week: five behind, this one, two ahead. */
  @Get()
  map(@Me() me: Person, @Query() query: LoadQueryDto): Promise<LoadDto> {
    return this.load.map(me, query);
  }

  /** What one figure counts. */
  @Get('cell')
  cell(@Me() me: Person, @Query() query: LoadCellQueryDto): Promise<LoadCellListDto> {
    return this.load.cell(me, query);
  }
}
