import { textOf } from '../../merge/scope';
import type { FindingField, Found } from '../finding';
import type { RecipientFacts } from '../finding-input';
import { place } from '../letter-text';
import type { Rule } from '../rule';

const recipients: FindingField = 'recipients';
/** Letters nobody asked for. */
export const UNSOLICITED: ReadonlySet<string> = new Set([
  'first_approach',
  'follow_up',
  'second_follow_up',
  'after_exhibition',
  'sample_offer',
  'agency_proposal',
]);
const OPT_OUT =
  /\bstop\b|unsubscribe|opt[ -]?out|not wish to hear|no longer wish|수신\s?거부|수신을 원치|配信(?:停止|不要)|配信を|受信(?:拒否|を希望)|退订|不希望|拒收|(?:darse|dar) de baja|no desea|cancelar la suscripción|baja|hủy (?:đăng ký|nhận)|từ chối nhận|ngừng nhận|không muốn nhận/iu;

function named(list: readonly RecipientFacts[]) {
  return { n: list.length, name: list[0]?.name ?? '' };
}

/** E14: mail nobody asked for needs a legal basis and a way out. */
export const legalBasis: Rule = {
  code: 'E14',
  check(letter, { letter: { kind }, sending }) {
    const found: Found[] = [];
    const all = sending?.recipients.filter((one) => !one.suppressed) ?? [];
    for (const verdict of ['needs_consent', 'block'] as const) {
      const without = all.filter((one) => one.verdict === verdict);
      if (without.length === 0) continue;
      const country = without[0]?.country ?? '';
      const countries = new Set(without.map((one) => one.country)).size;
      const params = { ...named(without), country, countries };
      const variant = verdict === 'block' || countries === 1 ? verdict : 'needs_consent_in_many';
      found.push({ field: recipients, variant, params });
    }
    const footer = letter.of('compliance_footer');
    // Every mail gets the way out below it besides; a kind without such words needs none on paper.
    if ((sending?.mass && footer.length > 0) || UNSOLICITED.has(kind)) {
      const last = footer.at(-1);
      if (!last) found.push({ block: 'compliance_footer', variant: 'no_opt_out' });
      else if (!OPT_OUT.test(footer.map(({ text }) => text).join('\n'))) {
        found.push({ ...place(last, 0, last.text.length), variant: 'no_opt_out' });
      }
    }
    return found;
  },
};

/** E15: who asked not to be written to is not written to. */
export const suppressed: Rule = {
  code: 'E15',
  check(_letter, { sending }) {
    const list = sending?.recipients.filter((one) => one.suppressed) ?? [];
    return list.length ? [{ field: recipients, params: named(list) }] : [];
  },
};

/** E16: an open sanctions hit is settled first. */
export const sanctions: Rule = {
  code: 'E16',
  check(_letter, { sending }) {
    const list = sending?.recipients.filter((one) => one.sanctionsOpen) ?? [];
    return list.length ? [{ field: recipients, params: named(list) }] : [];
  },
};

const FREE_MAIL =
  /@(?:gmail\.com|googlemail\.com|naver\.com|hanmail\.net|daum\.net|nate\.com|kakao\.com|(?:hotmail|outlook|live|msn)\.[a-z.]{2,6}|yahoo\.[a-z.]{2,6}|icloud\.com|me\.com|aol\.com|qq\.com|163\.com|126\.com|sina\.com|gmx\.[a-z]{2,3}|web\.de|mail\.ru|yandex\.[a-z]{2,3}|proton(?:mail)?\.(?:com|me))$/i;

/** W06: a firm writes from its own domain. */
export const ownDomain: Rule = {
  code: 'W06',
  check(letter, { sending, values }) {
    const sender = sending?.sender?.trim();
    if (sender && FREE_MAIL.test(sender)) {
      return [{ field: recipients, variant: 'sender', params: { email: sender } }];
    }
    const email = textOf(values.fields['signatory.email']);
    if (!email || !FREE_MAIL.test(email)) return [];
    const [line] = letter.of('signature').filter(({ text }) => text.includes(email));
    if (!line) return [];
    const at = place(line, line.text.indexOf(email), email.length);
    return [{ ...at, field: 'signatory.email', params: { email } }];
  },
};

/** W14: recipients do not see each other. */
export const oneAddressee: Rule = {
  code: 'W14',
  check(_letter, { sending }) {
    const n = sending?.addressesPerMail ?? 0;
    return n > 1 ? [{ field: recipients, params: { n } }] : [];
  },
};

/** W18: mail arrives in the buyer's working hours, 09:00 to 18:00 where they are. */
export const workingHours: Rule = {
  code: 'W18',
  check(_letter, { sending }) {
    const outside = (sending?.recipients ?? []).filter(
      ({ localTime }) => localTime !== null && (localTime < '09:00' || localTime >= '18:00'),
    );
    const [first] = outside;
    if (!first) return [];
    return [{ field: recipients, params: { ...named(outside), time: first.localTime ?? '' } }];
  },
};
