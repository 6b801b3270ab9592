import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../platform/config/clock';
import { Can, Me, NeedsFreshProof } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AuditSealsService } from './audit-seals.service';
import { AuditService } from './audit.service';
import { AuditPageDto, AuditVerificationDto } from './dto/audit-entry.dto';
import { AuditExportDto, AuditQueryDto } from './dto/audit-query.dto';

@ApiTags('audit')
@Controller('audit')
@Can('audit.read')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly seals: AuditSealsService,
    private readonly clock: Clock,
  ) {}

  /** Who did what to whose data, newest first. */
  @Get()
  list(@Me() me: Person, @Query() query: AuditQueryDto): Promise<AuditPageDto> {
    return this.audit.list(me, query);
  }

  /** A copy as CSV, for a stated purpose; at most 50,000 entries. */
  @Post('exports')
  @NeedsFreshProof()
  @HttpCode(200)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-store')
  async export(
    @Me() me: Person,
    @Body() body: AuditExportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.audit.export(me, body), 'utf8');
    void reply.header(
      'content-disposition',
      `attachment; filename="audit-${this.clock.today()}.csv"`,
    );
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', length: bytes.length });
  }

  /** Recomputes the chain of seals and names the first one that does not fit. */
  @Get('verification')
  verify(): Promise<AuditVerificationDto> {
    return this.seals.verify();
  }
}
