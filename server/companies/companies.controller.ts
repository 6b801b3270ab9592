import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CompaniesService } from './companies.service';
import { CompanyActivity } from './company-activity.service';
import { CompanyDuplicates } from './company-duplicates.service';
import { ActivityPageDto, ActivityQueryDto } from './dto/company-activity.dto';
import { ArchiveCompanyDto, CreateCompanyDto, EditCompanyDto } from './dto/company-input.dto';
import {
  CompanyListQueryDto,
  CompanyPageDto,
  DuplicateListDto,
  DuplicateQueryDto,
} from './dto/company-list.dto';
import { CompanyDto } from './dto/company.dto';

@ApiTags('companies')
@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly duplicates: CompanyDuplicates,
    private readonly activity: CompanyActivity,
  ) {}

  /** The firms the reader may see, by name. */
  @Get()
  @Can('companies.read')
  list(@Me() me: Person, @Query() query: CompanyListQueryDto): Promise<CompanyPageDto> {
    return this.companies.list(me, query);
  }

  /** Firms that may be the one being entered, while it is typed. */
  @Get('duplicates')
  @Can('companies.create')
  async findDuplicates(
    @Me() me: Person,
    @Query() query: DuplicateQueryDto,
  ): Promise<DuplicateListDto> {
    return { items: await this.duplicates.find(me, query) };
  }

  @Get(':id')
  @Can('companies.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CompanyDto> {
    return this.companies.get(me, id);
  }

  /** What happened with the firm, newest first. */
  @Get(':id/activity')
  @Can('companies.read')
  listActivity(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ActivityQueryDto,
  ): Promise<ActivityPageDto> {
    return this.activity.page(me, id, query);
  }

  @Post()
  @Can('companies.create')
  @Creates()
  create(@Me() me: Person, @Body() input: CreateCompanyDto): Promise<CompanyDto> {
    return this.companies.create(me, input);
  }

  /** Changes what is given; lists are replaced as a whole. */
  @Patch(':id')
  @Can('companies.edit')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EditCompanyDto,
  ): Promise<CompanyDto> {
    return this.companies.edit(me, id, version, input);
  }

  @Post(':id/archiving')
  @HttpCode(200)
  @Can('companies.archive')
  @ChangesVersion()
  archive(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: ArchiveCompanyDto,
  ): Promise<CompanyDto> {
    return this.companies.archive(me, id, version, input.reason.trim());
  }

  @Delete(':id/archiving')
  @Can('companies.archive')
  @ChangesVersion()
  restore(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CompanyDto> {
    return this.companies.restore(me, id, version);
  }
}
