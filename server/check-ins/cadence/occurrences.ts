import type { Cadence, Circumstances, Outlook } from './cadence';
import { fixedOccurrences } from './fixed';
import { floatingOccurrences } from './floating';
import type { FreeDays } from './free-days';

/** What a plan gives, whatever its mode. Pure: the same circumstances give the same answer. */
export function occurrences(plan: Cadence, days: FreeDays, at: Circumstances): Outlook {
  if (plan.endsOn !== null && plan.endsOn <= at.today) return { wanted: [], beyond: null };
  return plan.mode === 'fixed'
    ? fixedOccurrences(plan, days, at)
    : floatingOccurrences(plan, days, at);
}
