import { defineMail } from '../platform/mail/mail-template';
import { dayWords } from './words';

export interface DigestCounts {
  overdue: number;
  today: number;
  promises: number;
  cases: number;
  escalated: number;
  latePromises: number;
}

const LABELS: readonly [keyof DigestCounts, string, string][] = [
  ['overdue', '늦어진 점검', 'Check-ins overdue'],
  ['today', '오늘 점검', 'Check-ins today'],
  ['promises', '지킬 약속', 'Promises to keep'],
  ['cases', '답변 기한 애로', 'Difficulties to answer'],
  ['escalated', '팀에서 늦어진 점검', 'Overdue in your teams'],
  ['latePromises', '팀에서 늦어진 약속', 'Promises overdue in your teams'],
];

const facts = (counts: DigestCounts, locale: 'ko' | 'en') =>
  LABELS.filter(([key]) => counts[key] > 0).map(([key, ko, en]): [string, string] =>
    locale === 'ko' ? [ko, `${counts[key]}건`] : [en, String(counts[key])],
  );

/** To staff on a working day's morning, only when there is something. */
export const morningDigestMail = defineMail<DigestCounts & { day: string; path: string }>({
  name: 'morning_digest',
  ko: ({ day, path, ...counts }) => ({
    subject: `[홈닥터] ${dayWords(day, 'ko')} 오늘 할 일`,
    heading: '오늘 챙기실 일입니다',
    paragraphs: ['늦어진 일부터 살펴 주십시오.'],
    facts: facts(counts, 'ko'),
    action: { label: '오늘 보기', path },
  }),
  en: ({ day, path, ...counts }) => ({
    subject: `[Home Doctor] Your day: ${dayWords(day, 'en')}`,
    heading: 'What waits for you today',
    paragraphs: ['Please begin with what is late.'],
    facts: facts(counts, 'en'),
    action: { label: 'Open Today', path },
  }),
  sample: {
    ...{ overdue: 2, today: 3, promises: 1, cases: 1, escalated: 0, latePromises: 0 },
    ...{ day: '2026-11-23', path: '/today' },
  },
});
