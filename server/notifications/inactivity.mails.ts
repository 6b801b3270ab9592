import { defineMail } from '../platform/mail/mail-template';
import { type CaseParams, sample } from './difficulty-mail-parts';

interface StillRow {
  number: string;
  title: string;
  companyName: string;
  stillDays: number;
}

const rows: StillRow[] = [
  { number: 'D-2026-000311', title: '상표 선점', companyName: '한결정밀㈜', stillDays: 16 },
  { number: 'D-2026-000287', title: '선복 부족', companyName: '다온테크㈜', stillDays: 15 },
];

const lines = (cases: StillRow[], days: (n: number) => string): [string, string][] =>
  cases.map(({ number, title, companyName, stillDays }) => [
    number,
    `${companyName} · ${title} · ${days(stillDays)}`,
  ]);

/** To staff: open cases that nobody moves; all of a morning in one mail. */
export const casesStillMail = defineMail<{
  rows: StillRow[];
  supervisor: boolean;
  path: string;
}>({
  name: 'cases_still',
  ko: ({ rows: cases, supervisor, path }) => ({
    subject: `[홈닥터] 움직임이 없는 애로 ${cases.length}건`,
    heading: supervisor
      ? `우리 팀 애로 ${cases.length}건이 멈춰 있습니다`
      : `맡은 애로 ${cases.length}건이 멈춰 있습니다`,
    paragraphs: [
      supervisor
        ? '담당 홈닥터에게 먼저 알렸으나 움직임이 없습니다. 이어 갈지 휴면으로 둘지 정해 주십시오. 정하지 않으면 때가 되어 휴면이 되고, 기한은 계속 갑니다.'
        : '한 줄이라도 남기면 다시 움직인 것으로 셉니다. 그대로 두면 팀장에게 알립니다.',
    ],
    facts: lines(cases, (n) => `${n}근무일째`),
    action: { label: cases.length === 1 ? '애로 열기' : '애로 목록 열기', path },
  }),
  en: ({ rows: cases, supervisor, path }) => ({
    subject: `[Home Doctor] ${cases.length} case(s) stand still`,
    heading: supervisor
      ? `${cases.length} case(s) of your team stand still`
      : `${cases.length} of your cases stand still`,
    paragraphs: [
      supervisor
        ? 'Their doctors were reminded and nothing moved. Decide whether they go on or rest; undecided, they come to rest in time. Their clocks run on.'
        : 'A single line counts as movement. If nothing moves, your supervisor is told.',
    ],
    facts: lines(cases, (n) => `${n} working days`),
    action: { label: cases.length === 1 ? 'Open the case' : 'Open the list', path },
  }),
  sample: { rows, supervisor: true, path: '/difficulties?view=open' },
});

/** To the firm: nothing happened for long; one line takes it up again. */
export const dormantMail = defineMail<CaseParams & { reason: string | null }>({
  name: 'case_dormant',
  ko: ({ number, title, reason, path }) => ({
    subject: `[홈닥터] 휴면 안내: ${title}`,
    heading: '애로를 잠시 휴면으로 두었습니다',
    paragraphs: [
      `${number} ${title}`,
      '오랫동안 새 소식이 없어 휴면으로 두었습니다. 종결한 것이 아니며, 한 줄만 남겨 주시면 바로 이어서 처리합니다.',
    ],
    ...(reason && { quote: reason }),
    action: { label: '이어서 요청하기', path },
  }),
  en: ({ number, title, reason, path }) => ({
    subject: `[Home Doctor] At rest: ${title}`,
    heading: 'Your difficulty is at rest for now',
    paragraphs: [
      `${number} ${title}`,
      'Nothing new happened for a long time. It is not closed: write one line and we go on at once.',
    ],
    ...(reason && { quote: reason }),
    action: { label: 'Go on with it', path },
  }),
  sample: { ...sample, reason: '바이어의 회신을 기다리는 동안 쉬어 갑니다.' },
});
