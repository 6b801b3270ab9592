import { BLOCK_IDS } from '../templates/template';
import { keyOf, severityOf, type Finding } from './finding';
import type { FindingInput } from './finding-input';
import { LetterText } from './letter-text';
import type { Rule } from './rule';
import { rightAmounts } from './rules/amounts';
import { bankDetails } from './rules/bank';
import { leadTime, length, oneAsk, sourceNamed } from './rules/body';
import { certificates } from './rules/certificates';
import { clearDates, validity } from './rules/dates';
import { priceAndPlace, retiredTerms, seaRuleByAir } from './rules/delivery-terms';
import { attachedFiles, enclosures } from './rules/enclosures';
import { close, greeting } from './rules/greeting';
import { hsCodes } from './rules/hs-codes';
import { konglish } from './rules/konglish';
import { otherBuyers } from './rules/other-buyers';
import { unresolved } from './rules/placeholders';
import { readableAmounts } from './rules/prices';
import { productName } from './rules/product-name';
import { diacritics, oneScript, spanishColon } from './rules/script';
import { season } from './rules/season';
import {
  legalBasis,
  oneAddressee,
  ownDomain,
  sanctions,
  suppressed,
  workingHours,
} from './rules/sending';
import { subject } from './rules/subject';
import { superlatives } from './rules/superlatives';

/** The rules of DOMAIN §1.5, by code. */
export const RULES: readonly Rule[] = [
  unresolved,
  greeting,
  otherBuyers,
  close,
  priceAndPlace,
  retiredTerms,
  seaRuleByAir,
  validity,
  rightAmounts,
  enclosures,
  certificates,
  hsCodes,
  bankDetails,
  legalBasis,
  suppressed,
  sanctions,
  subject,
  length,
  oneAsk,
  clearDates,
  superlatives,
  ownDomain,
  konglish,
  readableAmounts,
  attachedFiles,
  season,
  spanishColon,
  oneScript,
  diacritics,
  oneAddressee,
  sourceNamed,
  leadTime,
  productName,
  workingHours,
];

/** More of one kind than this says nothing new. */
const MOST_OF_ONE_CODE = 80;

/**
 * What has to be mended in a letter, and what deserves a look: errors first, each in the order of
 * the paper. Pure; the same input gives the same findings.
 */
export function findingsOf(input: FindingInput): Finding[] {
  const letter = new LetterText(input.letter);
  const seen = new Set<string>();
  const findings = RULES.flatMap(({ code, check }) =>
    check(letter, input)
      .map((found): Finding => ({ code, severity: severityOf(code), ...found }))
      .filter((finding) => {
        const key = `${keyOf(finding)}${finding.paragraph ?? ''}`;
        return !seen.has(key) && seen.add(key);
      })
      .slice(0, MOST_OF_ONE_CODE),
  );
  const rank = (finding: Finding) => [
    finding.severity === 'error' ? 0 : 1,
    finding.block ? BLOCK_IDS.indexOf(finding.block) : BLOCK_IDS.length,
    finding.paragraph ?? 0,
    finding.start ?? 0,
  ];
  return findings.sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    if (at >= 0) return x[at]! - y[at]!;
    return a.code < b.code ? -1 : 1;
  });
}
