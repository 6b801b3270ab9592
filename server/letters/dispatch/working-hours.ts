/** A recipient's working hours, Monday to Friday by their own wall clock (DOMAIN §1.5, W18). */
const FROM_HOUR = 9;
const UNTIL_HOUR = 18;

/**
 * The first moment at or after `at` within 09–18 on a weekday in `zone`.
 * @param zone an IANA time zone
 * @returns undefined for a zone nobody knows
 */
export function nextWorkingMoment(at: Date, zone: string): Date | undefined {
  let local: Temporal.ZonedDateTime;
  try {
    local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
  if (local.dayOfWeek <= 5 && local.hour >= FROM_HOUR && local.hour < UNTIL_HOUR) return at;
  let day = local.toPlainDate();
  if (local.hour >= FROM_HOUR) day = day.add({ days: 1 });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  const opening = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: FROM_HOUR } });
  return new Date(opening.epochMilliseconds);
}
