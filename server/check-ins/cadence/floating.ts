import { addCalendarDays, type Day, daysBetween } from '../../platform/business-time/calendar-days';
import {
  type Cadence,
  type Circumstances,
  earlier,
  HORIZON_DAYS,
  inPause,
  later,
  type Occurrence,
  type Outlook,
} from './cadence';
import type { FreeDays } from './free-days';
import { placeDay } from './place-day';
import { unsatisfied } from './satisfied';

/**
 * Occurrences of a floating plan: `idealGapDays` after the last contact of either side, or after
 * the assignment where there was none, and on from there up to the horizon; at least the next one.
 * One that is overdue waits alone: nothing else stands within half a gap of today.
 */
export function floatingOccurrences(plan: Cadence, days: FreeDays, at: Circumstances): Outlook {
  const slots = floatingSlots(plan, days, at);
  const horizon = addCalendarDays(at.today, at.horizonDays ?? HORIZON_DAYS);
  const open = unsatisfied(slots, plan.idealGapDays, at);
  const waiting =
    open.some(({ dueOn }) => dueOn < at.today) ||
    at.kept.some(({ status, dueOn }) => status === 'due' && dueOn < at.today);
  const wanted = open.filter(({ on, dueOn }, i) => {
    if (dueOn < at.today) return i === 0;
    return on <= horizon && !(waiting && 2 * daysBetween(at.today, on) < plan.idealGapDays);
  });
  const hasOpen = wanted.length > 0 || at.kept.some(({ status }) => status === 'due');
  const beyond = open.filter(({ on }) => on > horizon);
  if (!hasOpen) wanted.push(...beyond.splice(0, 1));
  return { wanted, beyond: beyond[0]?.dueOn ?? null };
}

/** Every occurrence from the one that waits to two beyond the horizon, kept ones included. */
function floatingSlots(plan: Cadence, days: FreeDays, at: Circumstances): Occurrence[] {
  const { idealGapDays: ideal, maxGapDays: max } = plan;
  const horizon = addCalendarDays(at.today, at.horizonDays ?? HORIZON_DAYS);
  const over = new Set(
    at.kept.filter(({ status }) => status === 'done' || status === 'cancelled').map(({ on }) => on),
  );
  const slots: Occurrence[] = [];
  let prev = at.lastContact ?? at.since;
  let on = later(addCalendarDays(prev, ideal), plan.startsOn);
  let leader = leading(at, prev);
  for (let beyond = 0; beyond < 2;) {
    if (leader && 2 * daysBetween(on, earlier(leader.on, leader.dueOn)) < ideal) {
      prev = leader.dueOn;
      on = addCalendarDays(prev, ideal);
      leader = undefined;
    }
    let earliest = later(addCalendarDays(prev, 1), plan.startsOn);
    let latest = addCalendarDays(later(prev, slots.length > 0 ? at.today : prev), max);
    on = skipped(at, on, ideal);
    const resumed = pauseEnd(plan, on, at.today);
    if (resumed) {
      on = skipped(at, resumed, ideal);
      earliest = resumed;
      latest = addCalendarDays(on, max - ideal);
    }
    while (over.has(on)) on = addCalendarDays(on, 1);
    if (on > horizon) beyond++;
    if (plan.endsOn !== null && on >= plan.endsOn) break;
    const placed = placeDay(days, on, {
      earliest,
      latest: slots.length > 0 || on <= latest ? latest : undefined,
    });
    if (plan.endsOn === null || placed.dueOn < plan.endsOn) slots.push({ on, ...placed });
    prev = placed.dueOn;
    on = nextOnGrid(on, ideal, at.today);
  }
  return slots;
}

/** What has passed while one waits is not made up for: the grid goes on from today. */
function nextOnGrid(on: Day, ideal: number, today: Day): Day {
  const steps = Math.max(1, Math.ceil(daysBetween(on, today) / ideal));
  return addCalendarDays(on, steps * ideal);
}

/** Days up to the last skip are done with. */
function skipped({ kept, today }: Circumstances, on: Day, ideal: number): Day {
  if (on >= today) return on;
  let last: Day | undefined;
  for (const { status, dueOn, skippedOn } of kept) {
    if (status !== 'skipped') continue;
    const day = later(dueOn, skippedOn ?? dueOn);
    if (day <= today && (last === undefined || day > last)) last = day;
  }
  if (last === undefined || last < on) return on;
  return addCalendarDays(on, (Math.floor(daysBetween(on, last) / ideal) + 1) * ideal);
}

function leading({ kept }: Circumstances, base: Day) {
  return kept
    .filter(({ status, leads, dueOn }) => status === 'due' && leads && dueOn > base)
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0];
}

/** What falls into a pause, or was overdue when it began, is due when the pause is over. */
function pauseEnd(plan: Cadence, on: Day, today: Day): Day | null {
  const { pausedFrom, pausedUntil } = plan;
  if (pausedFrom === null || pausedUntil === null) return null;
  const overdueBefore = on < pausedFrom && pausedFrom <= today;
  return inPause(plan, on) || overdueBefore ? pausedUntil : null;
}
