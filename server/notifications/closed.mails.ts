import { defineMail } from '../platform/mail/mail-template';

interface ClosedParams {
  number: string;
  title: string;
  companyName: string;
  path: string;
  by: string;
  reason: string;
  /** In the reader's words. */
  outcome: string;
}

/** To the firm: its case was closed by the agency, why, and that it may be opened again. */
export const caseClosedMail = defineMail<ClosedParams>({
  name: 'difficulty_closed',
  ko: ({ number, title, path, by, reason, outcome }) => ({
    subject: `[홈닥터] 애로를 종결했습니다: ${title}`,
    heading: '애로를 종결했습니다',
    paragraphs: [
      `${number} ${title}`,
      '더 도움이 필요하시면 30일 안에 사유를 적어 다시 접수하실 수 있습니다.',
    ],
    facts: [
      ['결과', outcome],
      ['처리', by],
    ],
    quote: reason,
    action: { label: '애로 열기', path },
  }),
  en: ({ number, title, path, by, reason, outcome }) => ({
    subject: `[Home Doctor] Your difficulty was closed: ${title}`,
    heading: 'Your difficulty was closed',
    paragraphs: [
      `${number} ${title}`,
      'If you need more help, open it again within 30 days and say why.',
    ],
    facts: [
      ['Outcome', outcome],
      ['Closed by', by],
    ],
    quote: reason,
    action: { label: 'Open the difficulty', path },
  }),
  sample: {
    number: 'D-2026-000355',
    title: '함부르크행 냉동 40ft 선복 확보 요청',
    companyName: '해든푸드',
    path: '/portal/difficulties/0',
    by: '정현우 팀장',
    reason: '공동물류센터의 냉동 물량이 1월에 열려, 그때까지 쓸 수 있는 대체 선사를 안내했습니다.',
    outcome: '안내',
  },
});
