import { type SqlParams } from '../companies/company-scope';
import { PENDING_EXTENSION } from '../difficulties/extension.queries';
import { UNDER_REVIEW } from '../difficulties/under-review';
import { ageSql, type BoardClock, OPEN_REFERRAL, WAITING } from './board-filter';
import type { BoardRowDto, BoardSort } from './dto/board.dto';

/** A case as the board reads it; its clock is worked out afterwards. */
export interface BoardRecord extends Omit<
  BoardRowDto,
  'remainingWorkingMinutes' | 'paused' | 'overdue'
> {
  waitingSince: Date | null;
  pausedMinutes: number;
  sortKey: string;
}

const SORT_KEYS = {
  // A clock that has done its work or stands still presses nobody: those come last.
  target: `(CASE WHEN d.status IN ('answered', 'waiting_sme') OR d.target_at IS NULL
    THEN 'infinity'::timestamptz ELSE d.target_at END)`,
  age: 'd.received_at',
  movement: 'd.last_movement_at',
} as const;

/** What to sort by, and how a cursor compares. */
export function sortSql(sort: BoardSort): {
  key: string;
  direction: 'ASC' | 'DESC';
  compare: '>' | '<';
} {
  const key = SORT_KEYS[sort.replace('-', '') as keyof typeof SORT_KEYS];
  return sort.startsWith('-')
    ? { key, direction: 'DESC', compare: '<' }
    : { key, direction: 'ASC', compare: '>' };
}

/** The columns and tables of a board row, up to its WHERE. */
export function boardRowSql(params: SqlParams, clock: BoardClock, sortKey: string): string {
  const today = params.add(clock.today);
  return `SELECT d.id, d.number, d.title, d.status, d.severity, d.category, d.market, d.company_id AS "companyId",
              c.name AS "companyName", c.name_en AS "companyNameEn", d.doctor_id AS "doctorId",
              u.name AS "doctorName", u.name_en AS "doctorNameEn", t.name AS "teamName",
              ${ageSql(params, clock)} AS "ageDays",
              (${today}::date - (d.last_movement_at AT TIME ZONE 'Asia/Seoul')::date) AS "stillDays",
              d.received_at AS "receivedAt", d.target_at AS "targetAt", d.waiting_since AS "waitingSince",
              d.paused_minutes AS "pausedMinutes", d.reopened_count AS "reopenedCount",
              CASE WHEN d.status = 'waiting_partner' THEN (SELECT r.addressee FROM referrals r
                WHERE r.difficulty_id = d.id AND ${OPEN_REFERRAL} ORDER BY r.due_on, r.id LIMIT 1) END AS "waitingFor",
              ${PENDING_EXTENSION} AS "extensionAsked", ${UNDER_REVIEW} AS "underReview", ${WAITING} AS "waitingOn",
              d.next_review_on AS "nextReviewOn", d.version, (${sortKey})::text AS "sortKey"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       LEFT JOIN users u ON u.id = d.doctor_id LEFT JOIN teams t ON t.id = c.team_id`;
}
