import { jaroWinkler } from './jaro-winkler';
import { nameKey } from './name-key';

/** The facts by which two entries may turn out to be one firm. All optional, as typed or stored. */
export interface CompanyFacts {
  /** Ten digits. */
  registrationNumber?: string | null;
  nameKo?: string | null;
  nameEn?: string | null;
  address?: string | null;
  /** Web site or mail address; only its domain counts, and free-mail domains do not. */
  website?: string | null;
  email?: string | null;
  /** E.164. */
  phone?: string | null;
}

type SimilarityReason =
  | 'same_registration_number'
  | 'same_name'
  | 'similar_name'
  | 'same_phone'
  | 'same_domain'
  | 'similar_address'
  | 'different_registration_number';

export interface Similarity {
  /** 0–100. */
  score: number;
  /** Surely one firm: the same registration number. Nothing else is sure; a human merges. */
  same: boolean;
  /** Strong enough to be shown while a firm is being entered (score ≥ 50). */
  likely: boolean;
  reasons: SimilarityReason[];
}

const LIKELY = 50;
const NAME_FLOOR = 0.88;
const ADDRESS_FLOOR = 0.92;
const POINTS = { name: 60, phone: 25, domain: 20, address: 15, otherNumber: -30 };

/** Mail of everybody: such a domain stands for no firm. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'naver.com daum.net hanmail.net kakao.com nate.com gmail.com googlemail.com yahoo.com ' +
    'yahoo.co.kr outlook.com outlook.kr hotmail.com live.com icloud.com me.com msn.com qq.com ' +
    '163.com 126.com sina.com proton.me protonmail.com gmx.com gmx.de mail.ru korea.com paran.com'
  ).split(' '),
);

/** How likely two entries are the same firm, and why (DOMAIN §3.2). */
export function compareCompanies(a: CompanyFacts, b: CompanyFacts): Similarity {
  if (a.registrationNumber && a.registrationNumber === b.registrationNumber) {
    return { score: 100, same: true, likely: true, reasons: ['same_registration_number'] };
  }
  const reasons: SimilarityReason[] = [];
  let score = 0;
  const name = nameLikeness(a, b);
  if (name >= NAME_FLOOR) {
    reasons.push(name === 1 ? 'same_name' : 'similar_name');
    score += POINTS.name * (name === 1 ? 1 : name ** 2);
  }
  if (a.phone && a.phone === b.phone) {
    reasons.push('same_phone');
    score += POINTS.phone;
  }
  if (shareDomain(a, b)) {
    reasons.push('same_domain');
    score += POINTS.domain;
  }
  if (addressLikeness(a.address, b.address) >= ADDRESS_FLOOR) {
    reasons.push('similar_address');
    score += POINTS.address;
  }
  if (score > 0 && a.registrationNumber && b.registrationNumber) {
    // Two numbers are two taxpayers, though perhaps sister firms: worth a look only if much agrees.
    reasons.push('different_registration_number');
    score += POINTS.otherNumber;
  }
  const rounded = Math.round(Math.max(0, Math.min(100, score)));
  return { score: rounded, same: false, likely: rounded >= LIKELY, reasons };
}

/** The domain of a web or mail address that can stand for one firm, else null. */
export function firmDomain(address: string | null | undefined): string | null {
  const host = (address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\d?\./, '');
  if (!/^[^\s.]+(\.[^\s.]+)+$/.test(host)) return null;
  return FREE_MAIL.has(host) ? null : host;
}

/** Likeness of names, the Korean or the English pair, whichever agrees better. */
function nameLikeness(a: CompanyFacts, b: CompanyFacts): number {
  return Math.max(likenessOfNames(a.nameKo, b.nameKo), likenessOfNames(a.nameEn, b.nameEn));
}

/** 0–1; 1 when they differ in legal form, spacing and case alone, 0 when a numeral differs. */
export function likenessOfNames(
  a: string | null | undefined,
  b: string | null | undefined,
): number {
  const [left, right] = [nameKey(a ?? ''), nameKey(b ?? '')];
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  // Numerals tell sister firms apart ('한결 1공장', '한결 2공장').
  if (left.replace(/\D/g, '') !== right.replace(/\D/g, '')) return 0;
  return Math.min(0.99, jaroWinkler(left.normalize('NFD'), right.normalize('NFD')));
}

function shareDomain(a: CompanyFacts, b: CompanyFacts): boolean {
  const domains = (facts: CompanyFacts) =>
    [firmDomain(facts.website), firmDomain(facts.email)].filter((domain) => domain !== null);
  const known = domains(b);
  return domains(a).some((domain) => known.includes(domain));
}

function addressLikeness(a: string | null | undefined, b: string | null | undefined): number {
  const compact = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const [left, right] = [compact(a ?? ''), compact(b ?? '')];
  if (left.length < 6 || right.length < 6) return 0;
  if (left.startsWith(right) || right.startsWith(left)) return 1;
  // A street is long and alike; the numbers are what differs between neighbours.
  if (left.replace(/\D/g, '') !== right.replace(/\D/g, '')) return 0;
  return jaroWinkler(left.normalize('NFD'), right.normalize('NFD'));
}
