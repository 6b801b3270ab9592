import type { EntryType } from '../difficulties/timeline';
import type { DifficultyRow, EntryRow } from './demo-case-rows';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { UserRow } from './demo-rows';
import type { Firm } from './firm';
import type { Cases } from './make-difficulties';
import type { Staff } from './make-people';
import { Random } from './random';

export interface NotificationRow {
  readonly id: string;
  readonly userId: string;
  readonly companyId: string;
  readonly kind: string;
  readonly params: Record<string, string | number | null>;
  readonly link: string;
  readonly createdAt: string;
  readAt: string | null;
}

/** What the trays say of an entry: to the doctor, to the firm, to the supervisors. */
const KINDS: Partial<Record<EntryType, { doctor?: string; firm?: string; lead?: string }>> = {
  filed: { doctor: 'difficulty_new', firm: 'difficulty_received' },
  message: { firm: 'public_reply' },
  question: { firm: 'firm_asked' },
  firm_reply: { doctor: 'firm_replied' },
  referral_made: { firm: 'referral_made' },
  referral_answered: { doctor: 'referral_answered' },
  answered: { firm: 'difficulty_answered' },
  confirmed: { doctor: 'difficulty_confirmed' },
  refused: { doctor: 'difficulty_refused', lead: 'difficulty_refused' },
};
const DAYS = 21;
const LOW_RATING = 2;
/** How many the people of the sign-in page have not read yet; all others are up to date. */
const UNREAD: Readonly<Record<string, number>> = {
  한지원: 4,
  서민재: 5,
  오세라: 1,
  문하윤: 2,
  정현우: 6,
};

/** The trays of the last days, as the product would have filled them. */
export function makeNotifications(
  cases: Cases,
  firms: readonly Firm[],
  staff: Staff,
  calendar: DemoCalendar,
  seed: number,
): NotificationRow[] {
  const random = Random.stream(seed, 'notifications');
  const since = calendar.at(calendar.plusDays(calendar.today, -DAYS), 0).toISOString();
  const byId = new Map(cases.difficulties.map((row) => [row.id, row]));
  const firmOf = new Map(firms.map((firm) => [firm.company.id, firm]));
  const rows: NotificationRow[] = [];
  for (const entry of cases.entries) {
    const kinds = KINDS[entry.type];
    if (!kinds || entry.at < since) continue;
    const difficulty = byId.get(entry.difficultyId)!;
    const firm = firmOf.get(entry.companyId)!;
    const doctor = staff.users.find(({ id }) => id === difficulty.doctorId)!;
    const add = (to: UserRow, kind: string | undefined) => {
      if (!kind || to.id === entry.authorId || to.status !== 'active') return;
      rows.push({
        id: demoId(random, new Date(entry.at)),
        userId: to.id,
        companyId: entry.companyId,
        kind,
        params: paramsOf(entry, difficulty, firm),
        link: `${to.role === 'sme' ? '/portal' : ''}/difficulties/${difficulty.id}`,
        createdAt: entry.at,
        readAt: new Date(Date.parse(entry.at) + random.int(4, 90) * 60_000).toISOString(),
      });
    };
    add(doctor, kinds.doctor);
    add(firm.owner, kinds.firm);
    const { rating } = entry.payload as { rating?: number };
    const low = rating !== undefined && rating <= LOW_RATING ? 'low_rating' : undefined;
    add(staff.supervisorOf(doctor.teamId!), kinds.lead ?? low);
  }
  rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  for (const user of [...staff.users, ...firms.map(({ owner }) => owner)]) {
    const mine = rows.filter(({ userId }) => userId === user.id);
    for (const row of mine.slice(0, UNREAD[user.name] ?? 0)) row.readAt = null;
  }
  return rows;
}

function paramsOf(entry: EntryRow, { number, title }: DifficultyRow, { company }: Firm) {
  const by = [entry.authorName, entry.authorTitle].filter(Boolean).join(' ');
  const params: NotificationRow['params'] = { number, title, companyName: company.name, by };
  const payload = entry.payload as { rating?: number; addressee?: string; addresseeEn?: string };
  if (entry.type === 'confirmed') params['rating'] = payload.rating ?? null;
  if (entry.type === 'referral_made') params['addresseeEn'] = payload.addresseeEn ?? null;
  if (payload.addressee) params['addressee'] = payload.addressee;
  return params;
}
