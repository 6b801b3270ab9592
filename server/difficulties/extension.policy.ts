import type { HolidayCalendar } from '../platform/business-time/business-time';
import { isWorkingDay } from '../platform/business-time/business-time';
import { type Day, dayOf } from '../platform/business-time/calendar-days';
import { Problem } from '../platform/http/problem';
import type { Deadlines } from '../reference/service-levels/deadlines';
import type { DifficultyAction } from './difficulty.policy';
import type { Extension } from './extension.queries';

/** Once for good reason, a second time with the firm's consent (민원처리법 제21조). */
export const MOST_EXTENSIONS = 2;

/** Where extensions of a case stand since it was last opened. */
export interface ExtensionStand {
  granted: number;
  pending: Extension | null;
}

export function standOf(extensions: readonly Extension[], round: number): ExtensionStand {
  const now = extensions.filter((one) => one.round === round);
  return {
    granted: now.filter(({ status }) => status === 'granted').length,
    pending: now.find(({ status }) => status === 'requested') ?? null,
  };
}

/** What of asking and deciding is left to this person. */
export function mayExtend(action: DifficultyAction, stand: ExtensionStand, me: string): boolean {
  if (action === 'extend') return !stand.pending && stand.granted < MOST_EXTENSIONS;
  if (action === 'decide_extension') return stand.pending !== null && stand.pending.askedBy !== me;
  return true;
}

/** @throws Problem 409 while one is pending or both are used, 422 without a needed consent */
export function requireRoom({ pending, granted }: ExtensionStand, consent: string | null): void {
  if (pending) throw Problem.conflict('extension.pending');
  if (granted >= MOST_EXTENSIONS) throw Problem.conflict('extension.used_up');
  if (granted > 0 && !consent) {
    throw Problem.field('consent', 'required', 'A second extension needs the firm’s consent.');
  }
}

/** @throws Problem 422: over, closed, not later than the present target, or beyond the law */
export function requireFitting(
  dueOn: Day,
  { targetAt, longestExtensionAt }: Pick<Deadlines, 'targetAt' | 'longestExtensionAt'>,
  { today, calendar }: { today: Day; calendar: HolidayCalendar },
): void {
  const refuse = (code: string, message: string) => {
    throw Problem.field('dueOn', code, message, { latest: dayOf(longestExtensionAt) });
  };
  if (dueOn < today) refuse('in_the_past', 'The day is over.');
  if (dueOn <= dayOf(targetAt)) refuse('not_later', 'It is not after the present date.');
  if (!isWorkingDay(calendar, dueOn)) refuse('closed_day', 'The agency is closed.');
  if (dueOn > dayOf(longestExtensionAt))
    refuse('beyond_original', 'Longer than the original period.');
}
