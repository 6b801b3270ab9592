import { Injectable } from '@nestjs/common';
import { addCalendarDays, type Day, dayOfWeek } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import {
  type LoadCellDto,
  type LoadCellListDto,
  type LoadCellQueryDto,
  type LoadDoctorDto,
  type LoadDto,
  type LoadQueryDto,
  type Measure,
  MEASURES,
} from './dto/load.dto';
import { type DoctorRow, isPastOnly, LoadQueries } from './load.queries';
import { needsOf } from './needs';

/** Weeks before the present one, and after it. */
const BEFORE = 5;
const AFTER = 2;
/** Weeks in which a doctor with firms is seen at work. */
const AT_WORK = 3;
const SHOWN = 100;

type Figures = Map<string, number>;

/** Load and neglect by doctor and week: who carries how much, what is left undone, who needs help. */
@Injectable()
export class LoadService {
  constructor(
    private readonly clock: Clock,
    private readonly queries: LoadQueries,
  ) {}

  async map(actor: Person, { teamId }: LoadQueryDto): Promise<LoadDto> {
    const today = this.clock.today();
    const thisWeek = mondayOf(today);
    const weeks = weeksAround(thisWeek);
    const doctors = await this.queries.doctors(actor, today, teamId);
    const of = { doctors: doctors.map(({ id }) => id), weeks, today };
    const figures = new Map<Measure, Figures>();
    for (const measure of MEASURES) {
      const rows = await this.queries.counts(actor, measure, of);
      figures.set(
        measure,
        new Map(rows.map(({ doctorId, week, n }) => [`${doctorId} ${week}`, n])),
      );
    }
    return {
      ...{ weeks, thisWeek, asOf: this.clock.now() },
      doctors: doctors
        .map((doctor) => toDoctor(doctor, weeks, thisWeek, figures))
        .sort((a, b) => b.needs.length - a.needs.length),
    };
  }

  /** @throws Problem 404 for a doctor of another team, 422 for a day that begins no week */
  async cell(
    actor: Person,
    { doctorId, week, measure }: LoadCellQueryDto,
  ): Promise<LoadCellListDto> {
    const today = this.clock.today();
    if (week !== mondayOf(week)) throw Problem.field('week', 'not_monday', 'A Monday, please.');
    const doctors = await this.queries.doctors(actor, today);
    if (!doctors.some(({ id }) => id === doctorId)) throw Problem.notFound('doctor');
    if (isPastOnly(measure) && week > mondayOf(today)) return { total: 0, items: [] };
    const rows = await this.queries.items(actor, measure, { doctorId, week, today }, SHOWN);
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map(({ total: _, ...item }) => item),
    };
  }
}

function mondayOf(day: Day): Day {
  return addCalendarDays(day, 1 - dayOfWeek(day));
}

function weeksAround(monday: Day): Day[] {
  return Array.from({ length: BEFORE + 1 + AFTER }, (_, at) =>
    addCalendarDays(monday, 7 * (at - BEFORE)),
  );
}

function toDoctor(
  doctor: DoctorRow,
  weeks: Day[],
  thisWeek: Day,
  figures: Map<Measure, Figures>,
): LoadDoctorDto {
  const n = (measure: Measure, week: Day) => figures.get(measure)?.get(`${doctor.id} ${week}`) ?? 0;
  const cells = weeks.map((week): LoadCellDto => {
    const known = week <= thisWeek;
    return {
      week,
      open: known ? n('open', week) : null,
      due: n('due', week),
      checkIns: n('check_ins', week),
      promises: n('promises', week),
      visits: known ? n('visits', week) : null,
    };
  });
  const past = cells.filter(({ week }) => week < thisWeek);
  const sum = (of: LoadCellDto[], pick: (cell: LoadCellDto) => number) =>
    of.reduce((total, cell) => total + pick(cell), 0);
  const lately = cells.filter(({ week }) => week <= thisWeek).slice(-AT_WORK);
  const needs = needsOf({
    ...{ firms: doctor.firms, capacity: doctor.capacity },
    lateCases: sum(past, ({ due }) => due),
    lateCheckIns: sum(past, ({ checkIns }) => checkIns),
    latePromises: sum(past, ({ promises }) => promises),
    visits: sum(lately, ({ visits }) => visits ?? 0),
  });
  return { ...doctor, cells, needs };
}
