import type { BoardCaseDto } from '../api/models/board-case-dto';
import { daysUntil } from '../ui/dates';
import { workingWords } from '../ui/work-time';

/** One reason why a case is on the board, as a key below `board.why`. */
export interface Reason {
  key: string;
  params: Record<string, string | number>;
  /** Days in `params` that are still to be written out, by name. */
  day?: string;
  grave: boolean;
}

const STUCK_DAYS = 7;
const SILENT_DAYS = 7;
const MOST = 3;

type Facts = Pick<
  BoardCaseDto,
  | 'status'
  | 'overdue'
  | 'remainingWorkingMinutes'
  | 'paused'
  | 'doctorId'
  | 'stillDays'
  | 'reopenedCount'
  | 'referrals'
  | 'lastToldAt'
  | 'firmWaitsSince'
  | 'askedAt'
  | 'answeredAt'
  | 'nextReviewOn'
  | 'ageDays'
>;

/** Why a supervisor should look at this case, the gravest first, at most three. */
export function reasonsFor(found: Facts, now: Date): Reason[] {
  const reasons: Reason[] = [];
  const add = (key: string, params: Reason['params'], grave: boolean, day?: string) =>
    reasons.push({ key, params, grave, day });
  const since = (at: string) => Math.max(0, -daysUntil(at, now));

  if (!found.doctorId) add('unassigned', {}, true);
  if (found.overdue && found.remainingWorkingMinutes !== null) {
    const words =
      found.remainingWorkingMinutes < 0
        ? workingWords(found.remainingWorkingMinutes)
        : { key: 'justNow', params: {} };
    add(`late.${words.key}`, words.params, true);
  }
  const referral = found.referrals[0];
  if (referral) {
    const left = daysUntil(referral.dueOn, now);
    add(
      left < 0 ? 'partnerLate' : 'partnerAwaited',
      { addressee: referral.addressee },
      left < 0,
      referral.dueOn,
    );
  }
  if (found.firmWaitsSince && found.status !== 'answered') {
    const n = since(found.firmWaitsSince);
    if (n > 0) add('firmWaits', { n }, n >= 3);
  }
  if (found.paused && found.askedAt) add('asked', { n: since(found.askedAt) }, false);
  if (found.status === 'answered' && found.answeredAt)
    add('unconfirmed', { n: since(found.answeredAt) }, false);
  if (found.status !== 'answered' && found.stillDays >= STUCK_DAYS)
    add('stuck', { n: found.stillDays }, true);
  if (found.lastToldAt === null) {
    if (found.ageDays > 0) add('neverTold', {}, found.ageDays >= SILENT_DAYS);
  } else if (since(found.lastToldAt) >= SILENT_DAYS && found.status !== 'answered') {
    add('silent', { n: since(found.lastToldAt) }, true);
  }
  if (found.reopenedCount > 0) add('reopened', { n: found.reopenedCount }, false);
  if (found.nextReviewOn && daysUntil(found.nextReviewOn, now) <= 0)
    add('reviewDue', {}, false, found.nextReviewOn);
  return reasons.sort((a, b) => Number(b.grave) - Number(a.grave)).slice(0, MOST);
}
