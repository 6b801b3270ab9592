import { addCalendarDays, type Day } from '../../platform/business-time/calendar-days';
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
import { ruleDays, ruleNext } from './rule';
import { unsatisfied } from './satisfied';

/**
 * Occurrences of a fixed plan from today up to the horizon; at least the next one. What an outage
 * left out is not made up for, except the last of it where nothing else waits. "Every 31st" takes
 * months that have one (RFC 5545); a gap longer than the longest one gets a check-in of its own.
 */
export function fixedOccurrences(plan: Cadence, days: FreeDays, at: Circumstances): Outlook {
  const slots = fixedSlots(plan, days, at);
  const horizon = addCalendarDays(at.today, at.horizonDays ?? HORIZON_DAYS);
  const open = unsatisfied(slots, plan.idealGapDays, at);
  const ahead = open.filter(({ on, dueOn }) => dueOn >= at.today && on <= horizon);
  const missed = open
    .filter(({ on, dueOn }) => dueOn < at.today && (at.lastOn === null || on > at.lastOn))
    .slice(-1);
  const waiting =
    at.open.some(({ dueOn }) => dueOn < at.today) ||
    at.kept.some(({ status, dueOn }) => status === 'due' && dueOn < at.today);
  const wanted = [...(waiting ? [] : missed), ...ahead];
  const hasOpen = wanted.length > 0 || waiting || at.kept.some(({ status }) => status === 'due');
  const beyond = open.filter(({ on }) => on > horizon);
  if (!hasOpen) wanted.push(...beyond.splice(0, 1));
  return { wanted, beyond: beyond[0]?.dueOn ?? null };
}

/** Every occurrence from shortly before today to one beyond the horizon, kept ones included. */
function fixedSlots(plan: Cadence, days: FreeDays, at: Circumstances): Occurrence[] {
  const { maxGapDays: max, startsOn, endsOn } = plan;
  const slots: Occurrence[] = [];
  const used = new Set<Day>();
  const planned = plannedDays(plan, at);
  // Before the first occurrence the gap counts from the last contact.
  const first = planned[0] ?? at.today;
  let prev: Day | null =
    first > at.today ? earlier(at.lastContact ?? at.since, addCalendarDays(first, -1)) : null;
  const add = (on: Day, placed: ReturnType<typeof placeDay>) => {
    if ((prev !== null && placed.dueOn <= prev) || used.has(on)) return;
    if (endsOn !== null && placed.dueOn >= endsOn) return;
    used.add(on);
    slots.push({ on, ...placed });
    prev = placed.dueOn;
  };
  for (const on of planned) {
    fill(on);
    const limit: Day | null = prev === null ? null : addCalendarDays(prev, max);
    const latest = limit !== null && on <= limit ? limit : undefined;
    // The first of all moves forward rather than onto the contact it counts from, and is not lost.
    const after = slots.length === 0 && prev !== null ? addCalendarDays(prev, 1) : startsOn;
    add(on, placeDay(days, on, { earliest: later(startsOn, after), latest }));
  }
  return slots;

  /** Puts check-ins in between while `next` is too far from the one before; a pause is no gap. */
  function fill(next: Day): void {
    while (prev !== null && addCalendarDays(prev, max) < next) {
      const before: Day = prev;
      const on = addCalendarDays(before, max);
      const resumed = pauseWithin(plan, before, on);
      if (resumed !== null) prev = addCalendarDays(resumed, -1);
      else if (on < at.today) prev = on;
      else {
        const earliest = later(addCalendarDays(before, 1), startsOn);
        const placed = placeDay(days, on, { earliest, latest: on });
        if (placed.dueOn < next) add(on, placed);
      }
      if (prev === before) return;
    }
  }
}

/** The end of the plan's pause when it touches the days after `from` up to `until`. */
function pauseWithin({ pausedFrom, pausedUntil }: Cadence, from: Day, until: Day): Day | null {
  if (pausedFrom === null || pausedUntil === null || pausedFrom >= pausedUntil) return null;
  return pausedFrom <= until && addCalendarDays(pausedUntil, -1) > from ? pausedUntil : null;
}

/** Days by the rule, and before its first one those that stand already. */
function plannedDays(plan: Cadence, at: Circumstances): Day[] {
  const anchor = plan.anchorOn ?? plan.startsOn;
  const horizon = addCalendarDays(at.today, at.horizonDays ?? HORIZON_DAYS);
  const from = later(anchor, addCalendarDays(at.today, -2 * plan.maxGapDays - 14));
  const standing = at.open.map(({ on }) => on).filter((on) => on < anchor);
  const days = [...standing, ...ruleDays(plan.rule!, anchor, from, horizon)];
  let next = ruleNext(plan.rule!, anchor, horizon);
  if (next !== null && inPause(plan, next))
    next = ruleNext(plan.rule!, anchor, addCalendarDays(plan.pausedUntil!, -1));
  if (next !== null) days.push(next);
  return days
    .filter((on) => on >= plan.startsOn && !inPause(plan, on))
    .filter((on) => plan.endsOn === null || on < plan.endsOn)
    .sort();
}
