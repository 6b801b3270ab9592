import type { ReviewVerdict } from '../difficulties/difficulty.types';
import { verdictWords } from '../difficulties/verdict-words';
import { defineMail, type Locale, type MailContent } from '../platform/mail/mail-template';
import { dayWords } from './words';

interface ReviewParams {
  number: string;
  title: string;
  companyName: string;
  path: string;
  by: string;
  verdict: ReviewVerdict;
  note: string | null;
  /** YYYY-MM-DD. */
  nextReviewOn: string | null;
  /** By when it is to be done, YYYY-MM-DD. */
  dueOn: string | null;
}

const REVIEWED: ReviewParams = {
  number: 'D-2026-000355',
  title: '함부르크행 냉동 40ft 선복 확보 요청',
  companyName: '해든푸드',
  path: '/difficulties/0',
  by: '정현우 팀장',
  verdict: 'redirect',
  note: '공동물류 냉동 물량 우선 배정을 무역관에 요청하고 오늘 중 대표께 전화하세요.',
  nextReviewOn: '2026-11-26',
  dueOn: null,
};

function dates({ nextReviewOn, dueOn }: ReviewParams, locale: Locale): [string, string][] {
  const labels = { ko: ['처리 기한', '다음 검토'], en: ['To be done by', 'Next review'] }[locale];
  const days = [dueOn, nextReviewOn];
  return labels.flatMap((label, at): [string, string][] =>
    days[at] ? [[label, dayWords(days[at], locale)]] : [],
  );
}

/** To the doctor: the supervisor's verdict on an unresolved case. */
export const caseReviewedMail = defineMail<ReviewParams>({
  name: 'case_reviewed',
  ko: (params) => ({
    subject: `[홈닥터] 검토 의견 · ${verdictWords(params.verdict, 'ko')}: ${params.companyName} · ${params.title}`,
    heading: `${params.by}의 검토 의견입니다`,
    paragraphs: [`${params.number} ${params.title}`],
    facts: [
      ['기업', params.companyName],
      ['의견', verdictWords(params.verdict, 'ko')],
      ...dates(params, 'ko'),
    ],
    quote: params.note ?? undefined,
    action: { label: '애로 열기', path: params.path },
    note: '검토 의견은 기업에 보이지 않습니다.',
  }),
  en: (params) => ({
    subject: `[Home Doctor] Review: ${verdictWords(params.verdict, 'en')}: ${params.companyName}: ${params.title}`,
    heading: `${params.by} reviewed your case`,
    paragraphs: [`${params.number} ${params.title}`],
    facts: [
      ['Firm', params.companyName],
      ['Verdict', verdictWords(params.verdict, 'en')],
      ...dates(params, 'en'),
    ],
    quote: params.note ?? undefined,
    action: { label: 'Open the case', path: params.path },
    note: 'The firm does not see reviews.',
  }),
  sample: REVIEWED,
});

/** To the programme's leads: a supervisor asks headquarters for help with a case. */
export const caseReportedMail = defineMail<ReviewParams>({
  name: 'case_reported',
  ko: ({ number, title, companyName, path, by, note }) => ({
    subject: `[홈닥터] 본부 보고: ${companyName} · ${title}`,
    heading: `${by}이 본부의 도움을 요청했습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [['기업', companyName]],
    quote: note ?? undefined,
    action: { label: '보드에서 열기', path },
  }),
  en: ({ number, title, companyName, path, by, note }) => ({
    subject: `[Home Doctor] For headquarters: ${companyName}: ${title}`,
    heading: `${by} asks headquarters for help`,
    paragraphs: [`${number} ${title}`],
    facts: [['Firm', companyName]],
    quote: note ?? undefined,
    action: { label: 'Open on the board', path },
  }),
  sample: { ...REVIEWED, verdict: 'escalate', path: '/board?case=0' },
});

export interface MinutesParams {
  title: string;
  by: string;
  path: string;
  cases: {
    number: string;
    title: string;
    companyName: string;
    verdict: ReviewVerdict;
    note: string | null;
    dueOn: string | null;
    nextReviewOn: string | null;
  }[];
}

const MINUTED: MinutesParams = {
  title: '11월 4주 점검',
  by: '정현우 팀장',
  path: '/difficulties',
  cases: [
    { ...REVIEWED, verdict: 'push', dueOn: '2026-11-25', note: '오늘 중 대표께 전화하세요.' },
    {
      ...REVIEWED,
      number: 'D-2026-000409',
      title: '인니 BPOM 라벨 표기 기준',
      companyName: '윤슬코스메틱㈜',
      verdict: 'keep',
      note: null,
    },
  ],
};

function lines({ cases }: MinutesParams, locale: Locale): string[] {
  return cases.map((one) => {
    const said = [
      `${one.number} ${one.title} (${one.companyName}): ${verdictWords(one.verdict, locale)}`,
      ...dates({ ...REVIEWED, ...one }, locale).map(([label, day]) => `${label} ${day}`),
    ];
    return [said.join(' · '), one.note].filter(Boolean).join(' – ');
  });
}

/** To a doctor: what a review meeting decided on their own cases, and nobody else's. */
export const minutesForDoctorMail = defineMail<MinutesParams>({
  name: 'review_minutes_own',
  ko: (params): MailContent => ({
    subject: `[홈닥터] 점검 회의 결과: 맡은 애로 ${params.cases.length}건`,
    heading: '점검 회의에서 맡은 애로를 다뤘습니다',
    paragraphs: [`${params.title} · ${params.by}`, ...lines(params, 'ko')],
    action: { label: '내 애로 열기', path: params.path },
    note: '회의 결과는 기업에 보이지 않습니다.',
  }),
  en: (params): MailContent => ({
    subject: `[Home Doctor] Review meeting: ${params.cases.length} of your cases`,
    heading: 'A review meeting went through your cases',
    paragraphs: [`${params.title}, ${params.by}`, ...lines(params, 'en')],
    action: { label: 'Open your cases', path: params.path },
    note: 'Firms do not see what was decided.',
  }),
  sample: MINUTED,
});

/** To the supervisors of the meeting's teams: all it decided, with the minutes one click away. */
export const minutesMail = defineMail<MinutesParams & { total: number }>({
  name: 'review_minutes',
  ko: (params): MailContent => ({
    subject: `[홈닥터] 회의록: ${params.title}`,
    heading: `점검 회의를 마쳤습니다`,
    paragraphs: [
      `${params.by} · ${params.total}건 중 ${params.cases.length}건을 결정했습니다.`,
      ...lines(params, 'ko'),
    ],
    action: { label: '회의록 열기', path: params.path },
  }),
  en: (params): MailContent => ({
    subject: `[Home Doctor] Minutes: ${params.title}`,
    heading: 'The review meeting has ended',
    paragraphs: [
      `${params.by} – ${params.cases.length} of ${params.total} cases decided.`,
      ...lines(params, 'en'),
    ],
    action: { label: 'Open the minutes', path: params.path },
  }),
  sample: { ...MINUTED, total: 23, path: '/board/sessions/0' },
});
