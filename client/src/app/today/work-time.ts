/** Eight working hours are a working day (DOMAIN §2.3). */
const DAY = 480;
const HOUR = 60;
/** From here on hours say nothing. */
const PLAIN_DAYS = 4;

export interface WorkWords {
  /** Key under `today.work`. */
  key: string;
  params: { d?: number; h?: number; m?: number };
}

/** Working minutes in words: `6시간 20분 남음`, `1일 4시간 남음`; negative is late. */
export function workWords(minutes: number): WorkWords {
  const n = Math.abs(minutes);
  const d = Math.floor(n / DAY);
  const h = Math.floor((n % DAY) / HOUR);
  const m = n % HOUR;
  if (minutes < 0) {
    if (d > 0) return { key: 'daysLate', params: { d } };
    if (h > 0) return { key: 'hoursLate', params: { h } };
    return { key: 'minutesLate', params: { m } };
  }
  if (d >= PLAIN_DAYS || (d > 0 && h === 0)) return { key: 'daysLeft', params: { d } };
  if (d > 0) return { key: 'daysHoursLeft', params: { d, h } };
  if (h > 0 && m > 0) return { key: 'hoursMinutesLeft', params: { h, m } };
  if (h > 0) return { key: 'hoursLeft', params: { h } };
  return { key: 'minutesLeft', params: { m } };
}

/** Key under `today.checkIns` for how often a plan asks for contact. */
export function cadenceWords(days: number): { key: string; params: { n: number } } {
  const n = days;
  if (days <= 7) return { key: 'weekly', params: { n } };
  if (days >= 13 && days <= 15) return { key: 'biweekly', params: { n } };
  if (days >= 28 && days <= 31) return { key: 'monthly', params: { n } };
  if (days >= 88 && days <= 93) return { key: 'quarterly', params: { n } };
  return { key: 'everyDays', params: { n } };
}
