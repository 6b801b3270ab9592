import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { SearchQueryDto, SearchResultDto } from './dto/search.dto';
import { SearchService } from './search.service';

@ApiTags('search')
@Controller('search')
@Can('search.use')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  /** Firms, people and cases for the palette, as one types. */
  @Get()
  find(@Me() me: Person, @Query() { q }: SearchQueryDto): Promise<SearchResultDto> {
    return this.search.search(me, q);
  }
}
