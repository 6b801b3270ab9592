import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample, shorten } from './difficulty-mail-parts';

/** To a colleague who was called by name in an internal note. */
export const noteMentionedMail = defineMail<CaseParams & { by: string; text: string }>({
  name: 'note_mentioned',
  ko: ({ number, title, companyName, by, text, path }) => ({
    subject: `[홈닥터] ${josa(by, '이/가')} 메모에서 불렀습니다: ${companyName} · ${title}`,
    heading: `${josa(by, '이/가')} 내부 메모에서 불렀습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [['기업', companyName]],
    quote: shorten(text),
    action: { label: '메모 보기', path },
    note: '내부 메모는 기업에 보이지 않습니다.',
  }),
  en: ({ number, title, companyName, by, text, path }) => ({
    subject: `[Home Doctor] ${by} calls you in a note: ${companyName}: ${title}`,
    heading: `${by} calls you in an internal note`,
    paragraphs: [`${number} ${title}`],
    facts: [['Firm', companyName]],
    quote: shorten(text),
    action: { label: 'See the note', path },
    note: 'The firm does not see internal notes.',
  }),
  sample: {
    ...sample,
    path: '/difficulties/0?entry=0',
    by: '한지원 과장',
    text: '2024년 같은 품목 건에서 한국 분류회답서로 풀렸음. 하이퐁 무역관 @박도윤 확인 부탁.',
  },
});
