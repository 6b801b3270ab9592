import { defineMail, type Locale } from '../platform/mail/mail-template';
import { dayWords, firmWords } from './words';

export interface ToldPromise {
  companyName: string;
  companyNameEn: string | null;
  text: string;
  side: 'ours' | 'theirs';
  ownerName: string;
  /** YYYY-MM-DD */
  dueOn: string;
  doctorName: string | null;
}

interface Params {
  rows: ToldPromise[];
  path: string;
}

/** So many stand in a mail; the rest is a number. */
const SHOWN = 15;
const SAMPLE: ToldPromise[] = [
  {
    ...{ companyName: '한결정밀㈜', companyNameEn: null, text: '사양서 보내기', side: 'theirs' },
    ...{ ownerName: '오세라', dueOn: '2026-11-26', doctorName: '한지원' },
  },
  {
    ...{ companyName: '세종바이오㈜', companyNameEn: 'Sejong Bio', text: '심사 일정 알려 주기' },
    ...{ side: 'ours', ownerName: '한지원', dueOn: '2026-11-27', doctorName: '한지원' },
  },
];

function shortened(
  rows: ToldPromise[],
  locale: Locale,
  line: (row: ToldPromise) => [string, string],
) {
  const shown = rows.slice(0, SHOWN).map(line);
  const left = rows.length - shown.length;
  if (left > 0) shown.push(locale === 'ko' ? ['그 밖에', `${left}건`] : ['And', `${left} more`]);
  return shown;
}

const toFirm = (rows: ToldPromise[], locale: Locale) =>
  shortened(rows, locale, ({ dueOn, text }) => [dayWords(dueOn, locale), text]);

const SIDES: Record<ToldPromise['side'], Record<Locale, string>> = {
  ours: { ko: '우리 약속', en: 'ours' },
  theirs: { ko: '기업 약속', en: 'theirs' },
};

const toStaff = (rows: ToldPromise[], locale: Locale) =>
  shortened(rows, locale, (row) => [
    firmWords(row, locale),
    [row.text, SIDES[row.side][locale], row.ownerName, dayWords(row.dueOn, locale)].join(' · '),
  ]);

/** To the firm's main contact, once, on the day: what it promised. */
export const promisesDueMail = defineMail<Params>({
  name: 'promises_due',
  ko: ({ rows, path }) => ({
    subject: `[홈닥터] 약속하신 일 ${rows.length}건의 날짜가 되었습니다`,
    heading: `약속하신 일이 ${rows.length}건 있습니다`,
    paragraphs: [
      '이미 하셨으면 포털에서 지킨 것으로 표시해 주십시오. 늦어지면 홈닥터에게 알려 주십시오.',
    ],
    facts: toFirm(rows, 'ko'),
    action: { label: '약속 보기', path },
  }),
  en: ({ rows, path }) => ({
    subject: `[Home Doctor] Due: ${rows.length === 1 ? 'a promise' : `${rows.length} promises`} of yours`,
    heading: `You promised ${rows.length === 1 ? 'something' : `${rows.length} things`}`,
    paragraphs: [
      'If it is done, please tick it in the portal. If it will be late, tell your home doctor.',
    ],
    facts: toFirm(rows, 'en'),
    action: { label: 'Open the promises', path },
  }),
  sample: { rows: SAMPLE.slice(0, 1), path: '/portal/visits' },
});

/** To the doctor, the supervisor and the programme lead, one after the other: these are late. */
export const promisesOverdueMail = defineMail<Params>({
  name: 'promises_overdue',
  ko: ({ rows, path }) => ({
    subject: `[홈닥터] 늦어진 약속 ${rows.length}건`,
    heading: `날짜가 지난 약속이 ${rows.length}건 있습니다`,
    paragraphs: ['지켰으면 표시하고, 못 지켰으면 기업과 날짜를 다시 정해 주십시오.'],
    facts: toStaff(rows, 'ko'),
    action: { label: '약속 보기', path },
  }),
  en: ({ rows, path }) => ({
    subject: `[Home Doctor] Promises overdue: ${rows.length}`,
    heading: `${rows.length === 1 ? 'A promise is' : `${rows.length} promises are`} overdue`,
    paragraphs: ['Tick what is kept; for the rest, agree a new day with the firm.'],
    facts: toStaff(rows, 'en'),
    action: { label: 'Open the promises', path },
  }),
  sample: { rows: SAMPLE, path: '/visits/promises' },
});
