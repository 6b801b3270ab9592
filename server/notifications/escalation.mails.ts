import { defineMail, type Locale } from '../platform/mail/mail-template';
import type { EscalationStep } from './escalation-steps';
import { firmWords, momentWords } from './words';

export interface ToldCase {
  id: string;
  number: string;
  title: string;
  companyName: string;
  companyNameEn: string | null;
  doctorName: string | null;
  targetAt: Date;
  stage: EscalationStep;
}

interface Params {
  rows: ToldCase[];
  path: string;
}

/** So many stand in a mail; the rest is a number. */
const SHOWN = 15;
const SAMPLE: Params = {
  path: '/difficulties',
  rows: [
    {
      ...{ id: '0', number: 'D-2026-000355', title: '함부르크행 냉동 40ft 선복 확보 요청' },
      ...{ companyName: '해든푸드', companyNameEn: 'Haedeun Food', doctorName: '서민재' },
      ...{ targetAt: new Date('2026-11-24T16:00:00+09:00'), stage: 'breach' },
    },
    {
      ...{ id: '1', number: 'D-2026-000409', title: '인니 BPOM 라벨 표기 기준' },
      ...{ companyName: '윤슬코스메틱㈜', companyNameEn: null, doctorName: null },
      ...{ targetAt: new Date('2026-11-20T18:00:00+09:00'), stage: 'late' },
    },
  ],
};

function facts({ rows }: Params, locale: Locale): [string, string][] {
  const shown = rows
    .slice(0, SHOWN)
    .map(({ number, title, targetAt, doctorName, ...firm }): [string, string] => [
      `${number} ${title}`,
      [firmWords(firm, locale), momentWords(targetAt, locale), doctorName]
        .filter(Boolean)
        .join(' · '),
    ]);
  const left = rows.length - shown.length;
  if (left > 0) shown.push(locale === 'ko' ? ['그 밖에', `${left}건`] : ['And', `${left} more`]);
  return shown;
}

/** To the doctor: most of the time for an answer is gone. */
export const casesSoonLateMail = defineMail<Params>({
  name: 'cases_soon_late',
  ko: (params) => ({
    subject: `[홈닥터] 답변 기한이 다가온 애로 ${params.rows.length}건`,
    heading: '답변 기한이 얼마 남지 않았습니다',
    paragraphs: ['기한 안에 답변하기 어려우면 지금 기한 연장을 요청하거나 팀장과 상의해 주십시오.'],
    facts: facts(params, 'ko'),
    action: { label: '애로 열기', path: params.path },
  }),
  en: (params) => ({
    subject: `[Home Doctor] ${params.rows.length} answers are due soon`,
    heading: 'Little time is left for an answer',
    paragraphs: ['If it cannot be done in time, ask for an extension now or talk to your lead.'],
    facts: facts(params, 'en'),
    action: { label: 'Open', path: params.path },
  }),
  sample: { ...SAMPLE, rows: SAMPLE.rows.map((row) => ({ ...row, stage: 'warning' as const })) },
});

/** To the doctor, the team's supervisors, headquarters: these are past their time. */
export const casesLateMail = defineMail<Params>({
  name: 'cases_late',
  ko: (params) => ({
    subject: `[홈닥터] 답변 기한이 지난 애로 ${params.rows.length}건`,
    heading: '답변 기한이 지났습니다',
    paragraphs: ['기업에 지금 상황을 먼저 알리고, 언제 답변할지 정해 주십시오.'],
    facts: facts(params, 'ko'),
    action: { label: '애로 열기', path: params.path },
    note: '답변할 때까지 근무일 기준으로 다시 알리며, 늦어질수록 위로 보고됩니다.',
  }),
  en: (params) => ({
    subject: `[Home Doctor] ${params.rows.length} answers are overdue`,
    heading: 'The answer is overdue',
    paragraphs: ['Tell the firm first where it stands, then say when the answer will come.'],
    facts: facts(params, 'en'),
    action: { label: 'Open', path: params.path },
    note: 'You are reminded every few working days, and it is reported upwards the later it gets.',
  }),
  sample: SAMPLE,
});
