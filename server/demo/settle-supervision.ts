import {
  addWorkingDays,
  addWorkingHours,
  type HolidayCalendar,
  workingMinutesBetween,
} from '../platform/business-time/business-time';
import { dayOf, instantAt } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { makePdf } from '../platform/documents/pdf';
import type { Severity } from '../difficulties/difficulty.types';
import {
  DEFAULT_ESCALATIONS,
  type EscalationStep,
  rungOf,
} from '../notifications/escalation-steps';
import { minutesDocument } from '../reports/sessions/minutes-document';
import { SESSION_CASES, type SessionCaseRecord } from '../reports/sessions/review-sessions.queries';

const REMARKS =
  '연말 선복 부족은 12월 둘째 주까지 이어질 것으로 보고, 물류 애로는 접수 당일 공동물류센터에 먼저 문의한다. ' +
  '관세청 회신이 늦는 3건은 팀장이 담당 과장과 직접 통화하기로 했다.';
/** How late after office hours begin a reminder goes out. */
const MORNING = 9 * 60 + 10;

interface Running {
  id: string;
  companyId: string;
  severity: Severity;
  from: Date;
  targetAt: Date;
  pausedMinutes: number;
  round: number;
  extensions: number;
}

/** Who was told so far that cases run late, so that nothing is told anew at the start. */
export async function settleEscalations(
  uow: UnitOfWork,
  calendar: HolidayCalendar,
  now: Date,
): Promise<void> {
  const cases = await uow.query<Running>(
    `SELECT d.id, d.company_id AS "companyId", d.severity, coalesce(d.reopened_at, d.received_at) AS "from",
       d.target_at AS "targetAt", d.paused_minutes AS "pausedMinutes", d.reopened_count AS round,
       (SELECT count(*)::int FROM difficulty_extensions x WHERE x.difficulty_id = d.id
          AND x.round = d.reopened_count AND x.status = 'granted') AS extensions
     FROM difficulties d WHERE d.status NOT IN ('answered', 'closed', 'waiting_sme')`,
  );
  const rows = cases.flatMap((one) =>
    momentsOf(calendar, one)
      .filter(({ at }) => at <= now)
      .map(({ step, turn, at }) => {
        const then = new Date(Math.max(at.getTime(), one.targetAt.getTime() + 1));
        const rung = rungOf(calendar, step === 'warning' ? at : then, one, DEFAULT_ESCALATIONS);
        return {
          ...{ difficulty_id: one.id, company_id: one.companyId, round: one.round },
          ...{ extensions: one.extensions, step, turn, told: rung?.to ?? ['doctor'] },
          ...{ target_at: one.targetAt, told_at: at },
        };
      }),
  );
  await uow.execute(
    `INSERT INTO case_escalations SELECT * FROM jsonb_populate_recordset(NULL::case_escalations, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** The warning, the breach and the reminders after it, each at its moment. */
function momentsOf(
  calendar: HolidayCalendar,
  { severity, from, targetAt, pausedMinutes }: Running,
): { step: EscalationStep; turn: number; at: Date }[] {
  const { warnAt, everyDays } = DEFAULT_ESCALATIONS[severity];
  const whole = Math.max(0, workingMinutesBetween(calendar, from, targetAt) - pausedMinutes);
  const gone = (whole * warnAt) / 100 + pausedMinutes;
  const later = Array.from({ length: 12 }, (_, at) => at + 1).map((turn) => ({
    ...{ step: 'late' as const, turn },
    at: instantAt(addWorkingDays(calendar, dayOf(targetAt), turn * everyDays), MORNING),
  }));
  return [
    { step: 'warning', turn: 0, at: addWorkingHours(calendar, from, gone / 60) },
    { step: 'breach', turn: 0, at: new Date(targetAt.getTime() + 10 * 60_000) },
    ...later,
  ];
}

interface Reviewer {
  id: string;
  name: string;
  teamIds: string[] | null;
}

/** A meeting of last week with its minutes, and one that was left to be taken up again. */
export async function holdMeetings(
  uow: UnitOfWork,
  calendar: HolidayCalendar,
  now: Date,
): Promise<void> {
  const reviewer = await uow.one<Reviewer>(
    `SELECT u.id, u.name, CASE WHEN u.programme_wide THEN NULL ELSE array_agg(s.team_id) END AS "teamIds"
     FROM users u JOIN team_supervisors s ON s.user_id = u.id
     WHERE u.role = 'supervisor' AND NOT u.programme_wide
     GROUP BY u.id ORDER BY (SELECT count(*) FROM reviews r WHERE r.reviewer_id = u.id) DESC, u.created_at LIMIT 1`,
  );
  if (!reviewer) return;
  const held = addWorkingDays(calendar, dayOf(now), -4);
  const startedAt = instantAt(held, 15 * 60);
  const id = await begin(uow, reviewer, `${monthAndDay(held)} 미해결 애로 점검`, startedAt);
  const decided = await uow.execute(
    `INSERT INTO review_session_cases (session_id, difficulty_id, company_id, place, review_id, doctor_id,
       decided_by, decided_by_name, decided_at)
     SELECT $1, r.difficulty_id, r.company_id, row_number() OVER (ORDER BY r.at) - 1, r.id, d.doctor_id,
       r.reviewer_id, r.reviewer_name, r.at
     FROM (SELECT DISTINCT ON (difficulty_id) * FROM reviews WHERE reviewer_id = $2
       ORDER BY difficulty_id, at DESC) r JOIN difficulties d ON d.id = r.difficulty_id
     ORDER BY r.at DESC LIMIT 8`,
    [id, reviewer.id],
  );
  if (decided > 0) {
    const cases = await uow.query<SessionCaseRecord>(`${SESSION_CASES} ORDER BY i.place`, [id]);
    const endedAt = instantAt(held, 16 * 60 + 10);
    const minutes = await makePdf(
      minutesDocument(
        {
          ...{ id, title: `${monthAndDay(held)} 미해결 애로 점검`, query: '', locale: 'ko' },
          ...{
            startedBy: reviewer.id,
            startedByName: reviewer.name,
            startedByNameEn: null,
            startedAt,
            endedAt,
          },
          ...{ endedByName: reviewer.name, teamIds: reviewer.teamIds, note: REMARKS },
          ...{ total: decided, decided },
        },
        cases,
      ),
    );
    await uow.execute(
      `UPDATE review_sessions SET ended_at = $2, ended_by_name = started_by_name, note = $3, minutes = $4
       WHERE id = $1`,
      [id, endedAt, REMARKS, minutes],
    );
  }
  const left = await begin(
    uow,
    reviewer,
    '기한 임박 애로 점검',
    new Date(now.getTime() - 2 * 3_600_000),
  );
  await uow.execute(
    `INSERT INTO review_session_cases (session_id, difficulty_id, company_id, place)
     SELECT $1, d.id, d.company_id, row_number() OVER (ORDER BY d.target_at, d.id) - 1
     FROM difficulties d JOIN companies c ON c.id = d.company_id AND c.team_id = ANY($2::uuid[])
     WHERE d.status NOT IN ('answered', 'closed', 'waiting_sme')
     ORDER BY d.target_at, d.id LIMIT 12`,
    [left, reviewer.teamIds],
  );
}

async function begin(
  uow: UnitOfWork,
  { id: by, name, teamIds }: Reviewer,
  title: string,
  at: Date,
): Promise<string> {
  const id = newId();
  await uow.execute(
    `INSERT INTO review_sessions (id, title, query, team_ids, started_by, started_by_name, started_at, locale)
     VALUES ($1, $2, 'bucket=due_soon', $3, $4, $5, $6, 'ko')`,
    [id, title, teamIds, by, name, at],
  );
  return id;
}

function monthAndDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}월 ${date}일`;
}

/** Views a supervisor shares with the team and the agency. */
export async function shareViews(uow: UnitOfWork, now: Date): Promise<void> {
  await uow.execute(
    `INSERT INTO saved_views (id, user_id, page, name, query, sharing, team_id, created_at)
     SELECT gen_random_uuid(), s.user_id, 'board', v.name, v.query, v.sharing,
       CASE WHEN v.sharing = 'team' THEN s.team_id END, $1
     FROM (SELECT DISTINCT ON (user_id) user_id, team_id FROM team_supervisors ORDER BY user_id, team_id) s
     JOIN users u ON u.id = s.user_id AND NOT u.programme_wide
     CROSS JOIN (VALUES ('이번 주 점검', 'bucket=due_soon', 'team'), ('협조 회신 지연', 'waiting=partner&sort=movement', 'own'))
       AS v (name, query, sharing)`,
    [now],
  );
}
