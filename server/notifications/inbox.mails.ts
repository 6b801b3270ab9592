import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample, shorten } from './difficulty-mail-parts';
import { dayWords } from './words';

/** To the firm's writer: the case is closed; what they can do if it is not solved. */
export const closedCaseMail = defineMail<CaseParams & { until: string }>({
  name: 'closed_case_mail',
  ko: ({ number, title, until, path }) => ({
    subject: `[홈닥터] 종결된 사건에 보내신 메일: ${title}`,
    heading: '보내신 메일을 사건에 올렸습니다',
    paragraphs: [
      `${number} ${title}`,
      '이 사건은 종결되었습니다. 담당 홈닥터가 메일을 읽습니다.',
      `아직 해결되지 않았다면 ${dayWords(until, 'ko')}까지 사건을 다시 열 수 있습니다.`,
    ],
    action: { label: '사건 보기', path },
  }),
  en: ({ number, title, until, path }) => ({
    subject: `[Home Doctor] Your mail on a closed case: ${title}`,
    heading: 'Your mail stands on the case',
    paragraphs: [
      `${number} ${title}`,
      'This case is closed. Your home doctor reads your mail.',
      `If it is not solved after all, you can open it again until ${dayWords(until, 'en')}.`,
    ],
    action: { label: 'See the case', path },
  }),
  sample: { ...sample, until: '2026-12-20' },
});

/** To the doctor: the firm wrote on a closed case. */
export const mailAfterCloseMail = defineMail<CaseParams & { by: string; text: string }>({
  name: 'mail_after_close',
  ko: ({ number, title, companyName, by, text, path }) => ({
    subject: `[홈닥터] 종결된 사건에 온 메일: ${companyName} · ${title}`,
    heading: `${josa(by, '이/가')} 종결된 사건에 메일을 보냈습니다`,
    paragraphs: [
      `${number} ${title}`,
      '다시 여는 것은 기업이 정합니다. 방법은 메일로 안내했습니다.',
    ],
    facts: [['기업', companyName]],
    quote: shorten(text) || undefined,
    action: { label: '사건 보기', path },
  }),
  en: ({ number, title, companyName, by, text, path }) => ({
    subject: `[Home Doctor] A mail on a closed case: ${companyName}: ${title}`,
    heading: `${by} wrote on a closed case`,
    paragraphs: [`${number} ${title}`, 'Opening it again is up to the firm, which was told how.'],
    facts: [['Firm', companyName]],
    quote: shorten(text) || undefined,
    action: { label: 'Open the case', path },
  }),
  sample: {
    ...sample,
    path: '/difficulties/0',
    by: '오세라 대리',
    text: '세관에서 추가 서류를 요구했습니다. 다시 봐 주실 수 있을까요?',
  },
});
