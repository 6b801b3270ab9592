import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import {
  type CaseParams,
  doctor,
  type DoctorCard,
  doctorWords,
  type OfficerWords,
  officerWords,
  sample,
} from './difficulty-mail-parts';
import { dayWords, momentWords, outcomeWords } from './words';

/** To the firm: your difficulty is filed, who has it, by when you get an answer. */
export const difficultyReceivedMail = defineMail<
  CaseParams & { doctor: DoctorCard | null; targetAt: Date | null }
>({
  name: 'difficulty_received',
  ko: ({ number, title, doctor: card, targetAt, path }) => ({
    subject: `[홈닥터] 애로 ${number} 접수: ${title}`,
    heading: '애로를 접수했습니다',
    paragraphs: [
      '담당자가 내용을 살펴본 뒤 답변드립니다. 더 여쭐 것이 있으면 이 사건에서 질문드립니다.',
    ],
    facts: [
      ['접수번호', number],
      ['제목', title],
      ['담당', doctorWords(card, '담당 홈닥터를 정하고 있습니다')],
      ...(targetAt ? [['답변 기한', momentWords(targetAt, 'ko')] as [string, string]] : []),
    ],
    action: { label: '진행 상황 보기', path },
    note: '접수 내용은 귀사와 담당 홈닥터, 소속 팀만 볼 수 있습니다.',
  }),
  en: ({ number, title, doctor: card, targetAt, path }) => ({
    subject: `[Home Doctor] Difficulty ${number} filed: ${title}`,
    heading: 'Your difficulty is filed',
    paragraphs: [
      'Your home doctor reads it and answers. If something is unclear, you are asked in the case itself.',
    ],
    facts: [
      ['Number', number],
      ['Title', title],
      ['Who has it', doctorWords(card, 'A home doctor is being assigned')],
      ...(targetAt ? [['Answer by', momentWords(targetAt, 'en')] as [string, string]] : []),
    ],
    action: { label: 'See where it stands', path },
    note: 'Only your firm, your home doctor and their team can read it.',
  }),
  sample: { ...sample, doctor, targetAt: new Date('2026-11-25T04:40:00Z') },
});

/** To the firm: a question. The answer clock stands until the reply. */
export const firmAskedMail = defineMail<CaseParams & { by: string; text: string }>({
  name: 'firm_asked',
  ko: ({ number, title, by, text, path }) => ({
    subject: `[홈닥터] 여쭙니다: ${title}`,
    heading: `${josa(by, '이/가')} 여쭙니다`,
    paragraphs: [`${number} ${title}`],
    quote: text,
    action: { label: '답하기', path },
    note: '답을 주실 때까지 답변 기한은 멈춥니다.',
  }),
  en: ({ number, title, by, text, path }) => ({
    subject: `[Home Doctor] A question on: ${title}`,
    heading: `${by} asks you`,
    paragraphs: [`${number} ${title}`],
    quote: text,
    action: { label: 'Reply', path },
    note: 'The time for our answer stands still until you reply.',
  }),
  sample: { ...sample, by: '한지원 과장', text: '도면과 성분표를 올려 주시겠어요?' },
});

/** To the firm: a message. */
export const publicReplyMail = defineMail<CaseParams & { by: string; text: string }>({
  name: 'public_reply',
  ko: ({ number, title, by, text, path }) => ({
    subject: `[홈닥터] 새 소식: ${title}`,
    heading: `${by}의 소식입니다`,
    paragraphs: [`${number} ${title}`],
    quote: text,
    action: { label: '애로 보기', path },
  }),
  en: ({ number, title, by, text, path }) => ({
    subject: `[Home Doctor] News on: ${title}`,
    heading: `News from ${by}`,
    paragraphs: [`${number} ${title}`],
    quote: text,
    action: { label: 'Open the case', path },
  }),
  sample: { ...sample, by: '한지원 과장', text: '분류원에 회답서를 요청했습니다.' },
});

/** To the firm: another body was asked to help. */
export const referralMail = defineMail<
  CaseParams & { addressee: string; dueOn: string; officer: OfficerWords }
>({
  name: 'referral_made',
  ko: ({ number, title, addressee, dueOn, officer, path }) => ({
    subject: `[홈닥터] 협조 요청 알림: ${title}`,
    heading: `${addressee}에 협조를 요청했습니다`,
    paragraphs: [
      `${number} ${title}`,
      '담당 홈닥터는 그대로이며, 회신을 받아 이어서 답변드립니다.',
    ],
    facts: [
      ['요청한 곳', addressee],
      ['회신 기한', dayWords(dueOn, 'ko')],
      ['담당', officerWords(officer, '담당 홈닥터를 정하고 있습니다')],
    ],
    action: { label: '진행 상황 보기', path },
  }),
  en: ({ number, title, addressee, dueOn, officer, path }) => ({
    subject: `[Home Doctor] Referred for help: ${title}`,
    heading: `${addressee} was asked to help`,
    paragraphs: [
      `${number} ${title}`,
      'Your home doctor stays the same and answers you with what comes back.',
    ],
    facts: [
      ['Asked', addressee],
      ['Reply due', dayWords(dueOn, 'en')],
      ['Who has it', officerWords(officer, 'A home doctor is being assigned')],
    ],
    action: { label: 'See where it stands', path },
  }),
  sample: {
    ...sample,
    addressee: '관세평가분류원',
    dueOn: '2026-11-25',
    officer: { unit: '경남팀', name: '한지원', title: '과장', phone: '055-000-1182' },
  },
});

/** To the firm: the answer. */
export const answeredMail = defineMail<
  CaseParams & { by: string; outcome: string; text: string; remedy: string | null }
>({
  name: 'difficulty_answered',
  ko: ({ number, title, by, outcome, text, remedy, path }) => ({
    subject: `[홈닥터] 답변 도착: ${title}`,
    heading: '답변이 도착했습니다',
    paragraphs: [`${number} ${title}`],
    facts: [
      ['답변', by],
      ['처리 결과', outcomeWords(outcome, 'ko')],
      ...(remedy ? [['구제 절차', remedy] as [string, string]] : []),
    ],
    quote: text,
    action: { label: '확인하거나 다시 요청하기', path },
    note: '해결됐는지 알려 주세요. 부족하면 이유를 적어 다시 요청하실 수 있습니다.',
  }),
  en: ({ number, title, by, outcome, text, remedy, path }) => ({
    subject: `[Home Doctor] Your answer: ${title}`,
    heading: 'Your answer is here',
    paragraphs: [`${number} ${title}`],
    facts: [
      ['From', by],
      ['Outcome', outcomeWords(outcome, 'en')],
      ...(remedy ? [['What you can do', remedy] as [string, string]] : []),
    ],
    quote: text,
    action: { label: 'Confirm, or ask again', path },
    note: 'Tell us whether it is solved. If not, say why and the case opens again.',
  }),
  sample: {
    ...sample,
    by: '한지원 과장',
    outcome: 'not_acceptable',
    text: '8466.93으로 분류됩니다.',
    remedy: '관세심사위원회에 심사를 청구할 수 있습니다.',
  },
});
