import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample, shorten } from './difficulty-mail-parts';
import { momentWords } from './words';

const staffSample = { ...sample, path: '/difficulties/0', by: '한지원 과장' };

/** To those who may look at an answer before it goes out. */
export const answerReviewAskedMail = defineMail<
  CaseParams & { by: string; text: string; targetAt: Date | null }
>({
  name: 'answer_review_asked',
  ko: ({ number, title, companyName, by, text, targetAt, path }) => ({
    subject: `[홈닥터] 답변 검토 요청: ${companyName} · ${title}`,
    heading: `${josa(by, '이/가')} 답변 검토를 요청했습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['기업', companyName],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
    ],
    quote: shorten(text),
    action: { label: '검토하기', path },
    note: '검토하는 동안에도 답변 기한은 계속 갑니다.',
  }),
  en: ({ number, title, companyName, by, text, targetAt, path }) => ({
    subject: `[Home Doctor] An answer to look at: ${companyName}: ${title}`,
    heading: `${by} asks you to look at an answer`,
    paragraphs: [`${number} ${title}`],
    facts: [
      ['Firm', companyName],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
    ],
    quote: shorten(text),
    action: { label: 'Look at it', path },
    note: 'The clock runs on meanwhile.',
  }),
  sample: {
    ...staffSample,
    text: '분류원 회답서 초안을 받았습니다. 8466.93으로 보는 것이 맞다는 의견입니다.',
    targetAt: new Date('2026-11-25T04:40:00Z'),
  },
});

/** To the writer: the reviewer gave the answer back. */
export const answerReviewReturnedMail = defineMail<CaseParams & { by: string; comment: string }>({
  name: 'answer_review_returned',
  ko: ({ number, title, companyName, by, comment, path }) => ({
    subject: `[홈닥터] 답변 보완 요청: ${companyName} · ${title}`,
    heading: `${josa(by, '이/가')} 답변을 돌려보냈습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [['기업', companyName]],
    quote: comment,
    action: { label: '고쳐 쓰기', path },
    note: '쓰신 글은 그대로 남아 있습니다. 답변 기한은 계속 갑니다.',
  }),
  en: ({ number, title, companyName, by, comment, path }) => ({
    subject: `[Home Doctor] Your answer came back: ${companyName}: ${title}`,
    heading: `${by} gives your answer back`,
    paragraphs: [`${number} ${title}`],
    facts: [['Firm', companyName]],
    quote: comment,
    action: { label: 'Write it anew', path },
    note: 'Your words are kept. The clock runs on meanwhile.',
  }),
  sample: { ...staffSample, by: '서민재 대리', comment: '담보 반출에 드는 비용도 적어 주세요.' },
});
