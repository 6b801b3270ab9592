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
import { BASE_REGIONS } from './base-regions';
import { DoctorsService } from './doctors.service';
import { BaseRegionDto, DoctorDto, DoctorPageDto } from './dto/doctor.dto';
import {
  CreateConflictDto,
  CreateLeaveDto,
  DoctorQueryDto,
  EditDoctorDto,
} from './dto/doctor-input.dto';
import { LeavesService } from './leaves.service';

@ApiTags('doctors')
@Controller('doctors')
export class DoctorsController {
  constructor(
    private readonly doctors: DoctorsService,
    private readonly leaves: LeavesService,
  ) {}

  /** Active doctors by name, with what they carry today. */
  @Get()
  @Can('doctors.read')
  list(@Me() me: Person, @Query() query: DoctorQueryDto): Promise<DoctorPageDto> {
    return this.doctors.list(me, query);
  }

  /** The places a doctor can be based at. */
  @Get('base-regions')
  @Can('doctors.read')
  baseRegions(): BaseRegionDto[] {
    return BASE_REGIONS.map(({ ko, en }) => ({ ko, en }));
  }

  @Get(':id')
  @Can('doctors.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<DoctorDto> {
    return this.doctors.get(me, id);
  }

  /** A doctor writes their introduction; supervisors and administrators the rest as well. */
  @Patch(':id')
  @Can('doctors.edit')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EditDoctorDto,
  ): Promise<DoctorDto> {
    return this.doctors.edit(me, id, version, input);
  }

  /** Days away, with the colleague who sees the firms meanwhile. */
  @Post(':id/leaves')
  @Can('doctors.edit')
  @Creates()
  addLeave(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CreateLeaveDto,
  ): Promise<DoctorDto> {
    return this.leaves.add(me, id, input);
  }

  /** Cancels a leave; one that has begun ends with yesterday. */
  @Delete(':id/leaves/:leaveId')
  @Can('doctors.edit')
  @HttpCode(204)
  removeLeave(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('leaveId', ParseUUIDPipe) leaveId: string,
  ): Promise<void> {
    return this.leaves.remove(me, id, leaveId);
  }

  /** Names a firm the doctor must not look after, and why. */
  @Post(':id/conflicts')
  @Can('doctors.edit')
  @Creates()
  addConflict(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CreateConflictDto,
  ): Promise<DoctorDto> {
    return this.leaves.addConflict(me, id, input);
  }

  @Delete(':id/conflicts/:companyId')
  @Can('doctors.edit')
  @HttpCode(204)
  removeConflict(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('companyId', ParseUUIDPipe) companyId: string,
  ): Promise<void> {
    return this.leaves.removeConflict(me, id, companyId);
  }
}
