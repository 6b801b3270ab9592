import { cannedReplies } from './content/canned-replies';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

/** The answers kept for the next time: the agency's, written by a supervisor, and a doctor's own. */
export function makeCannedReplies({ staff, today }: DemoAgency): object[] {
  const calendar = new DemoCalendar(today);
  const random = Random.stream(1, 'canned-replies');
  const lead = staff.users.find(({ role }) => role === 'supervisor')!;
  return cannedReplies.map(({ owner, title, category = null, language = 'ko', body }, i) => {
    const writer = staff.users.find(({ name }) => name === owner);
    const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -40 + i * 3));
    const at = calendar.workTime(random, day, 9, 17);
    return {
      ...{ id: demoId(random, at), ownerId: writer?.id ?? null, title, category, language, body },
      ...{ version: 1, updatedByName: (writer ?? lead).name },
      ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
    };
  });
}
