import { Injectable } from '@nestjs/common';
import { addWorkingDays, closeOfBusiness } from '../platform/business-time/business-time';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { AdminTodayQueries } from './admin-today.queries';
import { DoctorToday } from './doctor-today.service';
import type { SupervisorTodayDto } from './dto/supervisor-today.dto';
import type { TodayCountsDto, TodayDto } from './dto/today.dto';
import { SupervisorTodayQueries } from './supervisor-today.queries';
import { TodayCountsQueries } from './today-counts.queries';

/** Due within so many working days is soon, as on the board that the figure links to. */
const SOON_WORKING_DAYS = 3;
const CASE_ROWS = 8;
const FIRM_ROWS = 6;

const NOTHING: TodayCountsDto = {
  ...{ today: 0, companies: 0, difficulties: 0, letters: 0, board: 0, assignments: 0 },
  ...{ inbox: 0, portalDifficulties: 0, portalLetters: 0, notifications: 0 },
};

/** What this person has to do today. */
@Injectable()
export class TodayService {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly doctor: DoctorToday,
    private readonly supervisor: SupervisorTodayQueries,
    private readonly admin: AdminTodayQueries,
    private readonly figures: TodayCountsQueries,
  ) {}

  async read(actor: Person): Promise<TodayDto> {
    const { role } = actor;
    return {
      now: this.clock.now(),
      day: this.clock.today(),
      unreadNotifications: await this.figures.unread(actor.userId),
      doctor: role === 'doctor' ? await this.doctor.of(actor) : null,
      supervisor: role === 'supervisor' ? await this.supervising(actor) : null,
      admin: role === 'admin' ? await this.admin.read(this.clock.now()) : null,
      firm: role === 'sme' ? await this.figures.firm(actor.companyId!) : null,
    };
  }

  async counts(actor: Person): Promise<TodayCountsDto> {
    const notifications = await this.figures.unread(actor.userId);
    return { ...NOTHING, ...(await this.countsOf(actor)), notifications };
  }

  private async countsOf(actor: Person): Promise<Partial<TodayCountsDto>> {
    const today = this.clock.today();
    switch (actor.role) {
      case 'doctor':
        return this.figures.doctor(actor.userId, today);
      case 'supervisor':
        return this.figures.supervisor(actor, today);
      case 'sme': {
        const { waitingForYou } = await this.figures.firm(actor.companyId!);
        const portalLetters = await this.figures.lettersToCheck(actor.companyId!);
        return { portalDifficulties: waitingForYou, portalLetters };
      }
      default:
        return {};
    }
  }

  private async supervising(actor: Person): Promise<SupervisorTodayDto> {
    const today = this.clock.today();
    const now = this.clock.now();
    const soon = closeOfBusiness(addWorkingDays(this.holidays, today, SOON_WORKING_DAYS));
    const counts = await this.supervisor.counts(actor, today, now, soon);
    const cases = await this.supervisor.cases(actor, today, soon, CASE_ROWS);
    const unassigned = await this.supervisor.unassigned(actor, today, FIRM_ROWS);
    const neglected = await this.supervisor.neglected(actor, today, FIRM_ROWS);
    const doctors = await this.supervisor.doctors(actor, today, now);
    return {
      ...counts,
      overdueCheckIns: doctors.reduce((sum, { overdueCheckIns }) => sum + overdueCheckIns, 0),
      unassignedFirms: unassigned[0]?.total ?? 0,
      neglectedFirms: neglected[0]?.total ?? 0,
      cases: cases.map((row) => ({
        ...this.doctor.toCase(row),
        doctorId: row.doctorId,
        doctorName: row.doctorName,
        doctorNameEn: row.doctorNameEn,
      })),
      unassigned: unassigned.map(({ total: _, ...row }) => row),
      neglected: neglected.map(({ total: _, ...row }) => row),
      doctors,
    };
  }
}
