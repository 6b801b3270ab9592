import type { ReviewVerdict } from '../difficulties/difficulty.types';
import { defineMail } from '../platform/mail/mail-template';
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
}

const VERDICTS: Record<ReviewVerdict, { ko: string; en: string }> = {
  keep: { ko: '계속 진행', en: 'Keep going' },
  redirect: { ko: '처리 방향 변경', en: 'Change direction' },
  escalate: { ko: '본부 보고', en: 'Escalate' },
  systemic: { ko: '제도 개선 과제로 전환', en: 'Make it a systemic issue' },
};

/** To the doctor: the supervisor's verdict on an unresolved case. */
export const caseReviewedMail = defineMail<ReviewParams>({
  name: 'case_reviewed',
  ko: ({ number, title, companyName, path, by, verdict, note, nextReviewOn }) => ({
    subject: `[홈닥터] 검토 의견 · ${VERDICTS[verdict].ko}: ${companyName} · ${title}`,
    heading: `${by}의 검토 의견입니다`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['기업', companyName],
      ['의견', VERDICTS[verdict].ko],
      ...(nextReviewOn ? [['다음 검토', dayWords(nextReviewOn, 'ko')] as [string, string]] : []),
    ],
    quote: note ?? undefined,
    action: { label: '애로 열기', path },
    note: '검토 의견은 기업에 보이지 않습니다.',
  }),
  en: ({ number, title, companyName, path, by, verdict, note, nextReviewOn }) => ({
    subject: `[Home Doctor] Review: ${VERDICTS[verdict].en}: ${companyName}: ${title}`,
    heading: `${by} reviewed your case`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['Firm', companyName],
      ['Verdict', VERDICTS[verdict].en],
      ...(nextReviewOn ? [['Next review', dayWords(nextReviewOn, 'en')] as [string, string]] : []),
    ],
    quote: note ?? undefined,
    action: { label: 'Open the case', path },
    note: 'The firm does not see reviews.',
  }),
  sample: {
    number: 'D-2026-000355',
    title: '함부르크행 냉동 40ft 선복 확보 요청',
    companyName: '해든푸드',
    path: '/difficulties/0',
    by: '정현우 팀장',
    verdict: 'redirect',
    note: '공동물류 냉동 물량 우선 배정을 무역관에 요청하고 오늘 중 대표께 전화하세요.',
    nextReviewOn: '2026-11-26',
  },
});
