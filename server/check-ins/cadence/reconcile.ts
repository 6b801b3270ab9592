import type { Day } from '../../platform/business-time/calendar-days';
import type { Occurrence } from './cadence';

export interface Standing {
  id: string;
  on: Day;
  dueOn: Day;
}

export interface Difference {
  remove: string[];
  move: { id: string; to: Occurrence }[];
  add: Occurrence[];
}

/**
 * What makes the untouched rows into the wanted ones. A row whose day by the plan is still wanted
 * stays; of the others the first moves to where the first missing one is, and so on, so that no
 * step can meet the unique key.
 */
export function difference(
  standing: readonly Standing[],
  wanted: readonly Occurrence[],
): Difference {
  const wantedBy = new Map(wanted.map((one) => [one.on, one]));
  const move: Difference['move'] = [];
  const spare: Standing[] = [];
  for (const row of standing) {
    const same = wantedBy.get(row.on);
    if (!same) spare.push(row);
    else if (same.dueOn !== row.dueOn) move.push({ id: row.id, to: same });
  }
  const there = new Set(standing.map(({ on }) => on));
  const missing = wanted.filter(({ on }) => !there.has(on));
  const moved = Math.min(spare.length, missing.length);
  for (let i = 0; i < moved; i++) move.push({ id: spare[i]!.id, to: missing[i]! });
  return {
    remove: spare.slice(moved).map(({ id }) => id),
    move,
    add: missing.slice(moved),
  };
}
