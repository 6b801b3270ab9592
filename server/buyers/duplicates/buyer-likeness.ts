import { firmDomain, likenessOfNames } from '../../platform/text/similarity';

export const BUYER_LIKENESS = ['same_address', 'same_name', 'same_domain', 'similar_name'] as const;
export type BuyerLikeness = (typeof BUYER_LIKENESS)[number];

/** The facts by which two entries may be one company. */
export interface BuyerFacts {
  name: string;
  nameLocal?: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  website?: string | null;
  /** Normalised (address-key.ts). */
  emails: readonly string[];
}

export interface Likeness {
  /** 0–100. */
  score: number;
  /** The strongest first; empty: nothing says so. */
  reasons: BuyerLikeness[];
}

const NAME_FLOOR = 0.9;
const POINTS: Record<BuyerLikeness, number> = {
  ...{ same_address: 60, same_name: 55, same_domain: 45, similar_name: 35 },
};

/**
 * Whether two entries may be one company, and why. Names and domains count within one country only:
 * branches abroad are companies of their own; an address is the same mailbox anywhere. A person looks
 * and decides.
 */
export function buyerLikeness(a: BuyerFacts, b: BuyerFacts): Likeness {
  const reasons: BuyerLikeness[] = [];
  if (a.emails.some((email) => b.emails.includes(email))) reasons.push('same_address');
  if (a.country === b.country) {
    const name = Math.max(
      likenessOfNames(a.name, b.name),
      likenessOfNames(a.nameLocal, b.nameLocal),
    );
    if (name === 1) reasons.push('same_name');
    const domains = new Set(domainsOf(b));
    if (domainsOf(a).some((domain) => domains.has(domain))) reasons.push('same_domain');
    if (name < 1 && name >= NAME_FLOOR) reasons.push('similar_name');
  }
  const score = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
  return { score: Math.min(100, score), reasons };
}

/** The domains that can stand for the company: of its site and its mail, free mail left out. */
export function domainsOf({ website, emails }: Pick<BuyerFacts, 'website' | 'emails'>): string[] {
  const all = [website, ...emails].map((one) => firmDomain(one));
  return [...new Set(all.filter((one) => one !== null))];
}
