import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

/** A plain mark, 360 × 96 pixels. */
const MARK =
  'iVBORw0KGgoAAAANSUhEUgAAAWgAAABgBAMAAADC7/U/AAAAMFBMVEX///8LSo+PwfI+cKcwZqD4+vzr8PZtk7wRTpIdV5ebtdG9zuFhireqwNjg6PHe5vAbxfRxAAAACXBIWXMAAAsTAAALEwEAmpwYAAABQUlEQVR42u3cIU5DQRSF4UlIQSFuHqJQUtEV9HkQNZiaOiyiC8CwgMrKOiwbKCHpBho2QNJd1GFRJFWoMjck5JyX/8hRn3gvmWTuuaUc8vX+HEezvHktWuntoiK3WuhNVGWqZL6PyjzpmE/bWnTzIIOeR3XuZP7Cth7dzETQZ5HIowj6LYMeiHwdkwz6QgN9Hql8SKBPcuixBPozhx5KoF9y6CsJ9DaHvpZAtzl0I4Fe5dCXEuhFDt2XQEcyoEE7oetPQIMGDRq0Pjr+IaBBgwYNGjTo7qNHP2JzYQINGjRo0KBB26JrL0yjPwc0aNCgQYPuApo3F9CgQYMG3VU002Kgu4C2HJC1HEW2HPq2HK+3LDJYVkYsyzmWNajiWDizrPZ5ligt66qWxWDPCrZl2d1zrUApjgscStn/vipjraP9BsYJy49c4tthAAAAAElFTkSuQmCC';

/** The logo of the story's firm and its accounts: one confirmed by a call, one that waits for it. */
export function makeLetterheads({ firms, staff, today }: DemoAgency) {
  const calendar = new DemoCalendar(today);
  const random = Random.stream(1, 'letterheads');
  const firm = (firms.find(({ company }) => company.name.includes('한결정밀')) ?? firms[0])
    ?.company;
  const [doctor, other] = staff.users.filter(({ role }) => role === 'doctor');
  if (!firm || !doctor || !other) return { logos: [], accounts: [] };
  const ago = (days: number) =>
    calendar.at(calendar.onOrBefore(calendar.plusDays(today, -days)), 10);
  const uploaded = ago(62);
  const added = (days: number) => {
    const at = ago(days);
    const who = { addedBy: doctor.id, addedByName: doctor.name, addedAt: at.toISOString() };
    return { id: demoId(random, at), companyId: firm.id, ...who };
  };
  const holder = firm.nameEn ?? firm.name;
  return {
    logos: [
      {
        ...{ id: demoId(random, uploaded), companyId: firm.id, width: 360, height: 96 },
        image: `\\x${Buffer.from(MARK, 'base64').toString('hex')}`,
        ...{ uploadedByName: doctor.name, uploadedAt: uploaded.toISOString() },
      },
    ],
    accounts: [
      {
        ...{ ...added(61), bank: 'Hansarang Bank, Changwon Branch', holder, currency: 'USD' },
        ...{ accountNumber: '10290048812', swift: 'HSRGKRSEXXX', checkedByName: other.name },
        ...{ checkedAt: ago(60).toISOString(), spokenWith: '경리팀 박선영 과장' },
        ...{ calledNumber: '+82552001000', checkNote: '통장 사본과 대조함' },
      },
      {
        ...{ ...added(3), bank: 'Dongnam Savings Bank', holder, currency: 'EUR' },
        ...{ accountNumber: '33140077215', swift: null },
      },
    ],
  };
}
