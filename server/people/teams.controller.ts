import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can } from '../platform/security/access.decorators';
import { TeamDto, TeamInputDto } from './dto/user.dto';
import { TeamsService } from './teams.service';

@ApiTags('teams')
@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Can('doctors.read')
  list(): Promise<TeamDto[]> {
    return this.teams.list();
  }

  @Post()
  @Can('teams.edit')
  @Creates()
  create(@Body() body: TeamInputDto): Promise<TeamDto> {
    return this.teams.create(body);
  }

  @Patch(':id')
  @Can('teams.edit')
  @ChangesVersion()
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: TeamInputDto,
  ): Promise<TeamDto> {
    return this.teams.change(id, version, body);
  }
}
