import { Injectable } from '@nestjs/common';
import { nextWorkingDay, workingMinutesBetween } from '../platform/business-time/business-time';
import {
  addCalendarDays,
  dayOfWeek,
  endOfSeoulDay,
  startOfSeoulDay,
} from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { DoctorTodayQueries } from './doctor-today.queries';
import { FollowUpsTodayQueries } from './follow-ups-today.queries';
import type { DoctorTodayDto, DueCheckInDto, WaitingCaseDto } from './dto/doctor-today.dto';

const ROWS = 8;
const PROMISE_ROWS = 6;
const QUIET_ROWS = 5;
const PROMISE_DAYS = 7;

/** A doctor's day: what is due, what waits, whom nobody heard of. */
@Injectable()
export class DoctorToday {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly queries: DoctorTodayQueries,
    private readonly letters: FollowUpsTodayQueries,
  ) {}

  async of(actor: Person): Promise<DoctorTodayDto> {
    const me = actor.userId;
    const today = this.clock.today();
    const monday = addCalendarDays(today, 1 - dayOfWeek(today));
    const next = nextWorkingDay(this.holidays, today);
    const checkIns = await this.queries.checkIns(me, today, addCalendarDays(monday, 6), ROWS);
    const cases = await this.queries.cases(me, today, endOfSeoulDay(today), ROWS);
    const promises = await this.queries.promises(
      me,
      today,
      addCalendarDays(today, PROMISE_DAYS),
      PROMISE_ROWS,
    );
    const quiet = await this.queries.quiet(me, today, QUIET_ROWS);
    const replies = await this.queries.replies(me, today, QUIET_ROWS);
    const followUps = await this.letters.of(me, today, QUIET_ROWS);
    const until = endOfSeoulDay(next);
    const appointments = await this.queries.appointments(me, today, startOfSeoulDay(today), until);
    const due = checkIns.filter(({ isDue }) => isDue);
    const later = checkIns.find(({ isDue }) => !isDue);
    return {
      checkIns: due.map(toCheckIn),
      checkInTotal: checkIns[0]?.total ?? 0,
      checkInsThisWeek: checkIns[0]?.week ?? 0,
      nextCheckIn: later ? toCheckIn(later) : null,
      cases: cases.map((row) => this.toCase(row)),
      caseTotal: cases[0]?.total ?? 0,
      casesDueToday: cases[0]?.dueToday ?? 0,
      promises: promises.map(({ total: _, ...row }) => row),
      promiseTotal: promises[0]?.total ?? 0,
      quiet: quiet.map(({ total: _, ...row }) => row),
      quietTotal: quiet[0]?.total ?? 0,
      replies: replies.map(({ total: _, ...row }) => row),
      replyTotal: replies[0]?.total ?? 0,
      followUps,
      appointments,
      nextWorkingDay: next,
      week: await this.queries.week(me, today, monday),
    };
  }

  /** Only 보완요청 stops the clock (DOMAIN §2.3). */
  toCase(row: Omit<WaitingCaseDto, 'remainingWorkingMinutes' | 'paused'>): WaitingCaseDto {
    const { id, number, title, status, severity, companyId, companyName, companyNameEn } = row;
    const { targetAt, waitingFor, version } = row;
    const paused = status === 'waiting_sme';
    const remainingWorkingMinutes =
      paused || !targetAt ? null : workingMinutesBetween(this.holidays, this.clock.now(), targetAt);
    return {
      ...{ id, number, title, status, severity, companyId, companyName, companyNameEn },
      ...{ targetAt, waitingFor, version, paused, remainingWorkingMinutes },
    };
  }
}

function toCheckIn(row: DueCheckInDto): DueCheckInDto {
  const { id, companyId, companyName, companyNameEn, tier, dueOn, startsAt, place } = row;
  const { idealGapDays, lastContactAt, lastKind, assignedOn } = row;
  return {
    ...{ id, companyId, companyName, companyNameEn, tier, dueOn, startsAt, place },
    ...{ idealGapDays, lastContactAt, lastKind, assignedOn },
  };
}
