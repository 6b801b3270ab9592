import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DifficultiesService } from './difficulties.service';
import { DifficultyDto } from './dto/difficulty.dto';
import { DifficultyPageDto, DifficultyQueryDto } from './dto/difficulty-row.dto';
import { FileDifficultyDto } from './dto/file-difficulty.dto';

@ApiTags('difficulties')
@Controller('difficulties')
export class DifficultiesController {
  constructor(private readonly difficulties: DifficultiesService) {}

  /** Cases the person may see; the newest first unless sorted by target. */
  @Get()
  @Can('difficulties.read')
  list(@Me() me: Person, @Query() query: DifficultyQueryDto): Promise<DifficultyPageDto> {
    return this.difficulties.list(me, query);
  }

  /** Files a difficulty; it gets its number and goes to the firm's doctor. */
  @Post()
  @Can('difficulties.file')
  @Creates()
  file(@Me() me: Person, @Body() body: FileDifficultyDto): Promise<DifficultyDto> {
    return this.difficulties.file(me, body);
  }

  /** A case in full, with its timeline and what the person may do. */
  @Get(':id')
  @Can('difficulties.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<DifficultyDto> {
    return this.difficulties.get(me, id);
  }
}
