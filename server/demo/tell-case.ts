import difficultyCategories from '../reference/data/difficulty-categories.json';
import type { CaseBuilder } from './case-builder';
import type { CasePlan } from './case-plan';
import type { CaseCast } from './content/cases-cast';
import type { CategoryContent, TopicContent } from './content/content.types';
import {
  firstReplies,
  nudges,
  officeExchanges,
  partnerExchanges,
  plainNotes,
  progressReplies,
  refusals,
  reviewNotes,
  supplies,
  thanks,
} from './content/messages';
import { outcomeAnswers, remedies, type OutcomeCode } from './content/outcomes';
import type { DemoCalendar } from './demo-calendar';
import type { Random } from './random';

/** Where the sentences of a case come from. */
export interface Texts {
  readonly fill: (text: string) => string;
  readonly office: string;
  readonly category: CategoryContent;
  readonly topic: TopicContent;
}

/** Runs a planned case from its filing to where it stands today. */
export function tellCase(
  builder: CaseBuilder,
  plan: CasePlan,
  texts: Texts,
  random: Random,
  calendar: DemoCalendar,
): CaseBuilder {
  const told = steps(builder, plan, texts, random, calendar);
  setTarget(builder, plan, random, calendar);
  builder.settleTarget();
  return told;
}

function steps(
  builder: CaseBuilder,
  plan: CasePlan,
  { fill, office, category, topic }: Texts,
  random: Random,
  calendar: DemoCalendar,
): CaseBuilder {
  const { status } = plan;
  if (status === 'received') return builder;
  builder.triage();
  if (status === 'triaged') return builder;
  builder.assign();
  if (status === 'assigned') return builder;
  builder.start(fill(random.pick(firstReplies)));
  if (random.chance(0.45)) {
    const notes = random.chance(0.6) ? plainNotes : category.notes;
    builder.wait(0.3, 4).note(topic.note ?? random.pick(notes));
  }
  const asks = status !== 'waiting_sme' && random.chance(0.3);
  if (asks) {
    const paused = 3 + random.next() * 14;
    builder.wait(0.5, 5).ask(topic.ask ?? random.pick(category.asks));
    builder.wait(paused, paused).supply(random.pick(supplies), paused);
  }
  const recent = calendar.workTime(
    random,
    calendar.onOrBefore(calendar.plusDays(calendar.yesterday, -random.int(0, 4))),
    9,
    17,
  );
  const moves = !plan.stuck && plan.age > 5;
  if (moves && plan.age > 12 && status !== 'closed' && random.chance(0.6)) {
    const verdict = random.weighted({ keep: 50, redirect: 30, escalate: 14, systemic: 6 });
    const next = calendar.plusWorkingDays(calendar.deadlineDay, random.int(-2, 5));
    builder.wait(6, 30).review(verdict, random.pick(reviewNotes[verdict]), next);
  }
  if (status === 'waiting_sme') {
    if (moves) builder.until(recent);
    return builder.wait(0.5, 3).ask(topic.ask ?? random.pick(category.asks));
  }
  const refers = status === 'waiting_partner' || random.chance(category.referral * 0.7);
  if (refers) {
    builder.wait(0.5, 6);
    const partner = random.pick(category.partners);
    const exchanges = partner === 'office' ? officeExchanges : partnerExchanges;
    const [request, reply] = random.pick(exchanges);
    const titled = (text: string) => fill(text.replace('{title}', builder.row.title));
    const referral = builder.refer(partner, office, titled(request));
    if (status === 'waiting_partner') {
      if (moves) builder.until(recent).reply(fill(random.pick(progressReplies)));
      return builder;
    }
    builder.wait(8, 44).partnerReplies(referral, titled(reply));
  }
  if (status === 'in_progress') {
    if (moves) {
      builder.until(recent);
      if (random.chance(0.25)) builder.comment(random.pick(nudges)).wait(0.2, 2);
      builder.reply(fill(random.pick(progressReplies)));
    }
    return builder;
  }
  return conclude(builder, plan, { fill, office, category, topic }, random, recent);
}

function conclude(
  builder: CaseBuilder,
  plan: CasePlan,
  { fill, topic }: Texts,
  random: Random,
  recent: Date,
): CaseBuilder {
  const outcome = plan.outcome ?? 'guidance';
  if (outcome === 'withdrawn') {
    return builder.wait(2, 20).withdraw('바이어와 직접 정리되어 신청을 거둡니다.');
  }
  if (plan.status === 'answered') builder.until(recent);
  builder.wait(1.5, 14);
  const say = (code: OutcomeCode) => {
    const others = outcomeAnswers[code];
    const own = code === 'guidance' && /정리|안내|권합|드립니다/u.test(topic.answer);
    return fill(!others || own ? topic.answer : random.pick(others));
  };
  const remedy = outcome === 'not_acceptable' ? random.pick(remedies) : null;
  if (plan.status === 'reopened' || (plan.status === 'closed' && random.chance(0.035))) {
    builder.answer('guidance', say('guidance'), null);
    if (plan.status === 'reopened')
      return builder.until(recent).wait(0.5, 2).refuse(random.pick(refusals));
    builder.wait(6, 30).refuse(random.pick(refusals)).wait(3, 20);
  }
  builder.answer(outcome, say(outcome), remedy);
  if (plan.status === 'answered') return builder;
  builder.wait(2, 40);
  if (!random.chance(0.78)) return builder.lapse();
  const good = outcome === 'not_acceptable' || outcome === 'long_term';
  const rating = Number(
    random.weighted(good ? { 4: 20, 3: 42, 2: 26, 1: 12 } : { 5: 47, 4: 34, 3: 13, 2: 4, 1: 2 }),
  );
  return builder.confirm(rating, random.chance(0.55) ? random.pick(thanks[rating]!) : null);
}

const TARGET_DAYS = new Map(difficultyCategories.map(({ code, targetDays }) => [code, targetDays]));

/** The promised answer: by category when filed, later where it was put off, past where it is late. */
function setTarget(
  { row }: CaseBuilder,
  plan: CasePlan,
  random: Random,
  calendar: DemoCalendar,
): void {
  const days = TARGET_DAYS.get(row.category) ?? 5;
  const received = calendar.dayOf(new Date(row.receivedAt));
  const natural = calendar.plusWorkingDays(received, days);
  const settled = plan.status === 'closed' || plan.status === 'answered';
  const late = calendar.plusWorkingDays(calendar.dueDay, -random.int(1, 6));
  const spread = Number(
    random.weighted({ 0: 2, 1: 4, 2: 5, 3: 6, 4: 16, 5: 18, 6: 18, 7: 16, 8: 10 }),
  );
  const soon = calendar.plusWorkingDays(calendar.deadlineDay, spread);
  const open = natural > calendar.deadlineDay ? natural : soon;
  const day = settled ? natural : plan.overdue ? late : open;
  row.targetAt = calendar.at(day, 18).toISOString();
}

/** Runs a case of the mock-ups as it is told there. */
export function tellCastCase(
  builder: CaseBuilder,
  cast: CaseCast,
  calendar: DemoCalendar,
): CaseBuilder {
  const lastDay = calendar.onOrBefore(calendar.plusDays(calendar.today, -3));
  const recent = calendar.at(lastDay > calendar.yesterday ? calendar.yesterday : lastDay, 13, 40);
  builder.triage().assign();
  if (cast.reply) {
    const long = cast.daysAgo > 6;
    if (long || !cast.note) builder.start(cast.reply);
    if (cast.note) builder.wait(1, 3).note(cast.note);
    for (const [partner, office, purpose, reply] of cast.referrals ?? []) {
      const referral = builder.wait(0.5, 1.5).refer(partner, office, purpose, 4);
      if (reply) builder.wait(2, 6).partnerReplies(referral, reply);
    }
    if (!long && cast.note) builder.start(cast.reply);
    if (cast.comment) builder.wait(2, 4).comment(cast.comment);
  }
  if (cast.status === 'waiting_sme') builder.until(recent).ask(cast.question!);
  if (cast.status === 'answered')
    builder.until(recent).wait(1, 3).answer('guidance', cast.answer!, null);
  if (cast.status === 'reopened') {
    builder.wait(4, 12).answer('guidance', cast.answer!, null).until(recent).refuse(cast.refusal!);
  }
  if (cast.status === 'in_progress' && cast.daysAgo > 6) {
    builder
      .until(recent)
      .reply('중간 경과를 알려드립니다. 무역관 회신을 받는 대로 정리해 답변드리겠습니다.');
  }
  if (cast.status === 'waiting_partner' && cast.daysAgo < 14) {
    builder.until(recent).reply('담당 기관과 통화했고 이번 주 안에 답을 받기로 했습니다.');
  }
  builder.row.status = cast.status;
  const day = calendar.plusWorkingDays(calendar.deadlineDay, cast.targetIn);
  const minute = cast.targetHour === 13 ? 40 : 0;
  builder.row.targetAt = calendar.at(day, cast.targetHour, minute).toISOString();
  builder.settleTarget();
  return builder;
}
