import type { Day } from '../platform/business-time/calendar-days';
import type { HolidayCalendar } from '../platform/business-time/business-time';
import {
  type Cadence,
  type Circumstances,
  type Kept,
  later,
  type MoveCause,
} from './cadence/cadence';
import { type Care, FreeDays } from './cadence/free-days';
import { occurrences } from './cadence/occurrences';
import { onSiteDays } from './cadence/on-site';
import { difference } from './cadence/reconcile';

interface Row {
  id: string;
  on: Day;
  dueOn: Day;
  doctorId: string | null;
  onSite: boolean;
}

/** What decides on the rows of one plan. */
export interface State extends Cadence, Pick<Circumstances, 'lastContact' | 'since' | 'lastOn'> {
  firstOn: Day | null;
  lastOnSite: Day | null;
  care: Care;
  open: Row[];
  kept: (Kept & Row)[];
}

export interface Changes {
  remove: string[];
  move: { id: string; on: Day; dueOn: Day; cause: MoveCause | null }[];
  add: {
    on: Day;
    dueOn: Day;
    cause: MoveCause | null;
    doctorId: string | null;
    onSite: boolean;
  }[];
  give: { id: string; doctorId: string | null }[];
  onSite: { id: string; onSite: boolean }[];
}

/**
 * What must change so that the rows of a plan are what its rules give. Untouched rows follow the
 * plan; a fixed plan leaves alone what is due today or overdue. Nothing to do answers empty lists.
 */
export function planChanges(
  state: State,
  calendar: HolidayCalendar,
  { today, onSiteMonths }: { today: Day; onSiteMonths: number },
): Changes {
  const days = new FreeDays(calendar, state.care);
  const plan = { ...state, anchorOn: state.anchorOn ?? state.firstOn };
  const { wanted, beyond } = occurrences(plan, days, { ...state, today });
  const follows = (row: Row) => state.mode === 'floating' || row.dueOn > today;
  const standing = state.open.filter(follows);
  const resting = state.open.filter((row) => !follows(row));
  const taken = new Set([...resting, ...state.kept].map(({ on }) => on));
  const change = difference(
    standing,
    wanted.filter(({ on }) => !taken.has(on)),
  );

  const gone = new Set(change.remove);
  const moved = new Map(change.move.map(({ id, to }) => [id, to.dueOn]));
  const rows = [
    ...state.open.filter(({ id }) => !gone.has(id)),
    ...state.kept.filter(({ status }) => status === 'due'),
  ].map((row) => ({ ...row, dueOn: moved.get(row.id) ?? row.dueOn }));
  const onSite = onSiteOf([...rows, ...change.add], beyond, state, onSiteMonths);
  const responsible = (dueOn: Day) => days.responsible(later(dueOn, today));

  return {
    remove: change.remove,
    move: change.move.map(({ id, to }) => ({ id, ...to })),
    add: change.add.map((one) => ({
      ...one,
      doctorId: responsible(one.dueOn),
      onSite: onSite.has(one.dueOn),
    })),
    give: rows
      .map(({ id, dueOn, doctorId }) => ({ id, before: doctorId, doctorId: responsible(dueOn) }))
      .filter(({ before, doctorId }) => before !== doctorId)
      .map(({ id, doctorId }) => ({ id, doctorId })),
    onSite: rows
      .filter((row) => row.onSite !== onSite.has(row.dueOn))
      .map(({ id, dueOn }) => ({ id, onSite: onSite.has(dueOn) })),
  };
}

function onSiteOf(
  rows: { dueOn: Day }[],
  beyond: Day | null,
  { lastOnSite, since }: State,
  months: number,
): Set<Day> {
  const coming = [...new Set(rows.map(({ dueOn }) => dueOn))].sort();
  return onSiteDays(beyond === null ? coming : [...coming, beyond], lastOnSite ?? since, months);
}
