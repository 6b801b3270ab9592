import { marketOf } from './content/markets';
import { skipReasons } from './content/visits';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { CheckInPlanRow, CheckInRow, PromiseRow, Tier, UserRow, VisitRow } from './demo-rows';
import type { Care } from './make-assignments';
import { makeVisit } from './make-visits';
import { castSituations, type Situation } from './situations';
import { Random } from './random';

export interface Contacts {
  readonly plans: CheckInPlanRow[];
  readonly checkIns: CheckInRow[];
  readonly visits: VisitRow[];
  readonly promises: PromiseRow[];
}

/** Ideal and longest gap in days, and the step of the rule (DOMAIN §6.1). */
const CADENCE: Readonly<Record<Tier, { ideal: number; max: number; months: number }>> = {
  intensive: { ideal: 14, max: 21, months: 0 },
  regular: { ideal: 30, max: 45, months: 1 },
  watch: { ideal: 91, max: 120, months: 3 },
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

/** A year of check-ins for every firm: kept, skipped, due today, overdue and to come. */
export function makeCheckIns(
  care: readonly Care[],
  calendar: DemoCalendar,
  seed: number,
): Contacts {
  const result: Contacts = { plans: [], checkIns: [], visits: [], promises: [] };
  for (const one of care) {
    const random = Random.stream(seed, `check-ins:${one.firm.company.registrationNumber}`);
    new FirmYear(one, calendar, random, result).run();
  }
  return result;
}

class FirmYear {
  private readonly cadence;
  private readonly planStart: string;
  private readonly plan: CheckInPlanRow;

  constructor(
    private readonly care: Care,
    private readonly calendar: DemoCalendar,
    private readonly random: Random,
    private readonly out: Contacts,
  ) {
    const { company } = care.firm;
    this.cadence = CADENCE[company.tier];
    const fresh = this.situation?.fresh;
    this.planStart = fresh
      ? care.since
      : calendar.plusWorkingDays(calendar.plusMonths(calendar.today, -12), random.int(0, 15));
    const start = calendar.at(this.planStart, 10);
    this.plan = {
      id: demoId(random, start),
      companyId: company.id,
      mode: 'fixed',
      rule: '',
      idealGapDays: this.cadence.ideal,
      maxGapDays: this.cadence.max,
      startsOn: this.planStart,
      origin: 'tier',
      version: 1,
      createdBy: care.doctor.id,
      createdAt: start.toISOString(),
      updatedAt: start.toISOString(),
    };
  }

  private get situation(): Situation | undefined {
    return castSituations[this.care.firm.company.name];
  }

  run(): void {
    const next = this.firstOpen();
    this.plan.rule = this.ruleFor(next.occurrence);
    this.out.plans.push(this.plan);
    const past: string[] = [];
    for (
      let day = this.step(next.occurrence, -1);
      day >= this.planStart;
      day = this.step(day, -1)
    ) {
      past.unshift(day);
    }
    // The rule counts its weeks and months from here.
    this.plan.startsOn = past[0] ?? next.occurrence;
    const skips = this.situation?.skippedLast ?? 0;
    past.forEach((day, i) => {
      const forced = i >= past.length - skips;
      const last = i === past.length - skips - 1;
      if (forced || (!last && this.random.chance(0.05))) this.skip(day);
      else this.keep(day, last);
    });
    if (this.situation?.fresh) this.greet(this.situation.lastContact);
    this.open(next.occurrence, next.due);
    for (let day = this.step(next.occurrence, 1), i = 0; i < 2; i++, day = this.step(day, 1)) {
      this.ahead(day, i === 0);
    }
  }

  /** The occurrence now waiting; a monthly rule keeps to days every month has. */
  private firstOpen(): { occurrence: string; due: string } {
    const { occurrence, due } = this.waiting();
    const late = this.cadence.months > 0 && Number(occurrence.slice(8)) > 28;
    return { occurrence: late ? `${occurrence.slice(0, 8)}28` : occurrence, due };
  }

  /** Overdue, due today, or soon. */
  private waiting(): { occurrence: string; due: string } {
    const { calendar, random } = this;
    const told = this.situation?.dueIn;
    if (told !== undefined) {
      const exact =
        told === 0
          ? calendar.dueDay
          : calendar.onOrBefore(calendar.plusDays(calendar.dueDay, told));
      const due = told > 0 ? calendar.plusWorkingDays(calendar.dueDay, told) : exact;
      return { occurrence: due, due };
    }
    const state = random.weighted({ overdue: 5, today: 5, week: 24, later: 66 });
    const days =
      state === 'overdue'
        ? -random.int(1, 9)
        : state === 'today'
          ? 0
          : state === 'week'
            ? random.int(1, 6)
            : random.int(7, Math.max(8, this.cadence.ideal - 1));
    const occurrence = days === 0 ? calendar.dueDay : calendar.plusDays(calendar.today, days);
    const weekday = calendar.onOrBefore(occurrence);
    return { occurrence: weekday, due: weekday };
  }

  private step(day: string, direction: 1 | -1): string {
    const { months } = this.cadence;
    return months === 0
      ? this.calendar.plusDays(day, direction * 14)
      : this.calendar.plusMonths(day, direction * months);
  }

  private ruleFor(day: string): string {
    const { months } = this.cadence;
    if (months === 0) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${WEEKDAYS[weekday - 1] ?? 'MO'}`;
    }
    return `FREQ=MONTHLY;INTERVAL=${months};BYMONTHDAY=${Number(day.slice(8))}`;
  }

  private skip(day: string): void {
    const due = this.calendar.nearest(day);
    const checkIn = this.row(day, due, 'skipped', due);
    checkIn.skipReason = this.situation?.skipReason ?? this.random.pick(skipReasons);
  }

  private keep(day: string, last: boolean): void {
    const { calendar, random, care } = this;
    const due = calendar.nearest(day);
    const told = last ? this.situation?.lastContact : undefined;
    let held = told
      ? calendar.onOrBefore(calendar.plusDays(calendar.dueDay, -told.daysAgo))
      : calendar.plusWorkingDays(
          due,
          random.weighted({ 0: 60, 1: 25, 2: 15 }) === '0' ? 0 : random.int(-1, 2),
        );
    if (held > calendar.yesterday) held = calendar.yesterday;
    const doctor: UserRow =
      care.before && held < care.before.until ? care.before.doctor : care.doctor;
    const checkIn = this.row(day, due, 'done', held);
    const { visit, promises } = makeVisit({
      care,
      doctor,
      calendar,
      random,
      day: held,
      checkInId: checkIn.id,
      told,
      market: marketOf(
        random.pick(care.firm.markets.filter(({ status }) => status !== 'not_interested')).country,
      ),
    });
    checkIn.doctorId = doctor.id;
    checkIn.visitId = visit.id;
    checkIn.doneAt = visit.createdAt;
    checkIn.updatedAt = visit.createdAt;
    checkIn.version = 2;
    care.firm.company.lastContactAt = visit.startedAt;
    this.out.visits.push(visit);
    this.out.promises.push(...promises);
  }

  /** A new doctor's first call, outside any plan. */
  private greet(told: Situation['lastContact']): void {
    const { care, calendar, random } = this;
    const { visit } = makeVisit({
      care,
      doctor: care.doctor,
      calendar,
      random,
      day: care.since,
      checkInId: null,
      told,
      market: marketOf(care.firm.markets[0]!.country),
    });
    care.firm.company.lastContactAt = visit.startedAt;
    this.out.visits.push(visit);
  }

  /** A coming occurrence; the first may have been moved to a visit both sides agreed on. */
  private ahead(day: string, first: boolean): void {
    const agreed = first ? this.situation?.nextVisit : undefined;
    if (!agreed) return this.open(day, this.calendar.nearest(day));
    const due = this.calendar.plusWorkingDays(this.calendar.deadlineDay, agreed.inDays);
    Object.assign(this.row(day, due, 'due', due), {
      moveReason: '대표와 방문 날짜를 맞춤',
      touched: true,
      startsAt: this.calendar.at(due, agreed.hour).toISOString(),
      zone: 'Asia/Seoul',
      place: agreed.place,
    });
  }

  private open(day: string, due: string): void {
    const { calendar, random } = this;
    const checkIn = this.row(day, due, 'due', due);
    const told = due === calendar.dueDay ? this.situation?.appointment : undefined;
    const soon = due >= calendar.today && due <= calendar.plusDays(calendar.today, 7);
    if (told) {
      checkIn.startsAt = calendar.at(due, told.hour).toISOString();
      checkIn.place = told.place;
      checkIn.zone = 'Asia/Seoul';
    } else if (soon && random.chance(0.45)) {
      checkIn.startsAt = calendar.at(due, random.pick([10, 11, 14, 15, 16])).toISOString();
      checkIn.place = random.pick(['본사', '공장', null]);
      checkIn.zone = 'Asia/Seoul';
    }
  }

  private row(day: string, due: string, status: CheckInRow['status'], settled: string): CheckInRow {
    const made = this.calendar.at(this.calendar.plusDays(day, -60), 1);
    const planMade = new Date(this.plan.createdAt);
    const createdAt = made < planMade ? planMade : made;
    const checkIn: CheckInRow = {
      id: demoId(this.random, createdAt),
      planId: this.plan.id,
      companyId: this.care.firm.company.id,
      doctorId: this.care.doctor.id,
      occurrenceOn: day,
      dueOn: due,
      moveReason: null,
      touched: false,
      status,
      skipReason: null,
      startsAt: null,
      endsAt: null,
      zone: null,
      place: null,
      visitId: null,
      doneAt: null,
      version: status === 'due' ? 1 : 2,
      createdAt: createdAt.toISOString(),
      updatedAt:
        status === 'due' ? createdAt.toISOString() : this.calendar.at(settled, 9).toISOString(),
    };
    this.out.checkIns.push(checkIn);
    return checkIn;
  }
}
