import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { AgendaController } from './agenda.controller';
import { AgendaQueries } from './agenda.queries';
import { AgendaService } from './agenda.service';
import { PlanningQueries } from './planning.queries';

/** The calendar of a doctor: check-ins, visits, promises, and the days nobody is there. */
@Module({
  imports: [CheckInsModule],
  controllers: [AgendaController],
  providers: [AgendaQueries, AgendaService, PlanningQueries],
})
export class AgendaModule {}
