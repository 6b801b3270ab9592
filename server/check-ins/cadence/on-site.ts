import { addCalendarMonths, type Day } from '../../platform/business-time/calendar-days';

/**
 * Which of the coming check-ins is to be a visit on site, so that one falls into every `months`
 * months (DOMAIN §6.1: at least one a half-year): the last one before the time is up, else the next.
 * @param days the coming due days in order, with one beyond those that are asked about
 * @param last the last visit on site, or the day the firm got its doctor; Asia/Seoul
 */
export function onSiteDays(days: readonly Day[], last: Day, months: number): Set<Day> {
  const chosen = new Set<Day>();
  let deadline = addCalendarMonths(last, months);
  for (let i = 0; i < days.length; i++) {
    const next = days[i + 1];
    const isLastChance = days[i]! > deadline || (next !== undefined && next > deadline);
    if (!isLastChance) continue;
    chosen.add(days[i]!);
    deadline = addCalendarMonths(days[i]!, months);
  }
  return chosen;
}
