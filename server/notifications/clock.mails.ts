import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, type OfficerWords, officerWords, sample } from './difficulty-mail-parts';
import { dayWords, momentWords, statusWords } from './words';

/** To the firm: the answer takes longer, until when and why (민원처리법 제21조). */
export const extensionGrantedMail = defineMail<
  CaseParams & { officer: OfficerWords; dueOn: string; reason: string }
>({
  name: 'extension_granted',
  ko: ({ number, title, officer, dueOn, reason, path }) => ({
    subject: `[홈닥터] 답변 기한 연장: ${title}`,
    heading: `답변 기한을 ${dayWords(dueOn, 'ko')}까지 연장했습니다`,
    paragraphs: [
      `${number} ${title}`,
      '약속한 날보다 늦어져 죄송합니다. 연장한 까닭은 아래와 같습니다.',
    ],
    facts: [
      ['새 답변 기한', dayWords(dueOn, 'ko')],
      ['담당', officerWords(officer, '담당 홈닥터를 정하고 있습니다')],
    ],
    quote: reason,
    action: { label: '진행 상황 보기', path },
  }),
  en: ({ number, title, officer, dueOn, reason, path }) => ({
    subject: `[Home Doctor] More time for our answer: ${title}`,
    heading: `Our answer now comes by ${dayWords(dueOn, 'en')}`,
    paragraphs: [
      `${number} ${title}`,
      'We are sorry that it takes longer than promised. The reason:',
    ],
    facts: [
      ['Answer by', dayWords(dueOn, 'en')],
      ['Who has it', officerWords(officer, 'A home doctor is being assigned')],
    ],
    quote: reason,
    action: { label: 'See where it stands', path },
  }),
  sample: {
    ...sample,
    officer: { unit: '경남팀', name: '한지원', title: '과장', phone: '055-000-1182' },
    dueOn: '2026-12-10',
    reason:
      '관세평가분류원의 품목분류 회신이 12월 초에 나옵니다. 회신을 받아 바로 답변드리겠습니다.',
  },
});

/** To the firm: where the case stands, every thirty days (민원처리법 제23조, 제31조). */
export const progressNoticeMail = defineMail<
  CaseParams & {
    officer: OfficerWords;
    receivedAt: Date;
    targetAt: Date | null;
    status: string;
  }
>({
  name: 'progress_notice',
  ko: ({ number, title, officer, receivedAt, targetAt, status, path }) => ({
    subject: `[홈닥터] 처리 진행 상황 안내: ${title}`,
    heading: '접수하신 애로의 진행 상황을 알려 드립니다',
    paragraphs: [
      `${number} ${title}`,
      '아직 처리하고 있습니다. 궁금한 점은 담당자에게 바로 물어보세요.',
    ],
    facts: [
      ['접수', momentWords(receivedAt, 'ko')],
      ['진행 상황', statusWords(status, 'ko')],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
      ['담당', officerWords(officer, '담당 홈닥터를 정하고 있습니다')],
    ],
    action: { label: '진행 상황 보기', path },
  }),
  en: ({ number, title, officer, receivedAt, targetAt, status, path }) => ({
    subject: `[Home Doctor] Where your difficulty stands: ${title}`,
    heading: 'Where your difficulty stands',
    paragraphs: [
      `${number} ${title}`,
      'We are still working on it. Ask the person below anything.',
    ],
    facts: [
      ['Filed', momentWords(receivedAt, 'en')],
      ['Stands at', statusWords(status, 'en')],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
      ['Who has it', officerWords(officer, 'A home doctor is being assigned')],
    ],
    action: { label: 'See where it stands', path },
  }),
  sample: {
    ...sample,
    officer: { unit: '경남팀', name: '한지원', title: '과장', phone: '055-000-1182' },
    receivedAt: new Date('2026-10-23T01:20:00Z'),
    targetAt: new Date('2026-12-10T09:00:00Z'),
    status: 'waiting_partner',
  },
});

/** To the supervisors: a doctor asks for more time. */
export const extensionRequestedMail = defineMail<
  CaseParams & { by: string; dueOn: string; reason: string }
>({
  name: 'extension_requested',
  ko: ({ number, title, companyName, by, dueOn, reason, path }) => ({
    subject: `[홈닥터] 연장 승인 요청: ${companyName} · ${title}`,
    heading: `${josa(by, '이/가')} 답변 기한 연장을 요청했습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['기업', companyName],
      ['요청한 기한', dayWords(dueOn, 'ko')],
    ],
    quote: reason,
    action: { label: '승인 또는 반려하기', path },
    note: '승인하면 이 사유가 새 기한과 함께 기업에 전달됩니다.',
  }),
  en: ({ number, title, companyName, by, dueOn, reason, path }) => ({
    subject: `[Home Doctor] More time asked for: ${companyName}: ${title}`,
    heading: `${by} asks for more time`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['Firm', companyName],
      ['Until', dayWords(dueOn, 'en')],
    ],
    quote: reason,
    action: { label: 'Approve or refuse', path },
    note: 'Once you approve, the firm is told this reason with the new date.',
  }),
  sample: {
    ...sample,
    path: '/difficulties/0',
    by: '한지원 과장',
    dueOn: '2026-12-10',
    reason: '관세평가분류원의 품목분류 회신이 12월 초에 나옵니다.',
  },
});
