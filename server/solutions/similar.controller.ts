import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { SimilarDto } from './dto/similar.dto';
import { SimilarService } from './similar.service';

@ApiTags('difficulties')
@Controller('difficulties/:id')
export class SimilarController {
  constructor(private readonly similar: SimilarService) {}

  /** Solved cases like this one, with why they are alike and the answer that solved each. */
  @Get('similar')
  @Can('difficulties.work')
  of(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<SimilarDto> {
    return this.similar.of(me, id);
  }
}
