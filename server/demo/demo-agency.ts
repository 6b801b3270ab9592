import type { Day } from '../platform/business-time/calendar-days';
import type { HolidayCalendar } from '../platform/business-time/business-time';
import { DemoCalendar, listedHolidays } from './demo-calendar';
import { demoId } from './demo-ids';
import type { AppointmentRow, DiagnosisRow, PromiseRow } from './demo-rows';
import { makeAppointments } from './make-appointments';
import { makeAssignments, type Assignments } from './make-assignments';
import { makeCheckIns, type Contacts } from './make-check-ins';
import type { Firm } from './firm';
import { makeCompanies } from './make-companies';
import { makeDiagnoses } from './make-diagnoses';
import { makeDifficulties, type Cases } from './make-difficulties';
import { makePeople, type Staff } from './make-people';
import { type Library, makeSolutions } from './make-solutions';
import { makeNotifications, type NotificationRow } from './make-notifications';
import { Random } from './random';
import { castPromises } from './situations';

/** Changing it tells another story; keep it, so that screenshots and tests stay true. */
const DEMO_SEED = 20_090_210;

export interface DemoAgency extends Contacts, Cases {
  readonly today: Day;
  readonly staff: Staff;
  readonly firms: Firm[];
  readonly assignments: Assignments;
  readonly appointments: AppointmentRow[];
  readonly diagnoses: DiagnosisRow[];
  readonly notifications: NotificationRow[];
  readonly library: Library;
}

/**
 * The whole demo agency as it stands on `today` (a day in Seoul): the same day and holidays give
 * the same rows, ids included. Nothing in it is a real person's or firm's.
 */
export function buildDemoAgency(
  today: Day,
  holidays: HolidayCalendar = listedHolidays,
  seed: number = DEMO_SEED,
): DemoAgency {
  const calendar = new DemoCalendar(today, holidays);
  const staff = makePeople(calendar, seed);
  const firms = makeCompanies(calendar, seed);
  const assignments = makeAssignments(firms, staff, calendar, seed);
  const contacts = makeCheckIns(assignments.care, calendar, seed);
  const appointments = makeAppointments(contacts.checkIns, firms, calendar, seed);
  const cases = makeDifficulties(assignments.care, contacts.visits, staff, calendar, seed);
  const promises = withCastPromises(contacts, assignments, calendar, seed);
  const diagnoses = makeDiagnoses(assignments.care, calendar, seed);
  const library = makeSolutions(cases.difficulties, firms, staff, calendar, seed);
  const notifications = makeNotifications(cases, firms, staff, calendar, seed);
  return {
    ...{ today, staff, firms, assignments, ...contacts, promises, ...cases },
    ...{ appointments, diagnoses, notifications, library },
  };
}

/** 한지원's own list is the one of the story; whatever else was left open there is kept. */
function withCastPromises(
  { promises, visits }: Contacts,
  { care }: Assignments,
  calendar: DemoCalendar,
  seed: number,
): PromiseRow[] {
  const random = Random.stream(seed, 'promises');
  const { doctor } = care.find(({ firm }) => firm.company.name === castPromises[0].firm)!;
  const rest = promises.filter(({ ownerId, doneAt }) => ownerId !== doctor.id || doneAt !== null);
  const told = castPromises.map(({ firm, text, dueIn }) => {
    const { company } = care.find((one) => one.firm.company.name === firm)!.firm;
    const visit = visits.filter(({ companyId }) => companyId === company.id).at(-1)!;
    const made = new Date(visit.createdAt);
    const dueOn =
      dueIn < 0
        ? calendar.onOrBefore(calendar.plusDays(calendar.dueDay, dueIn))
        : calendar.plusWorkingDays(calendar.dueDay, dueIn);
    return {
      id: demoId(random, made),
      companyId: company.id,
      visitId: visit.id,
      difficultyId: null,
      text,
      side: 'ours' as const,
      ownerId: doctor.id,
      ownerName: doctor.name,
      dueOn,
      doneAt: null,
      doneBy: null,
      version: 1,
      createdBy: doctor.id,
      createdAt: made.toISOString(),
      updatedAt: made.toISOString(),
    };
  });
  return [...rest, ...told];
}
