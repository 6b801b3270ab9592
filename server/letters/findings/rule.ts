import type { FindingCode, Found } from './finding';
import type { FindingInput } from './finding-input';
import type { LetterText } from './letter-text';

/** One rule of DOMAIN §1.5: pure, and silent unless it is sure. */
export interface Rule {
  code: FindingCode;
  check(letter: LetterText, input: FindingInput): Found[];
}
