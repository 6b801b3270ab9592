import { Module } from '@nestjs/common';
import { ExportRunService } from './export-run.service';
import { ExportSources } from './export-sources';
import { ExportSweepService } from './export-sweep.service';
import { ExportsController } from './exports.controller';
import { ExportsQueries } from './exports.queries';
import { ExportsService } from './exports.service';

/** Lists as files. Features add what they offer to `ExportSources`. */
@Module({
  controllers: [ExportsController],
  providers: [ExportRunService, ExportSources, ExportSweepService, ExportsQueries, ExportsService],
  exports: [ExportSources],
})
export class ExportsModule {}
