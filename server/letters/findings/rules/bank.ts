import { matches, place, without } from '../letter-text';
import type { Rule } from '../rule';

const ACCOUNT = [
  /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
  /(?:a\/c|acc(?:oun)?t|account)(?:\s*(?:no|number|nr))?\.?\s*[:#]?\s*(\d[\d -]{6,24}\d)/gi,
  /(?:계좌(?:\s?번호)?|口座(?:番号)?|(?:银行)?账[号户]|帐[号户]|(?:n[uú]mero de )?cuenta|số tài khoản)\s*(?:[:：]|은|는|は|为)?\s*(?:[가-힣A-Za-z]{2,10}\s)?(\d[\d -]{6,24}\d)/giu,
];

/**
 * E13: an account the record does not have is the commonest fraud by mail; only a second person may
 * let it pass (DOMAIN §1.3, change of bank).
 */
export const bankDetails: Rule = {
  code: 'E13',
  check(letter, { firm, sending }) {
    if (sending?.approved) return [];
    const known = new Set(firm.bankAccounts.map(bare));
    return letter.passages.flatMap((passage) => {
      const words = without(passage, (field) => !/tel$|mobile$|_ref$|brn$|hs6$/.test(field));
      return ACCOUNT.flatMap((pattern) =>
        matches(words, pattern).flatMap((hit) => {
          const account = hit[1] ?? hit[0];
          if (known.has(bare(account)) || (hit[1] === undefined && !isIban(account))) return [];
          const start = hit.index + hit[0].indexOf(account);
          const params = { account: `…${bare(account).slice(-4)}` };
          const variant = known.size > 0 ? 'changed' : 'unknown';
          return [{ ...place(passage, start, account.length), variant, params }];
        }),
      );
    });
  },
};

function bare(account: string): string {
  return account.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** ISO 13616: the check digits leave 1 modulo 97. */
function isIban(text: string): boolean {
  const iban = bare(text);
  if (iban.length < 15 || iban.length > 34) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
