import type { PartnerWritten } from '../difficulties/referrals/referral.events';
import { defineMail, type Locale } from '../platform/mail/mail-template';
import { type OfficerWords, officerWords } from './difficulty-mail-parts';
import { dayWords, momentWords } from './words';

interface PartnerParams {
  number: string;
  toName: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  officer: OfficerWords;
}

const WORDS: Record<PartnerWritten['about'], Record<Locale, [heading: string, lead: string]>> = {
  request: {
    ko: [
      '협조를 요청드립니다',
      '수출기업의 애로를 함께 풀고자 협조를 요청드립니다. 내용과 자료는 아래 링크에서 보시고 바로 회신하실 수 있습니다.',
    ],
    en: [
      'We ask for your help',
      'An exporter has a difficulty that we would like to solve with you. The request and its papers are behind the link, where you can also answer.',
    ],
  },
  resent: {
    ko: [
      '새 링크를 보내 드립니다',
      '앞서 보내 드린 협조 요청의 새 링크입니다. 이전 링크는 더 이상 열리지 않습니다.',
    ],
    en: [
      'A new link for you',
      'This is a new link to the request we sent before. The earlier link does not open any more.',
    ],
  },
  before: {
    ko: [
      '회신 기한이 다가왔습니다',
      '앞서 부탁드린 협조 요청의 회신 기한이 가까워 다시 알려 드립니다. 시간이 더 필요하시면 링크에서 한 번 늦추실 수 있습니다.',
    ],
    en: [
      'Your answer is due soon',
      'The day of the request we sent before is near. If you need longer, you can move it once on the page of the link.',
    ],
  },
  after: {
    ko: [
      '회신 기한이 지났습니다',
      '앞서 부탁드린 협조 요청의 회신을 기다리고 있습니다. 늦었더라도 회신해 주시면 큰 도움이 됩니다.',
    ],
    en: [
      'Your answer is overdue',
      'We are still waiting for your answer to the request we sent before. A late answer helps, too.',
    ],
  },
  told: {
    ko: [
      '문의하신 내용에 답변드립니다',
      '협조 요청에 대해 물어보신 내용의 답변을 올렸습니다. 아래 링크에서 보시고 이어서 회신해 주십시오.',
    ],
    en: [
      'We answered your question',
      'There is an answer to what you asked about our request. Please read it behind the link and go on from there.',
    ],
  },
};

const facts = ({ number, dueOn, officer }: PartnerParams, locale: Locale): [string, string][] =>
  locale === 'ko'
    ? [
        ['접수번호', number],
        ['회신 기한', dayWords(dueOn, 'ko')],
        ['담당', officerWords(officer, '홈닥터')],
      ]
    : [
        ['Reference', number],
        ['Answer by', dayWords(dueOn, 'en')],
        ['Officer', officerWords(officer, 'Home Doctor')],
      ];

const sample = {
  number: 'D-2026-000412',
  toName: '윤도경 사무관',
  dueOn: '2026-11-25',
  officer: { unit: '경남팀', name: '한지원', title: '과장', phone: '055-000-1182' },
};

/** To a partner: a request, a reminder or an answer; the contents are behind the link only. */
export const partnerWrittenMail = defineMail<
  PartnerParams & { about: PartnerWritten['about']; expiresAt: Date; path: string }
>({
  name: 'partner_written',
  ko: (params) => {
    const [heading, lead] = WORDS[params.about].ko;
    return {
      subject: `[홈닥터] ${heading}: ${params.number} · ${dayWords(params.dueOn, 'ko')}까지`,
      heading: `${params.toName} 님, ${heading}`,
      paragraphs: [lead],
      facts: facts(params, 'ko'),
      action: { label: '요청 보고 회신하기', path: params.path },
      note: `로그인하지 않아도 됩니다. 링크는 ${momentWords(params.expiresAt, 'ko')}까지 쓸 수 있고 이 요청 하나만 열리며, 열람과 회신이 기록됩니다. 다른 분께 전달하지 말아 주십시오.`,
    };
  },
  en: (params) => {
    const [heading, lead] = WORDS[params.about].en;
    return {
      subject: `[Home Doctor] ${heading}: ${params.number}, by ${dayWords(params.dueOn, 'en')}`,
      heading,
      paragraphs: [lead],
      facts: facts(params, 'en'),
      action: { label: 'Read the request and answer', path: params.path },
      note: `No sign-in needed. The link works until ${momentWords(params.expiresAt, 'en')} and opens this request only; openings and answers are recorded. Please do not pass it on.`,
    };
  },
  sample: {
    ...sample,
    about: 'request',
    expiresAt: new Date('2026-12-09T15:00:00Z'),
    path: '/referral/0',
  },
});

/** To a partner: no answer is needed any more. */
export const partnerReleasedMail = defineMail<PartnerParams>({
  name: 'partner_released',
  ko: (params) => ({
    subject: `[홈닥터] 협조 요청을 거둡니다: ${params.number}`,
    heading: `${params.toName} 님, 회신하지 않으셔도 됩니다`,
    paragraphs: [
      '앞서 부탁드린 협조 요청을 거두었습니다. 보내 드린 링크는 더 이상 열리지 않습니다. 살펴봐 주셔서 고맙습니다.',
    ],
    facts: facts(params, 'ko'),
  }),
  en: (params) => ({
    subject: `[Home Doctor] Request withdrawn: ${params.number}`,
    heading: 'No answer is needed any more',
    paragraphs: [
      'We took the request back. The link we sent does not open any more. Thank you for looking into it.',
    ],
    facts: facts(params, 'en'),
  }),
  sample,
});
