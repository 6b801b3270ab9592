import type { JurisdictionRule, SendingRules } from './sending-rules';

/** What a new reading changes for one law; what is left out stays as it was. */
export interface RuleChange {
  /** The code of the law: `kr`, `us` … `other`. */
  jurisdiction: string;
  /** Where it is written now. */
  source: string;
  /** At the very start of the subject; null for none. Its wordings in languages go with it. */
  label?: string | null;
  /** Nothing but express consent allows an advertisement any more. */
  consentOnly?: boolean;
  reconfirmMonths?: number | null;
  /** Advertisements by mail in 24 hours; null for as many as one likes. */
  dailyMails?: number | null;
  /** Countries that come under this law from now on. */
  countries?: readonly string[];
}

/**
 * The next version of the rules: a version in use never changes.
 * @throws Error for a law there is none of
 */
export function nextRules(
  before: SendingRules,
  { jurisdiction, countries = [], ...change }: RuleChange,
  { effectiveFrom, note }: Pick<SendingRules, 'effectiveFrom' | 'note'>,
): SendingRules {
  const law = Object.hasOwn(before.jurisdictions, jurisdiction)
    ? before.jurisdictions[jurisdiction]
    : undefined;
  if (!law) throw new Error(`There are no rules for ${jurisdiction}.`);
  const moved = countries.map((country) => [country, jurisdiction] as const);
  return {
    ...before,
    ...{ version: before.version + 1, effectiveFrom, note },
    countries: { ...before.countries, ...Object.fromEntries(moved) },
    jurisdictions: { ...before.jurisdictions, [jurisdiction]: changed(law, change) },
  };
}

function changed(
  law: JurisdictionRule,
  change: Omit<RuleChange, 'jurisdiction' | 'countries'>,
): JurisdictionRule {
  const { source, label, consentOnly, reconfirmMonths, dailyMails } = change;
  const limit = dailyMails ? { channel: 'email' as const, count: dailyMails } : null;
  return {
    ...law,
    source,
    ...(label !== undefined && label !== law.label?.text && { label: named(label) }),
    ...(consentOnly && { grounds: law.grounds.filter(({ fact }) => fact === 'express') }),
    ...(reconfirmMonths !== undefined && { reconfirmMonths }),
    ...(dailyMails !== undefined && { limit }),
  };
}

function named(text: string | null): JurisdictionRule['label'] {
  return text === null ? null : { text, inLanguage: {} };
}
