const DAY_MS = 86_400_000;

function shift(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10);
}

/** Monday to Friday and not closed. `day` as YYYY-MM-DD. */
export function isWorkingDay(day: string, closed: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}

/** The `n`th working day after `day`. */
export function addWorkingDays(day: string, n: number, closed: ReadonlySet<string>): string {
  let reached = day;
  for (let left = n; left > 0;) {
    reached = shift(reached, 1);
    if (isWorkingDay(reached, closed)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later, at most 400. */
export function workingDaysBetween(from: string, to: string, closed: ReadonlySet<string>): number {
  let count = 0;
  for (let day = from, steps = 0; day < to && steps < 600; steps++) {
    day = shift(day, 1);
    if (isWorkingDay(day, closed)) count += 1;
  }
  return count;
}
