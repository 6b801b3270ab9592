import { defineMail } from '../platform/mail/mail-template';
import { dayWords, firmWords } from './words';

export interface ToldCheckIn {
  checkInId: string;
  companyName: string;
  companyNameEn: string | null;
  /** YYYY-MM-DD */
  dueOn: string;
  onSite: boolean;
  doctorName: string | null;
}

interface Params {
  rows: ToldCheckIn[];
  path: string;
}

/** So many stand in a mail; the rest is a number. */
const SHOWN = 15;
const SAMPLE: Params = {
  rows: [
    {
      ...{
        checkInId: '0',
        companyName: '한결정밀㈜',
        companyNameEn: null,
        dueOn: '2026-11-26',
        onSite: true,
      },
      doctorName: '한지원',
    },
    {
      ...{
        checkInId: '1',
        companyName: '세종바이오㈜',
        companyNameEn: 'Sejong Bio',
        dueOn: '2026-11-27',
        onSite: false,
      },
      doctorName: '한지원',
    },
  ],
  path: '/check-ins?view=overdue',
};

function facts(rows: ToldCheckIn[], locale: 'ko' | 'en'): [string, string][] {
  const visit = locale === 'ko' ? ' · 현장 방문' : ' · visit on site';
  const shown = rows
    .slice(0, SHOWN)
    .map(({ dueOn, onSite, doctorName, ...firm }): [string, string] => [
      firmWords(firm, locale),
      `${dayWords(dueOn, locale)}${onSite ? visit : ''}${doctorName ? ` · ${doctorName}` : ''}`,
    ]);
  const left = rows.length - shown.length;
  if (left > 0) shown.push(locale === 'ko' ? ['그 밖에', `${left}곳`] : ['And', `${left} more`]);
  return shown;
}

/** To a doctor: these are due soon. */
export const checkInsSoonMail = defineMail<Params>({
  name: 'check_ins_soon',
  ko: ({ rows, path }) => ({
    subject: `[홈닥터] 곧 점검할 기업 ${rows.length}곳`,
    heading: `점검일이 다가온 기업이 ${rows.length}곳 있습니다`,
    paragraphs: ['방문이나 통화 약속을 잡아 주십시오. 날짜가 맞지 않으면 옮길 수 있습니다.'],
    facts: facts(rows, 'ko'),
    action: { label: '점검 일정 보기', path },
  }),
  en: ({ rows, path }) => ({
    subject: `[Home Doctor] Check-ins due soon: ${rows.length}`,
    heading: `${rows.length === 1 ? 'A check-in is' : `${rows.length} check-ins are`} coming up`,
    paragraphs: ['Agree a visit or a call. You can move a check-in when the day does not suit.'],
    facts: facts(rows, 'en'),
    action: { label: 'Open the check-ins', path },
  }),
  sample: SAMPLE,
});

/** To the doctor, the supervisor and the programme lead, one after the other: these are late. */
export const checkInsOverdueMail = defineMail<Params>({
  name: 'check_ins_overdue',
  ko: ({ rows, path }) => ({
    subject: `[홈닥터] 점검이 늦어진 기업 ${rows.length}곳`,
    heading: `점검일이 지난 기업이 ${rows.length}곳 있습니다`,
    paragraphs: ['연락이 끊기지 않도록 오늘 안에 연락하거나 새 날짜를 정해 주십시오.'],
    facts: facts(rows, 'ko'),
    action: { label: '늦어진 점검 보기', path },
  }),
  en: ({ rows, path }) => ({
    subject: `[Home Doctor] Check-ins overdue: ${rows.length}`,
    heading: `${rows.length === 1 ? 'A check-in is' : `${rows.length} check-ins are`} overdue`,
    paragraphs: ['Please see that the firm is contacted today, or that a new day is set.'],
    facts: facts(rows, 'en'),
    action: { label: 'Open what is overdue', path },
  }),
  sample: SAMPLE,
});
