import type { Day } from '../platform/business-time/calendar-days';
import type { AgeBand, BoardFilterDto, BoardWaiting, Bucket } from './dto/board.dto';
import type { SqlParams } from '../companies/company-scope';
import { PENDING_EXTENSION } from '../difficulties/extension.queries';
import { UNDER_REVIEW } from '../difficulties/under-review';

/** Days without movement after which a case counts as stuck. */
export const STUCK_DAYS = 7;
/** "Due soon" looks this many working days ahead. */
export const SOON_WORKING_DAYS = 3;

/** What narrows and orders the board, without its paging. */
export type BoardConditions = Omit<BoardFilterDto, 'cursor' | 'limit'>;

export interface BoardClock {
  now: Date;
  today: Day;
  /** The end of the third working day from now. */
  soon: Date;
}

const AGES: Record<AgeBand, [number, number | null]> = {
  '0_7': [0, 7],
  '8_14': [8, 14],
  '15_30': [15, 30],
  '31_up': [31, null],
};

/** The clock of a case runs: nobody waits for the firm, no answer is out. */
const RUNNING = `d.status NOT IN ('answered', 'closed', 'waiting_sme')`;
const day = (column: string) => `(${column} AT TIME ZONE 'Asia/Seoul')::date`;

/** A referral whose answer is awaited, and the body that owes it; by referrals_open_partner. */
export const OPEN_REFERRAL = `r.status = 'open'`;
export const REFERRED_TO = 'coalesce(r.partner_id, r.office_id)';

/** More time was asked for, or an answer waits to be looked at. */
const DECISION = `(${PENDING_EXTENSION} OR ${UNDER_REVIEW})`;

/** Whom a case waits for: every unresolved case for exactly one. */
export const WAITING = `(CASE WHEN ${DECISION} THEN 'supervisor'
  WHEN d.status IN ('waiting_sme', 'answered') THEN 'firm'
  WHEN d.status = 'waiting_partner' THEN 'partner' ELSE 'us' END)`;

/** The same as plain conditions, which an index serves; the last ones leave the supervisor's out. */
const WAITING_SQL: Record<BoardWaiting, string> = {
  supervisor: DECISION,
  firm: `(d.status IN ('waiting_sme', 'answered') AND NOT ${DECISION})`,
  partner: `(d.status = 'waiting_partner' AND NOT ${DECISION})`,
  us: `(d.status NOT IN ('waiting_sme', 'answered', 'waiting_partner') AND NOT ${DECISION})`,
};

/** The age of a case in calendar days, in Seoul. */
export function ageSql(params: SqlParams, clock: BoardClock): string {
  return `(${params.add(clock.today)}::date - ${day('d.received_at')})`;
}

/** The condition of a bucket on the cases under `d`. */
export function bucketSql(bucket: Bucket, params: SqlParams, clock: BoardClock): string {
  const now = () => `${params.add(clock.now)}::timestamptz`;
  switch (bucket) {
    case 'overdue':
      return `(${RUNNING} AND d.target_at < ${now()})`;
    case 'due_soon':
      return `(${RUNNING} AND d.target_at >= ${now()} AND d.target_at <= ${params.add(clock.soon)}::timestamptz)`;
    case 'stuck':
      return `(d.status <> 'answered' AND d.last_movement_at < ${now()} - interval '${STUCK_DAYS} days')`;
    case 'reopened':
      return `(d.reopened_count > 0 AND d.status <> 'answered')`;
    case 'unassigned':
      return `d.doctor_id IS NULL`;
    case 'extension':
      return PENDING_EXTENSION;
    case 'second_look':
      return UNDER_REVIEW;
    case 'review_due':
      return `d.next_review_on <= ${params.add(clock.today)}::date`;
  }
}

/** Conditions on `d` (difficulties) and `c` (companies) for a filter, besides scope and "not closed". */
export function filterSql(filter: BoardConditions, params: SqlParams, clock: BoardClock): string[] {
  const conditions: string[] = [];
  if (filter.bucket) conditions.push(bucketSql(filter.bucket, params, clock));
  if (filter.doctorId) {
    conditions.push(
      filter.doctorId === 'none'
        ? 'd.doctor_id IS NULL'
        : `d.doctor_id = ${params.add(filter.doctorId)}::uuid`,
    );
  }
  if (filter.teamId) conditions.push(`c.team_id = ${params.add(filter.teamId)}::uuid`);
  if (filter.status) conditions.push(`d.status = ${params.add(filter.status)}`);
  if (filter.category) {
    conditions.push(
      filter.category === 'none'
        ? 'd.category IS NULL'
        : `d.category = ${params.add(filter.category)}`,
    );
  }
  if (filter.market) {
    conditions.push(
      filter.market === 'none' ? 'd.market IS NULL' : `d.market = ${params.add(filter.market)}`,
    );
  }
  if (filter.waiting) conditions.push(WAITING_SQL[filter.waiting]);
  if (filter.partnerId) conditions.push(partnerSql(filter.partnerId, params));
  if (filter.severity) conditions.push(`d.severity = ${params.add(filter.severity)}`);
  if (filter.age) {
    const [from, to] = AGES[filter.age];
    const age = ageSql(params, clock);
    conditions.push(to === null ? `${age} >= ${from}` : `${age} BETWEEN ${from} AND ${to}`);
  }
  return conditions;
}

function partnerSql(partnerId: string, params: SqlParams): string {
  const referred = `SELECT 1 FROM referrals r WHERE r.difficulty_id = d.id AND ${OPEN_REFERRAL}`;
  return partnerId === 'none'
    ? `NOT EXISTS (${referred})`
    : `EXISTS (${referred} AND ${REFERRED_TO} = ${params.add(partnerId)}::uuid)`;
}
