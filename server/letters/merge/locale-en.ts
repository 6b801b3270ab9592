import {
  calendarDay,
  formatAmount,
  formatCount,
  type Addressee,
  type LocaleProfile,
} from './locale-profile';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const HONORIFIC: Record<string, string> = { mr: 'Mr.', ms: 'Ms.', dr: 'Dr.', prof: 'Prof.' };
/** Names are written family name first there, so the last word is not safe to greet by. */
const FAMILY_NAME_FIRST = new Set(['CN', 'HK', 'HU', 'JP', 'KP', 'KR', 'MO', 'SG', 'TW']);

/**
 * The name to greet a person by when nobody gave one: the last word with its particles
 * ("van der Berg"). In countries that write the family name first, and for a single name, all of it.
 */
export function greetingName(person: string, country: string | null): string {
  const words = person.split(/\s+/);
  if (words.length < 2 || (country && FAMILY_NAME_FIRST.has(country))) return person;
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

/** Units that take an -s; abbreviations (pcs, kg, m) and anything we do not know stay as they are. */
const COUNTED =
  /^(unit|set|piece|sheet|tonne|roll|pair|bag|case|pack|carton|pallet|bottle|container)$/i;

function plural(unit: string, value: string): string {
  if (value === '1') return unit;
  if (/^box$/i.test(unit)) return `${unit}es`;
  return COUNTED.test(unit) ? `${unit}s` : unit;
}

function salutation({ person, honorific, greetingName: given, country }: Addressee): string {
  const mark = country === 'US' ? ':' : ',';
  if (!person) return `Dear Sir or Madam${mark}`;
  if (!honorific) return `Dear ${person}${mark}`;
  return `Dear ${honorific} ${given ?? greetingName(person, country)}${mark}`;
}

function close({ person, country }: Addressee): string {
  if (country === 'US') return 'Sincerely,';
  return person ? 'Yours sincerely,' : 'Yours faithfully,';
}

function source(type: string, detail: string | null): string | null {
  if (type === 'website') return 'your website';
  if (type === 'inquiry') return 'your own inquiry to us';
  if (!detail) return null;
  switch (type) {
    case 'trade_office':
      return `the Korean trade office in ${detail}`;
    case 'fair':
      return `the exhibition ${detail}`;
    case 'directory':
      return `the directory ${detail}`;
    case 'referral':
      return `a recommendation by ${detail}`;
    default:
      return detail;
  }
}

/** Letters in English: unambiguous dates, British pairs of greeting and close, American ones for the US. */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const EN: LocaleProfile = {
  language: 'en',
  date(iso) {
    const { year, month, day } = calendarDay(iso);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  },
  count: formatCount,
  quantity: (value, unit) =>
    [formatCount(value), unit && plural(unit, value)].filter(Boolean).join(' '),
  amount: formatAmount,
  unit: (unit) => unit,
  percent: (value) => `${value}%`,
  days: (count) => (count === 1 ? '1 day' : `${formatCount(String(count))} days`),
  list: (items) => LIST.format(items),
  countryNames: new Intl.DisplayNames('en', { type: 'region' }),
  korea: 'Republic of Korea',
  honorific: (code) => HONORIFIC[code] ?? null,
  addresseeLine: ({ person, honorific }) =>
    person && (honorific ? `${honorific} ${person}` : person),
  greeting: () => null,
  salutation,
  close,
  source,
  payment: {
    tt: 'T/T (telegraphic transfer)',
    lc_at_sight: 'irrevocable L/C at sight',
    dp: 'D/P (documents against payment)',
    da: 'D/A (documents against acceptance)',
    oa: 'O/A (open account)',
  },
  offer: {
    firm: 'This is a firm offer: it binds us until the validity date below.',
    free: 'This offer is without engagement and may change before your order.',
    subject_to_confirmation:
      'This offer becomes binding with our written confirmation of your order.',
  },
  sampleCharge: {
    free: 'The sample and its carriage are free of charge.',
    freight_collect: 'The sample is free of charge; we ask you to bear the courier cost.',
    credited_on_order: 'We charge the sample and credit its price to your first order.',
    charged: 'The sample is charged at the price of a single unit.',
  },
  claimPosition: {
    accept: 'We accept your claim.',
    accept_in_part: 'We accept your claim in part.',
    decline: 'On these facts we are unable to accept the claim.',
  },
  exclusivity: {
    exclusive: 'exclusive: within the territory the goods are sold through you alone',
    sole: 'sole: we appoint no other agent in the territory but may sell there ourselves',
    non_exclusive: 'non-exclusive',
  },
  certificate(name, no, scope, expiry) {
    const facts = [no && `no. ${no}`, scope, expiry && `valid until ${expiry}`].filter(Boolean);
    return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
  },
  enclosures: (items) => items.join('; '),
};
