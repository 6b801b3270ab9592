/** What a request is by 민원처리법 (DOMAIN §2.3): 질의(법령), 질의(제도·절차), 건의, 고충, 기타. */
export const REQUEST_KINDS = [
  'inquiry_law',
  'inquiry_procedure',
  'proposal',
  'grievance',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const TERM_UNITS = ['days', 'hours'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** The longest the law lets a kind of request take. */
export interface LegalTerm {
  kind: RequestKind;
  length: number;
  /** Working days, or working hours. */
  unit: TermUnit;
}

/** One version of the service levels: the law's terms and the stricter ones of the house. */
export interface ServiceTerms {
  legal: LegalTerm[];
  /** Working days to an answer by category. */
  answers: { category: string; days: number }[];
  /** The same where the category is not known yet or has none of its own. */
  answerDays: number;
  /** Working hours to an answer when it is urgent. */
  urgentHours: number;
  /** Working hours to the first word of staff; eight are a working day. */
  firstContactHours: number;
  /** Working hours to pass a request on within the agency. */
  transferInsideHours: number;
  /** Working hours to pass it on to another body, telling the firm (시행령 제13조). */
  transferOutsideHours: number;
  /** Calendar days between two progress notices (제23조). */
  progressDays: number;
}

const KIND_OF: Record<string, RequestKind> = {
  reg: 'inquiry_law',
  con: 'inquiry_law',
  cus: 'inquiry_procedure',
  ori: 'inquiry_procedure',
  cer: 'inquiry_procedure',
  tbt: 'inquiry_procedure',
  inf: 'inquiry_procedure',
  fx: 'inquiry_procedure',
  exc: 'inquiry_procedure',
  sys: 'proposal',
};

/** What a category's cases mostly are; triage may say otherwise. Without a category: 고충. */
export function kindOfCategory(category: string | null | undefined): RequestKind {
  return (category && KIND_OF[category]) || 'grievance';
}

/** @throws RangeError for terms that leave a kind out */
export function legalTerm(terms: ServiceTerms, kind: RequestKind): LegalTerm {
  const term = terms.legal.find((one) => one.kind === kind);
  if (!term) throw new RangeError(`no term for ${kind}`);
  return term;
}

/** Working days the house promises an answer in. */
export function answerDays(terms: ServiceTerms, category: string | null): number {
  return terms.answers.find((one) => one.category === category)?.days ?? terms.answerDays;
}
