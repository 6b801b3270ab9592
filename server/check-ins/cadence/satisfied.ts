import { type Day, daysBetween } from '../../platform/business-time/calendar-days';
import { type Circumstances, type Kept, later, type Occurrence } from './cadence';

/**
 * The occurrences that still need a row. Each kept one stands for the occurrence of its own day by
 * the plan; where the plan changed under it, for the nearest one less than half an ideal gap away.
 * So moving one keeps the rest, and a firm is not called twice in a few days.
 */
export function unsatisfied(
  slots: readonly Occurrence[],
  idealGapDays: number,
  { kept, today }: Pick<Circumstances, 'kept' | 'today'>,
): Occurrence[] {
  const left = new Map(slots.map((slot) => [slot.on, slot]));
  for (const { on } of kept) left.delete(on);
  const days = new Set(slots.map(({ on }) => on));
  for (const one of kept) {
    if (days.has(one.on)) continue;
    if (one.status !== 'due' && one.status !== 'skipped') continue;
    const near = nearest([...left.keys()], effectiveDay(one, today), idealGapDays);
    if (near) left.delete(near);
  }
  return [...left.values()];
}

/** An open one that is overdue takes place today at the earliest. */
export function effectiveDay({ status, dueOn }: Kept, today: Day): Day {
  return status === 'due' ? later(dueOn, today) : dueOn;
}

function nearest(days: Day[], day: Day, idealGapDays: number): Day | undefined {
  let best: { day: Day; away: number } | undefined;
  for (const candidate of days) {
    const away = Math.abs(daysBetween(candidate, day));
    if (2 * away < idealGapDays && (!best || away < best.away)) best = { day: candidate, away };
  }
  return best?.day;
}
