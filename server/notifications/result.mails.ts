import { josa } from 'es-hangul';
import { defineMail, type Locale } from '../platform/mail/mail-template';
import { dayWords, momentWords } from './words';

export interface ResultParams {
  companyName: string;
  kind: 'contract' | 'expected';
  title: string;
  /** ISO 3166-1 alpha-2. */
  market: string;
  buyer: string | null;
  datedOn: string;
  amount: number;
  currency: string;
  amountUsd: number;
  years: number | null;
  path: string;
}

const KINDS: Record<ResultParams['kind'], Record<Locale, string>> = {
  contract: { ko: '수출 계약', en: 'Contract' },
  expected: { ko: '기대 금액', en: 'Expected value' },
};

const money = (amount: number, currency: string) =>
  `${currency} ${amount.toLocaleString('en-US', { maximumFractionDigits: 2 })}`;

const country = (code: string, locale: Locale) =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

function facts(result: ResultParams, locale: Locale): [string, string][] {
  const { kind, title, market, buyer, datedOn, amount, currency, amountUsd, years } = result;
  const ko = locale === 'ko';
  const sum =
    currency === 'USD'
      ? money(amount, currency)
      : `${money(amount, currency)} (${money(amountUsd, 'USD')})`;
  const over = years ? (ko ? ` · ${years}년간` : ` over ${years} year(s)`) : '';
  return [
    [ko ? '구분' : 'Kind', KINDS[kind][locale]],
    [ko ? '내용' : 'What', title],
    [ko ? '시장' : 'Market', country(market, locale)],
    ...(buyer ? [[ko ? '바이어' : 'Buyer', buyer] as [string, string]] : []),
    [
      kind === 'contract' ? (ko ? '계약일' : 'Signed') : ko ? '산정일' : 'Estimated',
      dayWords(datedOn, locale),
    ],
    [ko ? '금액' : 'Amount', sum + over],
  ];
}

const sample: ResultParams = {
  ...{ companyName: '한결정밀㈜', kind: 'contract', title: '스핀들 유닛 1차 공급', market: 'VN' },
  ...{ buyer: 'Hai Phong Tools JSC', datedOn: '2026-11-16', amount: 182000, currency: 'USD' },
  ...{ amountUsd: 182000, years: null, path: '/results/0' },
};

/** To the firm's main contact: is this result right? */
export const resultAskedMail = defineMail<ResultParams & { by: string; expiresAt: Date }>({
  name: 'result_asked',
  ko: (params) => ({
    subject: `[홈닥터] 성과 확인 부탁드립니다: ${params.title}`,
    heading: '아래 성과가 맞습니까?',
    paragraphs: [
      `${josa(params.by, '이/가')} ${params.companyName}의 성과를 아래처럼 기록했습니다. 귀사가 확인하신 것만 실적으로 셉니다.`,
      '지원이 없었어도 이뤄졌을 몫이 얼마인지도 알려 주십시오. 솔직한 답이 제도를 고치는 데 쓰입니다.',
    ],
    facts: facts(params, 'ko'),
    action: { label: '확인하고 답하기', path: params.path },
    note: `로그인하지 않아도 됩니다. 링크는 ${momentWords(params.expiresAt, 'ko')}까지 쓸 수 있고 이 성과 하나만 열립니다. 포털에서도 답하실 수 있습니다.`,
  }),
  en: (params) => ({
    subject: `[Home Doctor] Please confirm a result: ${params.title}`,
    heading: 'Is this right?',
    paragraphs: [
      `${params.by} noted this result of ${params.companyName}. Only what you confirm is counted.`,
      'Please also say how much of it would have come about without the support. Honest answers improve the programme.',
    ],
    facts: facts(params, 'en'),
    action: { label: 'Check and answer', path: params.path },
    note: `No sign-in needed. The link works until ${momentWords(params.expiresAt, 'en')} and opens this result only. You can also answer in the portal.`,
  }),
  sample: { ...sample, by: '한지원 과장', expiresAt: new Date('2026-11-30T01:00:00Z') },
});

/** To the doctor: the firm says it is not right. */
export const resultDeniedMail = defineMail<ResultParams & { by: string; comment: string }>({
  name: 'result_denied',
  ko: (params) => ({
    subject: `[홈닥터] 성과가 맞지 않다는 답: ${params.companyName} · ${params.title}`,
    heading: `${params.companyName} ${params.by} 님이 고칠 점을 알려 왔습니다`,
    paragraphs: ['고치면 기업에 다시 확인을 요청합니다. 성과가 아니면 거두어 주십시오.'],
    facts: facts(params, 'ko'),
    quote: params.comment,
    action: { label: '성과 열기', path: params.path },
  }),
  en: (params) => ({
    subject: `[Home Doctor] A result is not right: ${params.companyName}: ${params.title}`,
    heading: `${params.by} of ${params.companyName} says what to mend`,
    paragraphs: ['Mend it and the firm is asked anew; take it back if it is no result.'],
    facts: facts(params, 'en'),
    quote: params.comment,
    action: { label: 'Open the result', path: params.path },
  }),
  sample: { ...sample, by: '오세라', comment: '계약 금액은 18만 달러가 아니라 16만 달러입니다.' },
});

/** To who recorded it: the supervisor wants it mended. */
export const resultReturnedMail = defineMail<ResultParams & { by: string; note: string }>({
  name: 'result_returned',
  ko: (params) => ({
    subject: `[홈닥터] 성과 반려: ${params.companyName} · ${params.title}`,
    heading: `${josa(params.by, '이/가')} 성과를 돌려보냈습니다`,
    paragraphs: ['고치면 기업에 다시 확인을 요청합니다.'],
    facts: facts(params, 'ko'),
    quote: params.note,
    action: { label: '성과 열기', path: params.path },
  }),
  en: (params) => ({
    subject: `[Home Doctor] Result returned: ${params.companyName}: ${params.title}`,
    heading: `${params.by} wants it mended`,
    paragraphs: ['Once you mend it, the firm is asked anew.'],
    facts: facts(params, 'en'),
    quote: params.note,
    action: { label: 'Open the result', path: params.path },
  }),
  sample: { ...sample, by: '정현우 팀장', note: '계약서 사본의 날짜와 다릅니다. 확인해 주십시오.' },
});
