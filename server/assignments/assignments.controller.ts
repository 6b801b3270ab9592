import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AssignService } from './assign.service';
import { AssignmentsService } from './assignments.service';
import { CandidatesService } from './candidates.service';
import { CandidatesDto, CompanyAssignmentsDto, UnassignedPageDto } from './dto/assignment.dto';
import { AssignDto, CandidateQueryDto, EndAssignmentDto } from './dto/assignment-input.dto';
import { RegistrationOutlookDto } from './dto/registration-outlook.dto';
import { UnassignedQueryDto } from './dto/unassigned-query.dto';
import { EndAssignmentService } from './end-assignment.service';
import { RegistrationService } from './registration.service';

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly candidates: CandidatesService,
    private readonly assigning: AssignService,
    private readonly ending: EndAssignmentService,
    private readonly registration: RegistrationService,
  ) {}

  /** Firms that nobody looks after today, the longest registered first. */
  @Get('assignments/unassigned')
  @Can('assignments.match')
  unassigned(@Me() me: Person, @Query() query: UnassignedQueryDto): Promise<UnassignedPageDto> {
    return this.assignments.unassigned(me, query);
  }

  /** Whether a firm entered now gets the person asking as its doctor at once. */
  @Get('assignments/registration-outlook')
  @Can('companies.create')
  registrationOutlook(@Me() me: Person): Promise<RegistrationOutlookDto> {
    return this.registration.outlook(me);
  }

  /** Doctors for a firm, the best first, each with reasons. */
  @Get('companies/:id/assignment-candidates')
  @Can('assignments.match')
  rank(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CandidateQueryDto,
  ): Promise<CandidatesDto> {
    return this.candidates.rank(me, id, query.from);
  }

  /** Who looks after a firm, and who did. */
  @Get('companies/:id/assignments')
  @Can('assignments.read')
  history(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CompanyAssignmentsDto> {
    return this.assignments.history(me, id);
  }

  /** Gives the firm a doctor from a day on. */
  @Post('companies/:id/assignments')
  @Can('assignments.edit')
  @Creates()
  assign(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AssignDto,
  ): Promise<CompanyAssignmentsDto> {
    return this.assigning.assign(me, id, input);
  }

  /** Ends an assignment without a successor. */
  @Post('assignments/:id/ending')
  @Can('assignments.edit')
  @HttpCode(200)
  end(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EndAssignmentDto,
  ): Promise<CompanyAssignmentsDto> {
    return this.ending.end(me, id, input);
  }
}
