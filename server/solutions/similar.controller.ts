import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { MatterDto, SimilarDto } from './dto/similar.dto';
import { SimilarService } from './similar.service';

@ApiTags('difficulties')
@Controller('difficulties')
export class SimilarController {
  constructor(private readonly similar: SimilarService) {}

  /** Solved cases like this one, with why they are alike and the answer that solved each. */
  @Get(':id/similar')
  @Can('difficulties.work')
  of(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<SimilarDto> {
    return this.similar.of(me, id);
  }

  /** The same while staff write down what a firm told them. */
  @Post('similar')
  @HttpCode(200)
  @Can('difficulties.work')
  ofText(@Me() me: Person, @Body() body: MatterDto): Promise<SimilarDto> {
    return this.similar.ofText(me, body);
  }
}
