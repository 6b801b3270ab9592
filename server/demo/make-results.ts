import { addCalendarDays } from '../platform/business-time/calendar-days';
import type { DemoAgency } from './demo-agency';
import type { DifficultyRow } from './demo-case-rows';
import { demoId } from './demo-ids';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const SOLVED = ['resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance'];
/** US$ for one, at which the demo's amounts are turned. */
const RATES = { USD: 1, EUR: 1.09, JPY: 0.0066, KRW: 0.00072 } as const;
const ENDINGS: Record<string, readonly string[]> = {
  JP: ['Shoji K.K.', 'Sangyo K.K.'],
  VN: ['JSC', 'Trading Co., Ltd'],
  DE: ['GmbH', 'Technik GmbH'],
  CN: ['Trading Co., Ltd', 'Industrial Co., Ltd'],
};
const NAMES = ['Haruna', 'Northgate', 'Minh Phat', 'Bergmann', 'Suryo', 'Al Noor', 'Lindqvist'];
const EFFECTS = [
  '품목분류 회답서가 없었으면 바이어가 선적을 미뤘을 것입니다.',
  '무역관이 바이어를 직접 만나 주어 첫 거래를 믿고 맡겼습니다.',
  '인증 순서를 알려 주어 석 달을 줄였습니다.',
  '결제 조건을 바꾸도록 도와주어 계약까지 갔습니다.',
];
const DENIALS = [
  '계약 금액이 다릅니다. 2차분은 아직 서명 전입니다.',
  '이 건은 다른 기관의 지원으로 이뤄진 계약입니다.',
];
const NOTE = '계약서 사본의 날짜와 다릅니다. 기업에 다시 확인해 주십시오.';

/** Contracts and expected values of the last year: most confirmed and approved, some on their way. */
export function makeResults(agency: DemoAgency): { results: object[]; links: object[] } {
  const { firms, difficulties, staff, today } = agency;
  const made: { results: object[]; links: object[] } = { results: [], links: [] };
  const now = Date.parse(`${today}T00:00:00+09:00`);
  const solved = Map.groupBy(
    difficulties.filter((row) => row.status === 'closed' && SOLVED.includes(row.outcome ?? '')),
    ({ companyId }) => companyId,
  );
  for (const firm of firms) {
    const cases = solved.get(firm.company.id) ?? [];
    const random = Random.stream(now, `results ${firm.company.id}`);
    const count = cases.length === 0 ? 0 : random.int(0, Math.min(3, cases.length));
    for (let n = 0; n < count; n++) {
      const source = cases[n]!;
      const doctor = staff.users.find(({ id }) => id === source.doctorId);
      const chief = staff.teamSupervisors.find(({ teamId }) => teamId === doctor?.teamId);
      const supervisor = staff.users.find(({ id }) => id === chief?.userId);
      if (!doctor || !supervisor) continue;
      const recorded =
        Date.parse(source.closedAt ?? source.updatedAt) + random.int(2, 20) * 24 * HOUR_MS;
      if (recorded > now - 3 * HOUR_MS) continue;
      addResult(made, { random, firm, source, doctor, supervisor, recorded, now });
    }
  }
  return made;
}

interface Told {
  random: Random;
  firm: DemoAgency['firms'][number];
  source: DifficultyRow;
  doctor: DemoAgency['staff']['users'][number];
  supervisor: DemoAgency['staff']['users'][number];
  recorded: number;
  now: number;
}

function addResult(
  made: { results: object[]; links: object[] },
  { random, firm, source, doctor, supervisor, recorded, now }: Told,
): void {
  const at = new Date(recorded);
  const contract = random.chance(0.66);
  const market = source.market ?? 'VN';
  const currency = random.weighted({ USD: 70, EUR: 10, JPY: 8, KRW: 12 });
  const usd = random.int(contract ? 12 : 60, contract ? 260 : 900) * 1000;
  const amount = currency === 'USD' ? usd : Math.round(usd / RATES[currency] / 1000) * 1000;
  const amountUsd = currency === 'USD' ? usd : Math.round(amount * RATES[currency]);
  const answeredAt = recorded + random.int(4, 100) * HOUR_MS;
  const decidedAt = answeredAt + random.int(3, 60) * HOUR_MS;
  const planned = random.weighted({
    approved: 62,
    confirmed: 10,
    asked: 16,
    denied: 7,
    returned: 5,
  });
  const status =
    answeredAt > now ? 'asked' : decidedAt > now && planned !== 'denied' ? 'confirmed' : planned;
  const denied = status === 'denied';
  const answered = status !== 'asked';
  const decided = status === 'approved' || status === 'returned';
  const contact = firm.contacts.find(({ isPrimary }) => isPrimary) ?? firm.contacts[0]!;
  const product = firm.products[0]?.name ?? firm.company.name;
  const id = demoId(random, at);
  const dated = new Date(recorded - random.int(1, 10) * 24 * HOUR_MS).toISOString().slice(0, 10);
  made.results.push({
    ...{ id, companyId: firm.company.id, difficultyId: source.id, doctorId: doctor.id },
    kind: contract ? 'contract' : 'expected',
    title: contract ? `${product} 공급 계약` : `${product} 장기 공급 예상`,
    market,
    buyer: contract || random.chance(0.5) ? buyerOf(random, market) : null,
    ...{ datedOn: dated, amount, currency, amountUsd },
    years: contract ? null : random.int(2, 5),
    ...{ status, round: 1, answer: answered ? (denied ? 'denied' : 'confirmed') : null },
    anywayPercent:
      answered && !denied
        ? Number(random.weighted({ 0: 22, 25: 34, 50: 26, 75: 13, 100: 5 }))
        : null,
    supportEffect: answered && !denied && random.chance(0.7) ? random.pick(EFFECTS) : null,
    comment: denied ? random.pick(DENIALS) : null,
    answeredAt: answered ? new Date(answeredAt).toISOString() : null,
    ...{ answeredBy: null, answeredName: answered ? contact.name : null },
    byLink: answered && random.chance(0.75),
    decidedAt: decided ? new Date(decidedAt).toISOString() : null,
    decidedBy: decided ? supervisor.id : null,
    decidedByName: decided ? supervisor.name : null,
    decisionNote: status === 'returned' ? NOTE : null,
    ...{ recordedBy: doctor.id, recordedByName: doctor.name, version: answered ? 2 : 1 },
    ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
  });
  made.links.push({
    ...{ tokenHash: `demo-${id}`, resultId: id, companyId: firm.company.id, round: 1 },
    ...{ toName: contact.name, toEmail: contact.email, locale: 'ko', sentAt: at.toISOString() },
    expiresAt: `${addCalendarDays(at.toISOString().slice(0, 10), 7)}T09:00:00+09:00`,
    endedAt: answered ? new Date(answeredAt).toISOString() : null,
  });
}

function buyerOf(random: Random, market: string): string {
  const ending = random.pick(ENDINGS[market] ?? ['Trading LLC', 'Industries Ltd']);
  return `${random.pick(NAMES)} ${ending}`;
}
