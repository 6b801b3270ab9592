import { defineMail } from '../platform/mail/mail-template';
import { shorten } from './difficulty-mail-parts';

interface SystemicProgressParams {
  companyName: string;
  /** The firm's own cases. */
  cases: { number: string; title: string }[];
  text: string;
  path: string;
}

/** To the firm: what became of the rule its cases hang on. Names no other firm. */
export const systemicProgressMail = defineMail<SystemicProgressParams>({
  name: 'systemic_progress',
  ko: ({ cases, text, path }) => ({
    subject: `[홈닥터] 제도개선 진행 상황: ${cases[0]?.title ?? ''}`,
    heading: '건의한 제도개선이 어디까지 왔는지 알려 드립니다',
    paragraphs: ['말씀해 주신 애로를 바탕으로 관계 부처에 제도개선을 건의하고 있습니다.'],
    facts: cases.map(({ number, title }) => [number, title] as [string, string]),
    quote: shorten(text),
    action: { label: '진행 상황 보기', path },
  }),
  en: ({ cases, text, path }) => ({
    subject: `[Home Doctor] News of a rule we asked to change: ${cases[0]?.title ?? ''}`,
    heading: 'News of the rule behind your difficulty',
    paragraphs: [
      'We are asking the ministry in charge to change a rule, also because of what you told us.',
    ],
    facts: cases.map(({ number, title }) => [number, title] as [string, string]),
    quote: shorten(text),
    action: { label: 'See where it stands', path },
  }),
  sample: {
    companyName: '한결정밀㈜',
    cases: [{ number: 'D-2026-000412', title: '하이퐁 세관 통관 보류, HS 품목분류 이견' }],
    text: '관세청이 품목분류 사전심사 결과를 상대국 세관에 통보하는 절차를 검토하기로 했습니다. 결과는 12월 중에 나옵니다.',
    path: '/portal/difficulties/0',
  },
});
