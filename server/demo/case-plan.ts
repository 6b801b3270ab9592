import type { CategoryCode } from './content/content.types';
import { casesCast } from './content/cases-cast';
import { fieldMix, ruleBound, ruleMix, type OutcomeCode } from './content/outcomes';
import type { StatusCode } from './demo-case-rows';
import { apportion, type Random } from './random';

const DIFFICULTIES = 900;
/** Cases that are not closed, by status: 137 together, as the board counts them. */
const UNRESOLVED: Readonly<Partial<Record<StatusCode, number>>> = {
  received: 5,
  triaged: 4,
  assigned: 18,
  in_progress: 50,
  waiting_sme: 16,
  waiting_partner: 22,
  reopened: 6,
  // The firm has not confirmed yet.
  answered: 16,
};
export const OVERDUE = 9;
export const STUCK = 14;
/** Two cases of the story have not moved for a week either. */
const STUCK_IN_CAST = 2;

/**
 * The four kinds of request of the first home doctors' three months (1,448 in all, DOMAIN §0) and,
 * within each, today's categories.
 */
const GROUPS: readonly {
  readonly requests: number;
  readonly categories: Partial<Record<CategoryCode, number>>;
}[] = [
  // Trade and buyer information.
  {
    requests: 794,
    categories: { buy: 188, inf: 128, cus: 56, log: 50, pay: 28, ori: 25, frd: 10, exc: 8 },
  },
  // Market development.
  { requests: 355, categories: { mkt: 130, con: 39, clm: 37, ipr: 15 } },
  // Investment, standards, other.
  { requests: 212, categories: { cer: 52, tbt: 24, inv: 20, hr: 14, reg: 13, sys: 9 } },
  // Finance.
  { requests: 87, categories: { fin: 40, fx: 13 } },
];

export function categoryCounts(): Record<CategoryCode, number> {
  const groups = apportion(
    DIFFICULTIES,
    Object.fromEntries(GROUPS.map(({ requests }, i) => [String(i), requests])),
  );
  return Object.assign(
    {},
    ...GROUPS.map(({ categories }, i) =>
      apportion(groups[String(i)]!, categories as Record<CategoryCode, number>),
    ),
  ) as Record<CategoryCode, number>;
}

/** What is planned for one case before its texts are chosen. */
export interface CasePlan {
  readonly category: CategoryCode;
  readonly status: StatusCode;
  readonly outcome: OutcomeCode | null;
  /** Index of the cast case, if this is one. */
  readonly cast: number | null;
  /** Calendar days since it was filed, for what is not closed. */
  readonly age: number;
  overdue: boolean;
  stuck: boolean;
}

/** 900 plans: categories and outcomes in exact proportion, statuses as the board should show. */
export function planCases(random: Random): CasePlan[] {
  const left = categoryCounts();
  for (const { category } of casesCast) left[category] -= 1;
  const deck = random.shuffle(
    Object.entries(left).flatMap(([code, count]) =>
      Array<CategoryCode>(count).fill(code as CategoryCode),
    ),
  );
  const plans: CasePlan[] = casesCast.map(({ category, status, daysAgo, answer }, cast) => ({
    category,
    status,
    cast,
    age: daysAgo,
    outcome: status === 'answered' && answer ? 'guidance' : null,
    overdue: false,
    stuck: false,
  }));
  for (const [status, total] of Object.entries(UNRESOLVED)) {
    const told = casesCast.filter((one) => one.status === status).length;
    for (let i = told; i < total; i++) {
      plans.push(open(deck.pop()!, status as StatusCode, random));
    }
  }
  flag(plans, random);
  const answered = plans.filter(({ status, cast }) => status === 'answered' && cast === null);
  const settled = [...answered.map(({ category }) => category), ...deck];
  const outcomes = dealOutcomes(settled, random);
  answered.forEach((plan) => {
    const outcome = outcomes.get(plan.category)!.pop()!;
    // A case the firm took back is closed, not answered.
    Object.assign(plan, { outcome: outcome === 'withdrawn' ? 'guidance' : outcome });
  });
  for (const category of deck) {
    plans.push({
      category,
      status: 'closed',
      cast: null,
      age: 0,
      outcome: outcomes.get(category)!.pop()!,
      overdue: false,
      stuck: false,
    });
  }
  return plans;
}

function open(category: CategoryCode, status: StatusCode, random: Random): CasePlan {
  return {
    category,
    status,
    cast: null,
    age: ageOf(status, random),
    outcome: null,
    overdue: false,
    stuck: false,
  };
}

/** Young cases wait at the front of the line, old ones at its end. */
function ageOf(status: StatusCode, random: Random): number {
  if (status === 'received' || status === 'triaged') return random.int(1, 2);
  if (status === 'assigned') return random.int(1, 6);
  if (status === 'reopened') return random.int(16, 44);
  if (status === 'answered') return random.int(6, 24);
  const band = random.weighted({ week: 34, fortnight: 34, month: 22, older: 10 });
  if (band === 'week') return random.int(3, 7);
  if (band === 'fortnight') return random.int(8, 14);
  return band === 'month' ? random.int(15, 30) : random.int(31, 62);
}

/** Picks the overdue ones and the ones nobody has moved for a week. */
function flag(plans: readonly CasePlan[], random: Random): void {
  const late = (status: StatusCode) => status === 'in_progress' || status === 'waiting_partner';
  const old = random.shuffle(
    plans.filter(({ cast, status, age }) => cast === null && late(status) && age >= 13),
  );
  old.slice(0, OVERDUE).forEach((plan) => (plan.overdue = true));
  const still = random.shuffle(
    plans.filter(
      ({ cast, status, age }) =>
        cast === null && (late(status) || status === 'waiting_sme') && age >= 13,
    ),
  );
  still.slice(0, STUCK - STUCK_IN_CAST).forEach((plan) => (plan.stuck = true));
}

function dealOutcomes(
  settled: readonly CategoryCode[],
  random: Random,
): Map<CategoryCode, OutcomeCode[]> {
  const piles = new Map<CategoryCode, OutcomeCode[]>();
  for (const bound of [true, false]) {
    const members = settled.filter((code) => ruleBound.includes(code) === bound);
    const counts = apportion(members.length, bound ? ruleMix : fieldMix);
    const cards = random.shuffle(
      Object.entries(counts).flatMap(([code, count]) =>
        Array<OutcomeCode>(count).fill(code as OutcomeCode),
      ),
    );
    for (const code of members) piles.set(code, [...(piles.get(code) ?? []), cards.pop()!]);
  }
  return piles;
}
