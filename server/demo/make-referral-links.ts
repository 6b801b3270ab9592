import { addCalendarDays } from '../platform/business-time/calendar-days';
import { LATE_DAYS } from '../difficulties/referrals/referral-links.queries';
import type { DemoAgency } from './demo-agency';
import type { DifficultyRow, ReferralRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const PEOPLE = [
  ...['윤도경 사무관', '임채원 주무관', '백서진 과장', '노한결 차장', '구민아 대리', '심재호 팀장'],
  ...['유다은 전문위원', '홍석진 심사관'],
];
const QUESTIONS = [
  '품목을 가르려면 재질과 쓰임이 적힌 도면이 필요합니다. 보내 주실 수 있습니까?',
  '선적일과 결제 조건이 적힌 계약서 사본이 있으면 검토가 빨라집니다. 받을 수 있겠습니까?',
];

interface Made {
  referrals: (Omit<ReferralRow, 'target'> & { target: string })[];
  links: object[];
  acts: object[];
  steps: object[];
  entries: object[];
}

/** How the partners were written to, when they opened the link, and what they did there. */
export function makeReferralLinks({ referrals, difficulties, firms, today }: DemoAgency): Made {
  const cases = new Map(difficulties.map((row) => [row.id, row]));
  const made: Made = { referrals: [], links: [], acts: [], steps: [], entries: [] };
  const now = Date.parse(`${today}T00:00:00+09:00`);
  const firmOf = new Map(firms.map((firm) => [firm.company.id, firm]));
  let asked = 0;
  for (const referral of referrals) {
    const random = Random.stream(Date.parse(referral.createdAt), referral.id);
    const abroad = referral.target.startsWith('office:');
    const kind = abroad ? 'overseas_transfer' : 'third_party';
    const firm = firmOf.get(referral.companyId)!;
    const consent = firm.consents.some((one) => one.kind === kind);
    const person = random.pick(PEOPLE);
    const row = cases.get(referral.difficultyId)!;
    const code = referral.target.replace('office:', '');
    const open = referral.status === 'open';
    made.referrals.push({
      ...referral,
      shared: null,
      ...{ toName: person, toEmail: `desk@${code.replaceAll('_', '-')}.example`, toLocale: 'ko' },
      content: contentOf(row, firm, consent),
      consent: consent ? kind : null,
    } as Made['referrals'][number]);
    const whose = { referralId: referral.id, companyId: referral.companyId };
    const act = (name: string, at: number, byName: string, text: string | null = null) => {
      if (at < now) {
        const when = new Date(at);
        made.acts.push({
          ...{ id: demoId(random, when), ...whose, kind: name, byName, text },
          at: when.toISOString(),
        });
      }
    };
    const say = (type: string, at: number, words: object) =>
      made.entries.push({
        ...{ id: demoId(random, new Date(at)), difficultyId: row.id, companyId: row.companyId },
        ...{ visibility: 'internal', side: 'partner', authorId: null, authorTitle: null },
        ...{ authorName: `${referral.addressee} ${person}`, type, at: new Date(at).toISOString() },
        payload: {
          ...{ referralId: referral.id, addressee: referral.addressee },
          ...{ addresseeEn: referral.addresseeEn, ...words },
        },
      });
    const sent = Date.parse(referral.createdAt);
    act('sent', sent, '홈닥터');
    const opened = sent + random.int(1, 20) * HOUR_MS;
    if (open && random.chance(0.3)) {
      // Nobody opened it yet.
    } else if (!referral.repliedAt || opened < Date.parse(referral.repliedAt)) {
      act('opened', opened, person);
    }
    if (referral.repliedAt) {
      const at = Date.parse(referral.repliedAt);
      act('answered', at, person);
      say('partner_reply', at + 1000, { text: referral.reply, declined: false });
    } else if (opened + 2 * HOUR_MS < now && asked < QUESTIONS.length && row.title) {
      const text = QUESTIONS[asked++]!;
      act('asked', opened + HOUR_MS, person, text);
      say('partner_question', opened + HOUR_MS, { text });
    }
    if (!open) continue;
    made.links.push({
      ...{ tokenHash: `demo-${referral.id}`, ...whose, sentAt: referral.createdAt },
      expiresAt: `${addCalendarDays(referral.dueOn, LATE_DAYS + 1)}T00:00:00+09:00`,
    });
    if (referral.dueOn >= today) continue;
    for (const step of ['eve', 'doctor', 'supervisor'])
      made.steps.push({
        ...{ ...whose, step, dueOn: referral.dueOn },
        toldAt: `${addCalendarDays(referral.dueOn, step === 'eve' ? -1 : 1)}T09:00:00+09:00`,
      });
  }
  return made;
}

function contentOf(
  { body, category, market, hs6 }: DifficultyRow,
  { company, contacts }: DemoAgency['firms'][number],
  consent: boolean,
) {
  const contact = contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0]!;
  const { name, title, mobile, email } = contact;
  return {
    text: body,
    classification: { category, market, hs6 },
    firm: consent ? { name: company.name, nameEn: company.nameEn } : null,
    contact: consent ? { name, title, phone: mobile, email } : null,
  };
}
