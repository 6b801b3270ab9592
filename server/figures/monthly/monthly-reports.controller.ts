import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangesVersion, Creates, Version } from '../../platform/http/if-match';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  MakeMonthlyReportDto,
  MonthlyMailDto,
  MonthlyMailInputDto,
  MonthlyReportDto,
  MonthlyReportPageDto,
} from './dto/monthly-report.dto';
import { MonthlyMailService } from './monthly-mail.service';
import { MonthlyReportsService, type ReportFormat } from './monthly-reports.service';

const MEDIA_TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('monthly-reports')
@Controller('monthly-reports')
@Can('reports.read')
export class MonthlyReportsController {
  constructor(
    private readonly reports: MonthlyReportsService,
    private readonly mail: MonthlyMailService,
  ) {}

  /** Makes the report of a month for a team or the programme. */
  @Post()
  @Creates()
  make(@Me() me: Person, @Body() body: MakeMonthlyReportDto): Promise<MonthlyReportDto> {
    return this.reports.make(me, body);
  }

  /** Reports of one's teams, the newest month first. */
  @Get()
  list(@Me() me: Person, @Query() { cursor }: PageQueryDto): Promise<MonthlyReportPageDto> {
    return this.reports.list(me, cursor);
  }

  /** When the report of the month before is mailed, and to whom. */
  @Get('mail')
  mailSettings(@Me() me: Person): Promise<MonthlyMailDto> {
    return this.mail.get(me);
  }

  @Put('mail')
  @ChangesVersion()
  setMail(
    @Me() me: Person,
    @Version() version: number,
    @Body() body: MonthlyMailInputDto,
  ): Promise<MonthlyMailDto> {
    return this.mail.edit(me, version, body);
  }

  /** The report as `pdf` or `xlsx`. */
  @Get(':id/:format')
  @Header('cache-control', 'private, no-store')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('format', new ParseEnumPipe({ pdf: 'pdf', xlsx: 'xlsx' })) format: ReportFormat,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { report, bytes } = await this.reports.read(me, id, format);
    void reply.header('x-content-type-options', 'nosniff');
    const name = `${report.locale === 'ko' ? '월간_보고서' : 'Monthly_report'}_${report.month}.${format}`;
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[format],
      length: format === 'pdf' ? report.pdfSize : report.xlsxSize,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
