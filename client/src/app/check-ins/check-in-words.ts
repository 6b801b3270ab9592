import type { Problem } from '../http/problem';
import type { Translate } from '../i18n/i18n';

/** `2주마다`, `매월`, `분기마다`, `10일마다` from the days between contacts. */
export function cadenceWords(t: Translate, days: number): string {
  if (days === 7) return t('checkIns.cadence.weekly');
  if (days === 30 || days === 31) return t('checkIns.cadence.monthly');
  if (days === 91 || days === 90) return t('checkIns.cadence.quarterly');
  return days % 7 === 0
    ? t('checkIns.cadence.weeks', { n: days / 7 })
    : t('checkIns.cadence.days', { n: days });
}

/** `마지막 연락 뒤 2주마다`: a floating plan. */
export function rhythmWords(t: Translate, days: number): string {
  const weeks = days % 7 === 0;
  const key = weeks ? 'checkIns.after.weeks' : 'checkIns.after.days';
  return t(key, { n: weeks ? days / 7 : days });
}

/** What a refusal without words of its own means: somebody was faster, or it just failed. */
export function refusalWords(t: Translate, problem: Problem): string {
  return t(problem.stale ? 'checkIns.stale' : 'checkIns.failed');
}
