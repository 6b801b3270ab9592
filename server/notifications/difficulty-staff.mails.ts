import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample, shorten } from './difficulty-mail-parts';
import { momentWords } from './words';

/** To the doctor or, without one, to the supervisors: a new case. */
export const difficultyNewMail = defineMail<
  CaseParams & { body: string; urgent: boolean; targetAt: Date | null; unassigned: boolean }
>({
  name: 'difficulty_new',
  ko: ({ number, title, companyName, body, urgent, targetAt, unassigned, path }) => ({
    subject: `[홈닥터] ${urgent ? '긴급 ' : ''}새 애로: ${companyName} · ${title}`,
    heading: unassigned
      ? `${companyName}의 애로를 맡을 홈닥터가 없습니다`
      : `${companyName}의 새 애로입니다`,
    paragraphs: [],
    facts: [
      ['접수번호', number],
      ['제목', title],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
    ],
    quote: shorten(body),
    action: { label: '애로 열기', path },
  }),
  en: ({ number, title, companyName, body, urgent, targetAt, unassigned, path }) => ({
    subject: `[Home Doctor] ${urgent ? 'Urgent: ' : ''}new difficulty of ${companyName}: ${title}`,
    heading: unassigned
      ? `Nobody looks after ${companyName} yet`
      : `A new difficulty of ${companyName}`,
    paragraphs: [],
    facts: [
      ['Number', number],
      ['Title', title],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
    ],
    quote: shorten(body),
    action: { label: 'Open the case', path },
  }),
  sample: {
    ...sample,
    body: '스핀들 유닛 24대가 하이퐁항에서 보류됐습니다.',
    urgent: true,
    targetAt: new Date('2026-11-25T04:40:00Z'),
    unassigned: false,
  },
});

/** To the doctor: the firm wrote. */
export const firmRepliedMail = defineMail<
  CaseParams & { by: string; text: string; fileCount: number }
>({
  name: 'firm_replied',
  ko: ({ title, companyName, by, text, fileCount, path }) => ({
    subject: `[홈닥터] ${companyName} 회신: ${title}`,
    heading: `${companyName} ${by}의 회신입니다`,
    paragraphs: fileCount > 0 ? [`첨부 ${fileCount}건이 있습니다.`] : [],
    quote: shorten(text),
    action: { label: '애로 열기', path },
  }),
  en: ({ title, companyName, by, text, fileCount, path }) => ({
    subject: `[Home Doctor] ${companyName} replied: ${title}`,
    heading: `${by} of ${companyName} replied`,
    paragraphs: fileCount > 0 ? [`${fileCount} file(s) attached.`] : [],
    quote: shorten(text),
    action: { label: 'Open the case', path },
  }),
  sample: { ...sample, by: '오세라 대표', text: '도면을 올렸습니다.', fileCount: 2 },
});

/** To the doctor (and supervisors): the firm is not content; the case is open again. */
export const reopenedMail = defineMail<CaseParams & { by: string; reason: string }>({
  name: 'difficulty_reopened',
  ko: ({ title, companyName, by, reason, path }) => ({
    subject: `[홈닥터] 재접수: ${companyName} · ${title}`,
    heading: `${companyName} ${josa(by, '이/가')} 다시 요청했습니다`,
    paragraphs: [],
    quote: reason,
    action: { label: '애로 열기', path },
  }),
  en: ({ title, companyName, by, reason, path }) => ({
    subject: `[Home Doctor] Open again: ${companyName}: ${title}`,
    heading: `${by} of ${companyName} asks again`,
    paragraphs: [],
    quote: reason,
    action: { label: 'Open the case', path },
  }),
  sample: { ...sample, by: '오세라 대표', reason: '보관료 문제가 남았습니다.' },
});

/** To the supervisors: a low rating. */
export const lowRatingMail = defineMail<CaseParams & { rating: number; comment: string | null }>({
  name: 'low_rating',
  ko: ({ title, companyName, rating, comment, path }) => ({
    subject: `[홈닥터] 만족도 ${rating}점: ${companyName} · ${title}`,
    heading: `${companyName}의 만족도가 ${rating}점입니다`,
    paragraphs: comment ? [] : ['의견은 적지 않았습니다.'],
    quote: comment ?? undefined,
    action: { label: '애로 열기', path },
  }),
  en: ({ title, companyName, rating, comment, path }) => ({
    subject: `[Home Doctor] Rated ${rating} of 5: ${companyName}: ${title}`,
    heading: `${companyName} gave ${rating} of 5`,
    paragraphs: comment ? [] : ['There is no comment.'],
    quote: comment ?? undefined,
    action: { label: 'Open the case', path },
  }),
  sample: { ...sample, rating: 2, comment: '답이 늦었습니다.' },
});

/** To a doctor: a case is yours now. */
export const caseAssignedMail = defineMail<
  CaseParams & { by: string; reason: string | null; targetAt: Date | null }
>({
  name: 'case_assigned',
  ko: ({ number, title, companyName, by, reason, targetAt, path }) => ({
    subject: `[홈닥터] 애로 배정: ${companyName} · ${title}`,
    heading: `${companyName}의 애로를 맡게 되셨습니다`,
    paragraphs: [],
    facts: [
      ['접수번호', number],
      ['배정', by],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
    ],
    quote: reason ?? undefined,
    action: { label: '애로 열기', path },
  }),
  en: ({ number, title, companyName, by, reason, targetAt, path }) => ({
    subject: `[Home Doctor] Assigned to you: ${companyName}: ${title}`,
    heading: `You have a case of ${companyName} now`,
    paragraphs: [],
    facts: [
      ['Number', number],
      ['Assigned by', by],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
    ],
    quote: reason ?? undefined,
    action: { label: 'Open the case', path },
  }),
  sample: {
    ...sample,
    by: '정현우 팀장',
    reason: '물류 경험',
    targetAt: new Date('2026-11-25T04:40:00Z'),
  },
});
