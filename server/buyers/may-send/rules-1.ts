import type { Ground, JurisdictionRule, KindRule, SendingRules } from './sending-rules';

// A version in use never changes; a new reading of the law is a new file and a new row.

const EXPRESS: Ground = {
  basis: 'express',
  fact: 'express',
  months: null,
  channels: null,
  needs: [],
};
const fact = (
  basis: string,
  of: Ground['fact'],
  months: number | null,
  needs: Ground['needs'] = [],
): Ground => ({ basis, fact: of, months, channels: null, needs });
const OPT_OUT: Ground = {
  ...{ basis: 'opt_out', fact: null, months: null, channels: ['email'], needs: [] },
};

const PLAIN: Omit<JurisdictionRule, 'source' | 'grounds'> = {
  label: null,
  footer: ['sender_name', 'postal_address', 'email', 'source', 'opt_out'],
  footerLanguages: null,
  quiet: [],
  limit: null,
  reconfirmMonths: null,
  honourDays: 10,
};

const JURISDICTIONS: Record<string, JurisdictionRule> = {
  // 정보통신망법 제50조, 시행령 제61조–제62조의3, 별표 6. 제61조②: the night gate leaves mail out.
  kr: {
    ...PLAIN,
    source: '정보통신망법 제50조, 같은 법 시행령 제61조~제62조의3, 별표 6',
    grounds: [EXPRESS, fact('same_goods', 'purchase', 6, ['same_goods'])],
    label: { text: '(광고)', inLanguage: {} },
    footer: [
      'sender_name',
      'email',
      'phone',
      'postal_address',
      'source',
      'opt_out',
      'free_refusal',
    ],
    footerLanguages: ['ko', 'en'],
    quiet: [
      {
        ...{ channels: ['sms', 'phone', 'fax', 'messaging'], from: 21, to: 8 },
        openedByNightConsent: true,
      },
    ],
    reconfirmMonths: 24,
    honourDays: 0,
  },
  // CAN-SPAM speaks of mail; calls and texts need consent (TCPA).
  us: {
    ...PLAIN,
    source: 'CAN-SPAM Act, 15 U.S.C. 7704',
    grounds: [EXPRESS, OPT_OUT],
    footer: ['sender_name', 'postal_address', 'email', 'ad_notice', 'opt_out'],
  },
  ca: {
    ...PLAIN,
    source: "Canada's Anti-Spam Legislation, S.C. 2010 c. 23, s. 6 and 10",
    grounds: [
      EXPRESS,
      fact('implied_purchase', 'purchase', 24),
      fact('implied_inquiry', 'inquiry', 6),
      fact('implied_published', 'published_address', null),
    ],
    footer: ['sender_name', 'postal_address', 'email', 'phone', 'opt_out'],
  },
  eu: {
    ...PLAIN,
    source:
      'ePrivacy Directive Art. 13, GDPR Art. 14 and 21(2); national law unless known otherwise',
    grounds: [EXPRESS],
    honourDays: 0,
  },
  de: {
    ...PLAIN,
    source: 'UWG § 7: prior consent, also between businesses',
    grounds: [EXPRESS],
    honourDays: 0,
  },
  hr: {
    ...PLAIN,
    source: 'Electronic Communications Act: prior consent, also between businesses',
    grounds: [EXPRESS],
    honourDays: 0,
  },
  gb: {
    ...PLAIN,
    source: 'PECR reg. 22–23: corporate subscribers may refuse',
    grounds: [EXPRESS, { ...OPT_OUT, basis: 'corporate_opt_out', needs: ['corporate'] }],
    honourDays: 0,
  },
  jp: {
    ...PLAIN,
    source: '特定電子メール法 第3条, also for mail from abroad',
    grounds: [
      EXPRESS,
      fact('gave_address', 'gave_address', null),
      fact('business_relation', 'purchase', null),
      { ...fact('published_address', 'published_address', null), needs: ['corporate'] },
    ],
    footer: ['sender_name', 'postal_address', 'email', 'phone', 'source', 'opt_out'],
    honourDays: 0,
  },
  cn: {
    ...PLAIN,
    source: '互联网电子邮件服务管理办法 第13条',
    grounds: [EXPRESS],
    label: { text: 'AD', inLanguage: { zh: '广告' } },
    honourDays: 0,
  },
  vn: {
    ...PLAIN,
    source: 'Nghị định 91/2020/NĐ-CP',
    grounds: [EXPRESS],
    label: { text: '[AD]', inLanguage: { vi: '[QC]' } },
    footer: ['sender_name', 'postal_address', 'email', 'phone', 'source', 'opt_out'],
    quiet: [{ channels: ['sms'], from: 22, to: 7, openedByNightConsent: false }],
    limit: { channel: 'email', count: 3 },
    honourDays: 0,
  },
  // Our own rule where we know no other: consent, or an interest that is written down.
  other: {
    ...PLAIN,
    source: 'The agency: consent or a documented interest of the last two years',
    grounds: [
      EXPRESS,
      fact('documented_interest', 'inquiry', 24),
      fact('documented_interest', 'purchase', 24),
      fact('documented_interest', 'gave_address', 24),
    ],
  },
};

const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

const service = (why: string, serviceToMany = false): KindRule => ({
  ...{ service: true, serviceToMany, why },
});

const KINDS: Record<string, KindRule> = {
  reply_to_inquiry: service('They asked; this is the answer.'),
  quotation: service('They asked for the price; to many at once it is an offer.'),
  order_confirmation: service('Their own order.'),
  claim_reply: service('Their own claim.'),
  delayed_shipment_apology: service('Goods they have ordered.', true),
  payment_reminder: service('A payment they owe.'),
  contract_cover: service('A contract they are making.'),
  change_of_details: service('Needed to go on with a business that runs.', true),
  price_increase: service('Terms of a business that runs, due notice.', true),
};

/** The first reading: DOMAIN §1.6 as of November 2026. */
export const RULES_1: SendingRules = {
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00+09:00',
  note: '2026년 11월 기준 각국 규정',
  countries: {
    ...Object.fromEntries(EU.split(' ').map((code) => [code, 'eu'])),
    ...{ KR: 'kr', US: 'us', CA: 'ca', DE: 'de', HR: 'hr', GB: 'gb', JP: 'jp', CN: 'cn', VN: 'vn' },
  },
  jurisdictions: JURISDICTIONS,
  kinds: KINDS,
};
