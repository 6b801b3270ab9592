import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DiagnosesService } from './diagnoses.service';
import { CorrectDiagnosisDto, CreateDiagnosisDto } from './dto/diagnosis-input.dto';
import { DiagnosisDto, DiagnosisHistoryDto } from './dto/diagnosis.dto';
import { QuestionnaireDto } from './dto/questionnaire.dto';

@ApiTags('diagnoses')
@Controller()
export class DiagnosesController {
  constructor(private readonly diagnoses: DiagnosesService) {}

  /** A firm's results, newest first. */
  @Get('companies/:id/diagnoses')
  @Can('diagnoses.read')
  history(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<DiagnosisHistoryDto> {
    return this.diagnoses.history(me, id);
  }

  /** The diagnosis of a firm today. */
  @Post('companies/:id/diagnoses')
  @Can('diagnoses.write')
  @Creates()
  make(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CreateDiagnosisDto,
  ): Promise<DiagnosisDto> {
    return this.diagnoses.make(me, id, input);
  }

  @Get('diagnoses/:id')
  @Can('diagnoses.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<DiagnosisDto> {
    return this.diagnoses.get(me, id);
  }

  /** The author's correction on the same day. */
  @Patch('diagnoses/:id')
  @Can('diagnoses.write')
  @ChangesVersion()
  correct(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectDiagnosisDto,
  ): Promise<DiagnosisDto> {
    return this.diagnoses.correct(me, id, version, input);
  }

  /** The questions of a version; `current` for those a new diagnosis asks. */
  @Get('diagnosis-questionnaires/:version')
  @Can('diagnoses.read')
  @ApiParam({ name: 'version', type: String })
  questions(@Param('version') version: string): QuestionnaireDto {
    if (version === 'current') return this.diagnoses.questions('current');
    if (!/^\d{1,4}$/.test(version)) throw Problem.notFound('questionnaire');
    return this.diagnoses.questions(Number(version));
  }
}
