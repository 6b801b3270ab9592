import { CaseBuilder } from './case-builder';
import { planCases, type CasePlan } from './case-plan';
import { casesCast } from './content/cases-cast';
import { doctorCast } from './content/doctors-cast';
import type { TopicContent } from './content/content.types';
import { categoryOf } from './content/difficulties/categories';
import { marketOf } from './content/markets';
import { OPEN_LOAD } from './content/open-load';
import type { DifficultyRow, EntryRow, ReferralRow, ReviewRow } from './demo-case-rows';
import type { DemoCalendar } from './demo-calendar';
import type { UserRow, VisitRow } from './demo-rows';
import { fillText } from './fill-text';
import type { Care } from './make-assignments';
import type { Staff } from './make-people';
import { Random } from './random';
import { makeSlots } from './slots';
import { tellCase, tellCastCase, type Texts } from './tell-case';

export interface Cases {
  readonly difficulties: DifficultyRow[];
  readonly entries: EntryRow[];
  readonly referrals: ReferralRow[];
  readonly reviews: ReviewRow[];
}

/** All 900 difficulties with everything that happened to them. */
export function makeDifficulties(
  care: readonly Care[],
  visits: readonly VisitRow[],
  staff: Staff,
  calendar: DemoCalendar,
  seed: number,
): Cases {
  const random = Random.stream(seed, 'difficulties');
  const writer = new CaseWriter(care, visits, staff, calendar, random);
  const built = planCases(random).map((plan) => writer.write(plan));
  built.sort((a, b) => a.row.receivedAt.localeCompare(b.row.receivedAt));
  const counters = new Map<string, number>();
  for (const { row } of built) {
    const year = calendar.dayOf(new Date(row.receivedAt)).slice(0, 4);
    const value = (counters.get(year) ?? 0) + 1;
    counters.set(year, value);
    row.number = `D-${year}-${String(value).padStart(6, '0')}`;
  }
  return {
    difficulties: built.map(({ row }) => row),
    entries: built.flatMap(({ entries }) => entries),
    referrals: built.flatMap(({ referrals }) => referrals),
    reviews: built.flatMap(({ reviews }) => reviews),
  };
}

class CaseWriter {
  private readonly openSlots: string[];
  private readonly firmsOf = new Map<string, Care[]>();
  private readonly deck: Care[];
  private readonly visitsOf = new Map<string, VisitRow[]>();
  private readonly uses = new Map<TopicContent, number>();
  private readonly told = new Map<string, Set<TopicContent>>();

  constructor(
    private readonly care: readonly Care[],
    visits: readonly VisitRow[],
    private readonly staff: Staff,
    private readonly calendar: DemoCalendar,
    private readonly random: Random,
  ) {
    for (const one of care) {
      const list = this.firmsOf.get(one.doctor.name) ?? [];
      this.firmsOf.set(one.doctor.name, [...list, one]);
    }
    for (const visit of visits) {
      this.visitsOf.set(visit.companyId, [...(this.visitsOf.get(visit.companyId) ?? []), visit]);
    }
    const taken = { ...OPEN_LOAD };
    for (const { firm, status } of casesCast) {
      const doctor = care.find((one) => one.firm.company.name === firm)!.doctor.name;
      if (status !== 'answered') taken[doctor]! -= 1;
    }
    this.openSlots = random.shuffle(
      doctorCast.flatMap(({ ko }) => Array<string>(taken[ko]!).fill(ko)),
    );
    const weight = { intensive: 4, regular: 2, watch: 1 } as const;
    this.deck = care.flatMap((one) => Array<Care>(weight[one.firm.company.tier]).fill(one));
  }

  write(plan: CasePlan): CaseBuilder {
    if (plan.cast !== null) return this.writeCast(plan);
    const settled = plan.status === 'closed' || plan.status === 'answered';
    const choose = () =>
      settled
        ? this.random.pick(this.deck)
        : this.random.pick(
            this.firmsOf.get(slot!)!.filter(({ firm }) => slot !== '한지원' || firm.cast),
          );
    const slot = settled ? null : this.openSlots.pop()!;
    const { one, topic } = this.choose(plan, choose);
    return this.tell(plan, one, topic);
  }

  /** A firm and a topic that fit each other and have not met before, if possible. */
  private choose(plan: CasePlan, pick: () => Care): { one: Care; topic: TopicContent } {
    let best: { one: Care; topic: TopicContent; score: number } | null = null;
    for (let i = 0; i < 6; i++) {
      const one = pick();
      const codes = one.firm.markets.map(({ country }) => country);
      for (const topic of this.random.sample(categoryOf(plan.category).topics, 5)) {
        if (topic.sectors && !topic.sectors.includes(one.firm.sector.code)) continue;
        const meets = !topic.countries || topic.countries.some((code) => codes.includes(code));
        const fresh = !this.told.get(one.firm.company.id)?.has(topic);
        const worn = Math.min(1, (this.uses.get(topic) ?? 0) / 40);
        const score = (meets ? 2 : 0) + (fresh ? 3 : 0) - worn;
        if (!best || score > best.score) best = { one, topic, score };
      }
    }
    if (!best) {
      const topic = categoryOf(plan.category).topics.find(({ sectors }) => !sectors)!;
      best = { one: pick(), topic, score: 0 };
    }
    const seen = this.told.get(best.one.firm.company.id) ?? new Set();
    this.told.set(best.one.firm.company.id, seen.add(best.topic));
    this.uses.set(best.topic, (this.uses.get(best.topic) ?? 0) + 1);
    return best;
  }

  private tell(plan: CasePlan, one: Care, topic: TopicContent): CaseBuilder {
    const { random, calendar } = this;
    const { firm } = one;
    const category = categoryOf(plan.category);
    const source = this.received(plan, one);
    const own = firm.markets
      .map(({ country }) => country)
      .filter((code) => !topic.countries || topic.countries.includes(code));
    const market = marketOf(random.pick(own.length > 0 ? own : topic.countries!));
    const product = random.pick(firm.catalogue);
    const day = calendar.dayOf(source.at);
    const slots = makeSlots(random, calendar, day, {
      market,
      product,
      sector: firm.sector,
      certificate: firm.certificates[0]!.name,
    });
    const builder = new CaseBuilder(
      {
        firm,
        doctor: source.doctor,
        supervisor: this.staff.supervisorOf(source.doctor.teamId!),
        category: plan.category,
        market: market.code,
        hs6: product.hs,
        title: fillText(topic.title, slots),
        body: fillText(topic.body, slots),
        severity:
          topic.urgent && random.chance(0.7)
            ? 'urgent'
            : random.weighted({ high: 18, normal: 70, low: 12 }),
        receivedAt: source.at,
        visitId: source.visit?.id ?? null,
        via: source.visit ? 'visit' : random.chance(0.74) ? 'portal' : 'doctor',
      },
      random,
      calendar,
      plan.stuck
        ? calendar.at(calendar.plusWorkingDays(calendar.plusDays(calendar.today, -8), -1), 17)
        : calendar.cutoff,
    );
    const texts: Texts = {
      fill: (text) => fillText(text, slots),
      office: market.city,
      category,
      topic,
    };
    return tellCase(builder, plan, texts, random, calendar);
  }

  /** When a case was filed, with whom, and whether it came up in a visit. */
  private received(
    plan: CasePlan,
    one: Care,
  ): { at: Date; doctor: UserRow; visit: VisitRow | null } {
    const { random, calendar } = this;
    if (plan.status !== 'closed') {
      const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -plan.age));
      const early = plan.age <= 3;
      const at = calendar.workTime(
        random,
        day > calendar.yesterday ? calendar.yesterday : day,
        9,
        early ? 12 : 18,
      );
      return { at, doctor: one.doctor, visit: null };
    }
    const since = calendar.plusDays(calendar.today, -352);
    const visit = random.chance(0.2)
      ? random.pick(this.visitsOf.get(one.firm.company.id) ?? [null])
      : null;
    const ends = calendar.plusDays(calendar.today, -7);
    if (visit && visit.createdAt.slice(0, 10) > since && visit.createdAt.slice(0, 10) < ends) {
      const doctor = this.staff.users.find(({ id }) => id === visit.doctorId)!;
      return { at: new Date(visit.createdAt), doctor, visit };
    }
    const daysAgo = 7 + Math.floor(345 * random.next() ** 1.15);
    const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -daysAgo));
    const doctor = one.before && day < one.before.until ? one.before.doctor : one.doctor;
    return { at: calendar.workTime(random, day), doctor, visit: null };
  }

  private writeCast(plan: CasePlan): CaseBuilder {
    const { random, calendar } = this;
    const cast = casesCast[plan.cast!]!;
    const one = this.care.find(({ firm }) => firm.company.name === cast.firm)!;
    const day = calendar.onOrBefore(calendar.plusDays(calendar.today, -cast.daysAgo));
    const builder = new CaseBuilder(
      {
        firm: one.firm,
        doctor: one.doctor,
        supervisor: this.staff.supervisorOf(one.doctor.teamId!),
        category: cast.category,
        market: cast.market,
        hs6: one.firm.catalogue[0]!.hs,
        title: cast.title,
        body: cast.body,
        severity: cast.urgent ? 'urgent' : 'normal',
        receivedAt: calendar.at(day, 9, 12),
        visitId: null,
        via: 'portal',
      },
      random,
      calendar,
      calendar.cutoff,
    );
    return tellCastCase(builder, cast, calendar);
  }
}
