import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';

export interface LetterParams {
  companyName: string;
  number: string;
  subject: string;
  by: string;
  comment: string;
  path: string;
}

const sample: LetterParams = {
  companyName: '한결정밀㈜',
  number: 'L-2026-000087',
  subject: 'Spindle units for 5-axis machining centres',
  by: '한지원 과장',
  comment: '단가는 지난주에 확인한 값입니다.',
  path: '/letters/0',
};

const facts = (
  { companyName, number, subject }: LetterParams,
  [firm, letter]: [string, string],
): [string, string][] => [
  [firm, companyName],
  [letter, `${number} ${subject}`],
];

/** To the supervisors of the firm's team: a letter waits for their eyes. */
export const letterSubmittedMail = defineMail<LetterParams & { twoPeople: boolean }>({
  name: 'letter_submitted',
  ko: (letter) => ({
    subject: `[홈닥터] 거래제의서 검토 요청: ${letter.companyName} · ${letter.subject}`,
    heading: `${josa(letter.by, '이/가')} 거래제의서 검토를 요청했습니다`,
    paragraphs: [
      letter.twoPeople
        ? '가격·클레임·계좌에 관한 편지입니다. 쓴 사람이 아닌 분이 승인해야 합니다.'
        : '승인하면 내용이 고정되고 기업이 확인합니다.',
    ],
    facts: facts(letter, ['기업', '편지']),
    ...(letter.comment && { quote: letter.comment }),
    action: { label: '검토하기', path: letter.path },
  }),
  en: (letter) => ({
    subject: `[Home Doctor] A letter to look at: ${letter.companyName}: ${letter.subject}`,
    heading: `${letter.by} asks you to look at a letter`,
    paragraphs: [
      letter.twoPeople
        ? 'It is about prices, a claim or bank details: somebody other than its writer has to approve it.'
        : 'Once approved its words are fixed, and the firm checks them.',
    ],
    facts: facts(letter, ['Firm', 'Letter']),
    ...(letter.comment && { quote: letter.comment }),
    action: { label: 'Look at it', path: letter.path },
  }),
  sample: { ...sample, twoPeople: true },
});

/** To its writer: the supervisor or the firm wants it changed. */
export const letterReturnedMail = defineMail<LetterParams & { firm: boolean }>({
  name: 'letter_returned',
  ko: (letter) => ({
    subject: `[홈닥터] 거래제의서 수정 요청: ${letter.companyName} · ${letter.subject}`,
    heading: letter.firm
      ? `${letter.companyName} ${letter.by} 님이 고칠 곳을 알려 왔습니다`
      : `${josa(letter.by, '이/가')} 거래제의서를 돌려보냈습니다`,
    paragraphs: ['고친 뒤 다시 검토를 요청해 주십시오.'],
    facts: facts(letter, ['기업', '편지']),
    quote: letter.comment,
    action: { label: '고쳐 쓰기', path: letter.path },
  }),
  en: (letter) => ({
    subject: `[Home Doctor] Changes wanted in a letter: ${letter.companyName}: ${letter.subject}`,
    heading: letter.firm
      ? `${letter.by} of ${letter.companyName} says what to change`
      : `${letter.by} gives your letter back`,
    paragraphs: ['Change it and ask for a review again.'],
    facts: facts(letter, ['Firm', 'Letter']),
    quote: letter.comment,
    action: { label: 'Change it', path: letter.path },
  }),
  sample: { ...sample, firm: true, by: '오세라', comment: '대표 직함을 President로 바꿔 주세요.' },
});

/** To the firm: its letter is ready to be checked. */
export const letterToCheckMail = defineMail<LetterParams>({
  name: 'letter_to_check',
  ko: (letter) => ({
    subject: `[홈닥터] 보내기 전에 확인해 주십시오: ${letter.subject}`,
    heading: '귀사 이름으로 나갈 편지입니다. 확인해 주시겠어요?',
    paragraphs: [
      `${josa(letter.by, '이/가')} ${letter.companyName} 이름으로 보낼 거래제의서를 마련했습니다.`,
      '귀사가 확인하시기 전에는 아무 데도 보내지 않습니다. 고칠 곳이 있으면 적어 주십시오.',
    ],
    facts: facts(letter, ['기업', '편지']),
    action: { label: '편지 확인하기', path: letter.path },
  }),
  en: (letter) => ({
    subject: `[Home Doctor] Please check before it goes out: ${letter.subject}`,
    heading: 'A letter in your name is ready. Would you check it?',
    paragraphs: [
      `${letter.by} prepared a letter in the name of ${letter.companyName}.`,
      'Nothing is sent before you say that it is right. Tell us what to change.',
    ],
    facts: facts(letter, ['Firm', 'Letter']),
    action: { label: 'Check the letter', path: letter.path },
  }),
  sample: { ...sample, path: '/portal/letters/0' },
});

/** To the firm, its doctor and the letter's writer: a buyer answered. */
export const letterAnsweredMail = defineMail<LetterParams>({
  name: 'letter_answered',
  ko: (letter) => ({
    subject: `[홈닥터] 바이어 회신: ${letter.companyName} · ${letter.subject}`,
    heading: `${letter.by} 님이 편지에 회신했습니다`,
    paragraphs: ['빠른 답이 거래를 살립니다. 받은 말 그대로 옮깁니다.'],
    facts: facts(letter, ['기업', '편지']),
    quote: letter.comment,
    action: { label: '회신 보기', path: letter.path },
  }),
  en: (letter) => ({
    subject: `[Home Doctor] A buyer answered: ${letter.companyName}: ${letter.subject}`,
    heading: `${letter.by} answered the letter`,
    paragraphs: ['A quick answer keeps a deal alive. Their words as they came:'],
    facts: facts(letter, ['Firm', 'Letter']),
    quote: letter.comment,
    action: { label: 'See the answer', path: letter.path },
  }),
  sample: {
    ...sample,
    by: 'Katrin Vogel, Nordhaus Werkzeug GmbH',
    comment: 'Thank you for your letter. Please quote 40 units, FCA Busan.',
  },
});
