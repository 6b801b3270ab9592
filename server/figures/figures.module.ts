import { Module } from '@nestjs/common';
import { CaseCountsQueries } from './case-counts.queries';
import { FiguresController } from './figures.controller';
import { FiguresService } from './figures.service';
import { FirmCountsQueries } from './firm-counts.queries';
import { MonthlyMailService } from './monthly/monthly-mail.service';
import { MonthlyReportsController } from './monthly/monthly-reports.controller';
import { MonthlyReportsService } from './monthly/monthly-reports.service';
import { ReportCasesQueries } from './monthly/report-cases.queries';
import { ReportMaker } from './monthly/report-maker';

/** The programme in figures, on a page and as the report of a month. */
@Module({
  controllers: [FiguresController, MonthlyReportsController],
  providers: [
    CaseCountsQueries,
    FiguresService,
    FirmCountsQueries,
    MonthlyMailService,
    MonthlyReportsService,
    ReportCasesQueries,
    ReportMaker,
  ],
})
export class FiguresModule {}
