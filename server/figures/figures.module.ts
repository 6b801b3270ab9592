import { Module } from '@nestjs/common';
import { CaseCountsQueries } from './case-counts.queries';
import { FiguresController } from './figures.controller';
import { FiguresService } from './figures.service';
import { FirmCountsQueries } from './firm-counts.queries';

/** The programme in figures. */
@Module({
  controllers: [FiguresController],
  providers: [CaseCountsQueries, FiguresService, FirmCountsQueries],
})
export class FiguresModule {}
