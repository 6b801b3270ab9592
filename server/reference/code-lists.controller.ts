import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../platform/security/access.decorators';
import { CodeListQueries } from './code-lists.queries';
import type {
  CountryDto,
  DifficultyCategoryDto,
  HsCodeDto,
  MinistryDto,
  SectorDto,
} from './dto/code-list.dto';
import { HsCodeQueryDto } from './dto/hs-code-query.dto';

/** These lists change with a release only. */
const CACHE = ['Cache-Control', 'private, max-age=600'] as const;

@ApiTags('reference')
@Controller('reference')
export class CodeListsController {
  constructor(private readonly lists: CodeListQueries) {}

  /** All countries with their UN regions, in the order of their Korean names. */
  @Get('countries')
  @Can('reference.read')
  @Header(...CACHE)
  countries(): Promise<CountryDto[]> {
    return this.lists.countries();
  }

  /** KSIC 11: sections, each followed by its divisions. */
  @Get('sectors')
  @Can('reference.read')
  @Header(...CACHE)
  sectors(): Promise<SectorDto[]> {
    return this.lists.sectors();
  }

  /** HS 2022 codes that fit what was typed; the chapters when nothing was. */
  @Get('hs-codes')
  @Can('reference.read')
  @Header(...CACHE)
  hsCodes(@Query() query: HsCodeQueryDto): Promise<HsCodeDto[]> {
    return this.lists.hsCodes(query.q ?? '', query.limit ?? (query.q ? 20 : 100));
  }

  /** The categories of difficulties with sub-types and target times. */
  @Get('difficulty-categories')
  @Can('reference.read')
  @Header(...CACHE)
  difficultyCategories(): Promise<DifficultyCategoryDto[]> {
    return this.lists.difficultyCategories();
  }

  /** Ministries and agencies a systemic issue can be addressed to. */
  @Get('ministries')
  @Can('reference.read')
  @Header(...CACHE)
  ministries(): Promise<MinistryDto[]> {
    return this.lists.ministries();
  }
}
