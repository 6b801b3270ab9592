import { dayOf } from '../platform/business-time/calendar-days';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

/** So many requests for more time wait for a supervisor. */
const PENDING = 5;
const REASONS = [
  '기관 회신이 다음 주에 나옵니다. 회신을 받아 바로 답변드리겠습니다.',
  '현지 세관의 공문이 아직 도착하지 않았습니다. 받은 뒤 검토에 이틀이 걸립니다.',
  '인증기관의 시험 일정이 밀려 결과를 본 뒤 답변드리고자 합니다.',
];

/** Requests for more time on cases that wait for a partner, asked with the last movement. */
export function makeExtensions({ difficulties, staff, today }: DemoAgency): {
  extensions: object[];
  entries: object[];
} {
  const calendar = new DemoCalendar(today);
  const users = new Map(staff.users.map((user) => [user.id, user]));
  const asked = difficulties
    .filter(
      ({ status, targetAt }) => status === 'waiting_partner' && dayOf(new Date(targetAt)) >= today,
    )
    .slice(0, PENDING)
    .map((row, i) => {
      const at = new Date(row.lastMovementAt);
      const random = Random.stream(at.getTime(), row.id);
      const doctor = users.get(row.doctorId)!;
      const dueOn = calendar.plusWorkingDays(dayOf(new Date(row.targetAt)), 2 + (i % 2));
      const reason = REASONS[i % REASONS.length]!;
      const of = { difficultyId: row.id, companyId: row.companyId };
      const extension = {
        ...{ id: demoId(random, at), ...of, round: row.reopenedCount, status: 'requested' },
        ...{ dueOn, reason, beforeAt: row.targetAt, askedBy: doctor.id },
        ...{ askedByName: doctor.name, askedAt: row.lastMovementAt },
      };
      const entry = {
        ...{ id: demoId(random, at), ...of, type: 'extension_asked', visibility: 'internal' },
        ...{ side: 'staff', authorId: doctor.id, authorName: doctor.name },
        ...{ authorTitle: doctor.title, payload: { dueOn, reason }, at: row.lastMovementAt },
      };
      return { extension, entry };
    });
  return {
    extensions: asked.map(({ extension }) => extension),
    entries: asked.map(({ entry }) => entry),
  };
}
