import { Injectable } from '@nestjs/common';
import { CheckInsService } from '../check-ins/check-ins.service';
import { DiagnosesService } from '../diagnoses/diagnoses.service';
import { readClock } from '../difficulties/answer-clock';
import { toDifficultyRow } from '../difficulties/dto/difficulty-row.dto';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import type { PortalHomeDto } from './dto/portal-home.dto';
import { PortalHomeQueries } from './portal-home.queries';

const APPOINTMENTS = 5;

/** The first page of a firm's portal, as one answer: nothing comes later and pushes the rest down. */
@Injectable()
export class PortalHomeService {
  constructor(
    private readonly queries: PortalHomeQueries,
    private readonly checkIns: CheckInsService,
    private readonly diagnoses: DiagnosesService,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
  ) {}

  async get(actor: Person): Promise<PortalHomeDto> {
    const companyId = actor.companyId!;
    const today = this.clock.today();
    const desk = { now: this.clock.now(), calendar: this.calendar };
    const cases = await this.queries.cases(companyId);
    const arranged = { view: 'appointments', limit: APPOINTMENTS } as const;
    const { items: appointments } = await this.checkIns.list(actor, arranged);
    const { items: diagnoses } = await this.diagnoses.history(actor, companyId);
    return {
      doctor: await this.queries.doctor(companyId, today),
      nextCheckIn: await this.queries.nextCheckIn(companyId, today),
      appointments,
      diagnosis: diagnoses[0] ?? null,
      cases: cases.map((row) => toDifficultyRow(row, readClock(row, desk), today)),
      ...(await this.queries.counts(companyId)),
    };
  }
}
