import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample, shorten } from './difficulty-mail-parts';
import { dayWords } from './words';

const staff = { ...sample, path: '/difficulties/0', addressee: '관세평가분류원' };

/** To the doctor: the partner answered, or cannot help. */
export const partnerAnsweredMail = defineMail<
  CaseParams & { by: string; addressee: string; declined: boolean; text: string }
>({
  name: 'partner_answered',
  ko: ({ number, title, companyName, by, addressee, declined, text, path }) => ({
    subject: `[홈닥터] ${addressee} ${declined ? '협조 불가' : '회신'}: ${companyName} · ${title}`,
    heading: declined
      ? `${addressee}에서 돕기 어렵다고 알려 왔습니다`
      : `${addressee}의 회신이 왔습니다`,
    paragraphs: [`${number} ${title}`],
    facts: [['보낸 분', by]],
    quote: shorten(text),
    action: { label: '애로 열기', path },
    note: '이 회신은 내부 기록입니다. 기업에는 답변을 따로 보내 주십시오.',
  }),
  en: ({ number, title, companyName, by, addressee, declined, text, path }) => ({
    subject: `[Home Doctor] ${addressee} ${declined ? 'cannot help' : 'answered'}: ${companyName}: ${title}`,
    heading: declined ? `${addressee} cannot help` : `${addressee} answered`,
    paragraphs: [`${number} ${title}`],
    facts: [['From', by]],
    quote: shorten(text),
    action: { label: 'Open the case', path },
    note: 'This answer is internal. Please answer the firm yourself.',
  }),
  sample: {
    ...staff,
    by: '관세평가분류원 윤도경 사무관',
    declined: false,
    text: '제8483.90호로 분류함이 타당합니다. 회답서를 붙입니다.',
  },
});

/** To the doctor: the partner asks back. */
export const partnerAskedMail = defineMail<CaseParams & { addressee: string; text: string }>({
  name: 'partner_asked',
  ko: ({ number, title, companyName, addressee, text, path }) => ({
    subject: `[홈닥터] ${addressee} 문의: ${companyName} · ${title}`,
    heading: `${josa(addressee, '이/가')} 물어왔습니다`,
    paragraphs: [`${number} ${title}`],
    quote: shorten(text),
    action: { label: '답하기', path },
  }),
  en: ({ number, title, companyName, addressee, text, path }) => ({
    subject: `[Home Doctor] ${addressee} asks: ${companyName}: ${title}`,
    heading: `${addressee} has a question`,
    paragraphs: [`${number} ${title}`],
    quote: shorten(text),
    action: { label: 'Answer', path },
  }),
  sample: { ...staff, text: '제품의 축 직경이 적힌 도면이 있습니까?' },
});

/** To the doctor: the partner takes longer. */
export const partnerTookTimeMail = defineMail<
  CaseParams & { addressee: string; dueOn: string; reason: string }
>({
  name: 'partner_took_time',
  ko: ({ number, title, companyName, addressee, dueOn, reason, path }) => ({
    subject: `[홈닥터] ${addressee} 회신 연기: ${companyName} · ${title}`,
    heading: `${josa(addressee, '이/가')} 회신을 ${dayWords(dueOn, 'ko')}까지 늦췄습니다`,
    paragraphs: [`${number} ${title}`],
    quote: reason,
    action: { label: '애로 열기', path },
  }),
  en: ({ number, title, companyName, addressee, dueOn, reason, path }) => ({
    subject: `[Home Doctor] ${addressee} takes longer: ${companyName}: ${title}`,
    heading: `${addressee} will answer by ${dayWords(dueOn, 'en')}`,
    paragraphs: [`${number} ${title}`],
    quote: reason,
    action: { label: 'Open the case', path },
  }),
  sample: { ...staff, dueOn: '2026-11-27', reason: '심의 위원회가 목요일에 열립니다.' },
});

export interface LateReferral {
  number: string;
  title: string;
  addressee: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  companyName: string;
}

/** To the doctor, then to the supervisors: partners who owe an answer. */
export const referralsOverdueMail = defineMail<{ rows: LateReferral[]; path: string }>({
  name: 'referrals_overdue',
  ko: ({ rows, path }) => ({
    subject: `[홈닥터] 협조 기관 회신 지연 ${rows.length}건`,
    heading: `회신 기한이 지난 협조 요청이 ${rows.length}건 있습니다`,
    paragraphs: ['기관에는 다시 요청했습니다. 전화로 확인하거나 다른 방법을 찾아 주십시오.'],
    facts: rows.map(({ addressee, companyName, title, dueOn }) => [
      addressee,
      `${companyName} · ${title} (${dayWords(dueOn, 'ko')}까지)`,
    ]),
    action: { label: '확인하기', path },
  }),
  en: ({ rows, path }) => ({
    subject: `[Home Doctor] ${rows.length} answer(s) of partners overdue`,
    heading: `${rows.length} request(s) to partners are overdue`,
    paragraphs: ['They were reminded. Please call them or find another way.'],
    facts: rows.map(({ addressee, companyName, title, dueOn }) => [
      addressee,
      `${companyName}: ${title} (by ${dayWords(dueOn, 'en')})`,
    ]),
    action: { label: 'Look', path },
  }),
  sample: {
    rows: [
      {
        ...{ number: 'D-2026-000412', title: '하이퐁 세관 통관 보류' },
        ...{ addressee: '관세평가분류원', dueOn: '2026-11-20', companyName: '한결정밀㈜' },
      },
    ],
    path: '/difficulties/0',
  },
});

/** To the firm: may we pass it on? It answers on its case. */
export const consentAskedMail = defineMail<
  CaseParams & { by: string; addressee: string; abroad: boolean }
>({
  name: 'consent_asked',
  ko: ({ number, title, by, addressee, abroad, path }) => ({
    subject: `[홈닥터] 정보 제공 동의 요청: ${title}`,
    heading: `${addressee}에 도움을 구해도 되겠습니까?`,
    paragraphs: [
      `${number} ${title}`,
      `${josa(by, '이/가')} ${addressee}의 도움을 받고자 합니다. 귀사의 정보를 ${abroad ? '해외로 보내려면' : '다른 기관에 전하려면'} 귀사의 동의가 필요합니다.`,
    ],
    action: { label: '내용 보고 동의하기', path },
    note: '동의하지 않으셔도 됩니다. 그때는 귀사를 알 수 없게 하여 묻거나 다른 방법을 찾습니다. 동의는 언제든 거두실 수 있습니다.',
  }),
  en: ({ number, title, by, addressee, abroad, path }) => ({
    subject: `[Home Doctor] May we pass it on? ${title}`,
    heading: `May we ask ${addressee} for help?`,
    paragraphs: [
      `${number} ${title}`,
      `${by} would like to ask ${addressee}. ${abroad ? 'Sending your data abroad' : 'Passing your data on'} needs your consent.`,
    ],
    action: { label: 'Read and agree', path },
    note: 'You need not agree: then we ask without naming you, or find another way. You can withdraw it at any time.',
  }),
  sample: { ...sample, by: '한지원 과장', addressee: '관세평가분류원', abroad: false },
});
