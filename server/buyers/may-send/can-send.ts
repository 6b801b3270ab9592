import {
  addCalendarMonths,
  daysBetween,
  seoulToday,
} from '../../platform/business-time/calendar-days';
import type { BuyerKind, ContactConsentKind, SendingChannel } from '../buyer.values';
import type { FooterPart, Ground, JurisdictionRule, SendingRules } from './sending-rules';

export interface ConsentFact {
  id: string;
  kind: ContactConsentKind;
  /** Null: every channel. */
  channel: SendingChannel | null;
  night: boolean;
  givenAt: Date;
  /** The last day it holds. */
  until: string | null;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface SendFacts {
  /** ISO 3166-1 alpha-2; decides whose law holds. */
  country: string;
  buyerKind: BuyerKind;
  /** Of the letter. */
  language: string;
  /** IANA, of the recipient. */
  timeZone: string;
  /** Whether there is an address for the channel. */
  reachable: boolean;
  /** Since when the address is on the list of refusals. */
  suppressedAt: Date | null;
  consents: readonly ConsentFact[];
  /** How many advertisements they got by this channel in the last 24 hours. */
  adsLastDay: number;
}

export interface SendQuestion {
  channel: SendingChannel;
  /** A letter's kind, or `consent_request`. */
  kind: string;
  at: Date;
  /** To more than one recipient at once. */
  mass: boolean;
  /** Whether it offers the same kind of goods as the last deal (KR). */
  sameGoods?: boolean;
}

export interface SendReason {
  code: SendReasonCode;
  params: Record<string, string | number>;
}

export const SEND_REASONS = [
  'suppressed',
  'refused',
  'no_address',
  'service',
  'mass_is_advertising',
  'consent_request_is_advertising',
  'consent_missing',
  'consent_ended',
  'reconfirm_due',
  'reconfirm_soon',
  'fact_too_old',
  'allowed_by',
  'quiet_hours',
  'daily_limit',
] as const;
export type SendReasonCode = (typeof SEND_REASONS)[number];

export const SEND_VERDICTS = ['allow', 'needs_consent', 'block'] as const;

export interface SendVerdict {
  verdict: (typeof SEND_VERDICTS)[number];
  /** Put at the very start of the subject (`labelled`); null where none is due. */
  label: string | null;
  footer: { parts: FooterPart[]; languages: string[] };
  reasons: SendReason[];
  ruleVersion: number;
  /** The code of the law that was asked: `kr`, `us` … `other`. */
  jurisdiction: string;
  /** `service`, or the ground that allows the advertisement; null where nothing does. */
  basis: string | null;
  consentId: string | null;
}

const SOON_DAYS = 30;

/**
 * Whether a letter may go to one recipient (DOMAIN §1.6). Days are counted in Seoul, hours where the
 * recipient is. A refusal stands above everything; whatever else forbids is gathered, not only the
 * first, so that a person sees all there is to mend.
 */
export function canSend(
  facts: SendFacts,
  question: SendQuestion,
  rules: SendingRules,
): SendVerdict {
  const jurisdiction = rules.countries[facts.country] ?? 'other';
  const law = rules.jurisdictions[jurisdiction]!;
  const reasons: SendReason[] = [];
  const say = (code: SendReasonCode, params: SendReason['params'] = {}) =>
    reasons.push({ code, params });
  if (facts.suppressedAt) say('suppressed', { since: seoulToday(facts.suppressedAt) });
  if (!facts.reachable) say('no_address', { channel: question.channel });

  const ruleVersion = rules.version;
  if (isService(question, rules)) {
    const blocked = reasons.length > 0;
    say('service');
    return {
      ...{ verdict: blocked ? 'block' : 'allow', label: null, reasons, ruleVersion, jurisdiction },
      footer: { parts: ['sender_name', 'postal_address', 'email'], languages: [facts.language] },
      ...{ basis: blocked ? null : 'service', consentId: null },
    };
  }
  if (rules.kinds[question.kind]?.service) say('mass_is_advertising');
  if (question.kind === 'consent_request') say('consent_request_is_advertising');

  const refusal = refusedAt(facts, question.channel);
  if (refusal) say('refused', { on: seoulToday(refusal) });
  const ground = firstGround(facts, question, law, say);
  quiet(facts, question, law, say);
  if (law.limit?.channel === question.channel && facts.adsLastDay >= law.limit.count) {
    say('daily_limit', { count: law.limit.count });
  }
  const blocked = reasons.some(({ code }) => BLOCKING.has(code));
  const allowed = !blocked && ground !== null;
  return {
    verdict: blocked ? 'block' : allowed ? 'allow' : 'needs_consent',
    label: law.label && (law.label.inLanguage[facts.language] ?? law.label.text),
    footer: { parts: [...law.footer], languages: [...(law.footerLanguages ?? [facts.language])] },
    ...{ reasons, ruleVersion, jurisdiction },
    basis: allowed ? ground.basis : null,
    consentId: allowed ? ground.consentId : null,
  };
}

const BLOCKING = new Set<SendReasonCode>([
  'suppressed',
  'refused',
  'no_address',
  'quiet_hours',
  'daily_limit',
]);

/** The subject as it must read: the label first, once, a blank, then the words. */
export function labelled(subject: string, label: string | null): string {
  if (!label || subject.startsWith(`${label} `)) return subject;
  return `${label} ${subject.startsWith(label) ? subject.slice(label.length).trimStart() : subject}`;
}

function isService({ kind, mass }: SendQuestion, rules: SendingRules): boolean {
  const rule = rules.kinds[kind];
  return rule !== undefined && rule.service && (!mass || rule.serviceToMany);
}

type Say = (code: SendReasonCode, params?: SendReason['params']) => void;

/** When consent was withdrawn, unless the person agreed expressly again since. */
function refusedAt({ consents }: SendFacts, channel: SendingChannel): Date | null {
  const ours = consents.filter((one) => one.channel === null || one.channel === channel);
  const last = Math.max(...ours.map(({ withdrawnAt }) => withdrawnAt?.getTime() ?? -Infinity));
  const again = ours.some(
    (one) => one.kind === 'express' && !one.withdrawnAt && one.givenAt.getTime() >= last,
  );
  return Number.isFinite(last) && !again ? new Date(last) : null;
}

function firstGround(
  facts: SendFacts,
  question: SendQuestion,
  law: JurisdictionRule,
  say: Say,
): { basis: string; consentId: string | null } | null {
  const today = seoulToday(question.at);
  const stale: SendReason[] = [];
  for (const ground of law.grounds) {
    if (!fits(ground, facts, question)) continue;
    if (ground.fact === null) {
      say('allowed_by', { basis: ground.basis });
      return { basis: ground.basis, consentId: null };
    }
    for (const consent of facts.consents) {
      if (consent.kind !== ground.fact || consent.withdrawnAt || consent.givenAt > question.at)
        continue;
      if (consent.channel !== null && consent.channel !== question.channel) continue;
      const { end, why } = endOf(consent, ground, law);
      if (end !== null && end < today) {
        stale.push({ code: why, params: { on: end } });
        continue;
      }
      say('allowed_by', { basis: ground.basis, ...(end && { until: end }) });
      if (why === 'reconfirm_due' && end && daysBetween(today, end) <= SOON_DAYS) {
        say('reconfirm_soon', { on: end });
      }
      return { basis: ground.basis, consentId: consent.id };
    }
  }
  // The freshest of what has ended says most.
  const [newest] = stale.sort((a, b) =>
    String(b.params['on']).localeCompare(String(a.params['on'])),
  );
  if (newest) say(newest.code, newest.params);
  else say('consent_missing');
  return null;
}

function fits(ground: Ground, { buyerKind }: SendFacts, question: SendQuestion): boolean {
  if (ground.channels && !ground.channels.includes(question.channel)) return false;
  return ground.needs.every((need) =>
    need === 'corporate' ? buyerKind === 'corporate' : question.sameGoods === true,
  );
}

/** The last day a consent holds, and why it ends then; null where it does not. */
function endOf(
  { givenAt, confirmedAt, until }: ConsentFact,
  { fact, months }: Ground,
  { reconfirmMonths }: JurisdictionRule,
): { end: string | null; why: SendReasonCode } {
  const ends: { end: string; why: SendReasonCode }[] = [];
  if (until) ends.push({ end: until, why: 'consent_ended' });
  if (months !== null)
    ends.push({ end: addCalendarMonths(seoulToday(givenAt), months), why: 'fact_too_old' });
  if (fact === 'express' && reconfirmMonths !== null) {
    const last = confirmedAt && confirmedAt > givenAt ? confirmedAt : givenAt;
    ends.push({ end: addCalendarMonths(seoulToday(last), reconfirmMonths), why: 'reconfirm_due' });
  }
  const [first] = ends.sort((a, b) => a.end.localeCompare(b.end));
  return first ?? { end: null, why: 'consent_ended' };
}

function quiet(facts: SendFacts, question: SendQuestion, law: JurisdictionRule, say: Say): void {
  const hour = hourIn(facts.timeZone, question.at);
  for (const { channels, from, to, openedByNightConsent } of law.quiet) {
    if (!channels.includes(question.channel)) continue;
    const within = from > to ? hour >= from || hour < to : hour >= from && hour < to;
    const opened = facts.consents.some(
      ({ kind, night, withdrawnAt, channel, until }) =>
        kind === 'express' &&
        night &&
        !withdrawnAt &&
        (channel === null || channel === question.channel) &&
        (until === null || until >= seoulToday(question.at)),
    );
    if (within && !(openedByNightConsent && opened)) say('quiet_hours', { from, to });
  }
}

function hourIn(timeZone: string, at: Date): number {
  const format = { timeZone, hour: 'numeric', hourCycle: 'h23' } as const;
  return Number(new Intl.DateTimeFormat('en-GB', format).format(at));
}
