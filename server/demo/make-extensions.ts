import { dayOf } from '../platform/business-time/calendar-days';
import { dueAfter } from '../reference/service-levels/deadlines';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar, listedHolidays } from './demo-calendar';
import type { DifficultyRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import { Random } from './random';

/** So many requests for more time wait for a supervisor. */
const PENDING = 6;
const REASONS = [
  '기관 회신이 다음 주에 나옵니다. 회신을 받아 바로 답변드리겠습니다.',
  '현지 세관의 공문이 아직 도착하지 않았습니다. 받은 뒤 검토에 이틀이 걸립니다.',
  '인증기관의 시험 일정이 밀려 결과를 본 뒤 답변드리고자 합니다.',
];

/** More time: granted where an open case goes on beyond the law's period, and some asked for. */
export function makeExtensions(agency: DemoAgency): { extensions: object[]; entries: object[] } {
  const open = agency.difficulties.filter(
    ({ status }) => !['answered', 'closed', 'waiting_sme'].includes(status),
  );
  const late = open.filter((row) => row.targetAt > legalEnd(row));
  const waiting = open.filter(
    (row) => !late.includes(row) && row.startedAt && dayOf(new Date(row.targetAt)) >= agency.today,
  );
  const made = [
    ...late.map((row, i) => extensionOf(agency, row, i, 'granted')),
    ...waiting.slice(0, PENDING).map((row, i) => extensionOf(agency, row, i, 'requested')),
  ];
  return {
    extensions: made.map(({ extension }) => extension),
    entries: made.map(({ entry }) => entry),
  };
}

function extensionOf(
  { staff, today }: DemoAgency,
  row: DifficultyRow,
  place: number,
  status: 'granted' | 'requested',
): { extension: object; entry: object } {
  const at = new Date(row.lastMovementAt);
  const random = Random.stream(at.getTime(), row.id);
  const doctor = staff.users.find(({ id }) => id === row.doctorId)!;
  const chief = staff.teamSupervisors.find(({ teamId }) => teamId === doctor.teamId);
  const supervisor = staff.users.find(({ id }) => id === chief?.userId)!;
  const granted = status === 'granted';
  const last = dayOf(new Date(row.targetAt));
  const dueOn = granted ? last : new DemoCalendar(today).plusWorkingDays(last, 2 + (place % 2));
  const reason = REASONS[place % REASONS.length]!;
  const of = { difficultyId: row.id, companyId: row.companyId };
  const author = granted ? supervisor : doctor;
  const extension = {
    ...{ id: demoId(random, at), ...of, round: row.reopenedCount, status, dueOn, reason },
    ...{ beforeAt: granted ? legalEnd(row) : row.targetAt, pausedMinutes: row.pausedMinutes },
    ...{ askedBy: doctor.id, askedByName: doctor.name, askedAt: row.lastMovementAt },
    ...{ decidedBy: granted ? supervisor.id : null },
    ...{ decidedByName: granted ? supervisor.name : null },
    ...{ decidedAt: granted ? row.lastMovementAt : null },
  };
  const told = granted ? { before: legalEnd(row), targetAt: row.targetAt } : {};
  const entry = {
    ...{ id: demoId(random, at), ...of, payload: { dueOn, reason, ...told } },
    ...{ type: granted ? 'extension_granted' : 'extension_asked' },
    ...{ visibility: granted ? 'public' : 'internal', side: 'staff', at: row.lastMovementAt },
    ...{ authorId: author.id, authorName: author.name, authorTitle: author.title },
  };
  return { extension, entry };
}

/** When the law wanted an answer to a case as it was filed, or reopened. */
function legalEnd({ requestKind, reopenedAt, receivedAt }: DifficultyRow): string {
  const days = requestKind === 'inquiry_law' || requestKind === 'proposal' ? 14 : 7;
  const from = new Date(reopenedAt ?? receivedAt);
  return dueAfter(listedHolidays, from, days, 'days').toISOString();
}
