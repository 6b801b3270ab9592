import type { Appointment } from '../check-ins/appointments/appointment.entity';
import { defineMail, type Locale } from '../platform/mail/mail-template';
import { kindWords, spanWords, whereWords } from './appointment-words';

type Terms = Pick<Appointment, 'startsAt' | 'endsAt' | 'zone' | 'kind' | 'place' | 'videoUrl'>;

interface Params {
  terms: Terms;
  companyName: string;
  /** `한지원 과장`; empty while nobody looks after the firm. */
  doctor: string;
  /** What one side writes to the other. */
  words: string | null;
  path: string;
}

const SAMPLE: Params = {
  terms: {
    startsAt: new Date('2026-11-26T14:00:00+09:00'),
    endsAt: new Date('2026-11-26T15:00:00+09:00'),
    ...{ zone: 'Asia/Seoul', kind: 'visit', place: '본사 2층 회의실', videoUrl: null },
  },
  companyName: '한결정밀㈜',
  doctor: '한지원 과장',
  words: '견적서를 함께 보겠습니다.',
  path: '/portal/appointments',
};
const CALENDAR = {
  ko: '달력 앱에 넣을 수 있도록 일정 파일(invite.ics)을 함께 보냅니다.',
  en: 'The entry for your calendar (invite.ics) comes with this mail.',
};

function facts(
  { terms, companyName, doctor }: Params,
  locale: Locale,
  whom: 'firm' | 'doctor',
): [string, string][] {
  const ko = locale === 'ko';
  const where = whereWords(terms);
  const rows: [string, string][] = [
    [ko ? '일시' : 'When', spanWords(terms, locale)],
    [ko ? '방식' : 'How', kindWords(terms.kind, locale)],
    [terms.kind === 'video' ? (ko ? '접속 주소' : 'Link') : ko ? '장소' : 'Where', where],
    whom === 'firm' ? [ko ? '홈닥터' : 'Home doctor', doctor] : [ko ? '기업' : 'Firm', companyName],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** To the firm: the doctor would like to come at this hour. */
export const appointmentProposedMail = defineMail<Params>({
  name: 'appointment_proposed',
  ko: (it) => ({
    subject: `[홈닥터] ${kindWords(it.terms.kind, 'ko')} 일정을 확인해 주십시오`,
    heading: `${kindWords(it.terms.kind, 'ko')} 일정을 확인해 주십시오`,
    paragraphs: ['이 시간이 괜찮으면 확정을, 어려우면 다른 시간을 골라 주십시오.'],
    facts: facts(it, 'ko', 'firm'),
    quote: it.words ?? undefined,
    action: { label: '확정하거나 다른 시간 고르기', path: it.path },
    note: CALENDAR.ko,
  }),
  en: (it) => ({
    subject: `[Home Doctor] Does this time suit you? ${kindWords(it.terms.kind, 'en')}`,
    heading: 'Does this time suit you?',
    paragraphs: ['Please confirm it, or pick another time.'],
    facts: facts(it, 'en', 'firm'),
    quote: it.words ?? undefined,
    action: { label: 'Confirm or pick another time', path: it.path },
    note: CALENDAR.en,
  }),
  sample: SAMPLE,
});

/** To the firm: time, place or doctor are others now. */
export const appointmentChangedMail = defineMail<Params>({
  name: 'appointment_changed',
  ko: (it) => ({
    subject: `[홈닥터] ${kindWords(it.terms.kind, 'ko')} 일정이 바뀌었습니다`,
    heading: `${kindWords(it.terms.kind, 'ko')} 일정이 바뀌었습니다`,
    paragraphs: ['바뀐 일정을 확인해 주십시오. 어려우면 다른 시간을 고르실 수 있습니다.'],
    facts: facts(it, 'ko', 'firm'),
    quote: it.words ?? undefined,
    action: { label: '바뀐 일정 확인하기', path: it.path },
    note: CALENDAR.ko,
  }),
  en: (it) => ({
    subject: '[Home Doctor] Your appointment has changed',
    heading: 'Your appointment has changed',
    paragraphs: ['Please look at it once more. You can pick another time when it does not suit.'],
    facts: facts(it, 'en', 'firm'),
    quote: it.words ?? undefined,
    action: { label: 'Open the appointment', path: it.path },
    note: CALENDAR.en,
  }),
  sample: SAMPLE,
});

/** To both sides: agreed. */
export const appointmentAgreedMail = defineMail<Params & { whom: 'firm' | 'doctor' }>({
  name: 'appointment_agreed',
  ko: (it) => ({
    subject: `[홈닥터] ${kindWords(it.terms.kind, 'ko')} 일정이 확정되었습니다: ${it.companyName}`,
    heading: '일정이 확정되었습니다',
    paragraphs: ['이 시간에 뵙겠습니다. 사정이 생기면 미리 알려 주십시오.'],
    facts: facts(it, 'ko', it.whom),
    action: { label: '일정 보기', path: it.path },
    note: CALENDAR.ko,
  }),
  en: (it) => ({
    subject: `[Home Doctor] Appointment confirmed: ${it.companyName}`,
    heading: 'The appointment is confirmed',
    paragraphs: ['See you then. Should anything come up, please say so in good time.'],
    facts: facts(it, 'en', it.whom),
    action: { label: 'Open the appointment', path: it.path },
    note: CALENDAR.en,
  }),
  sample: { ...SAMPLE, whom: 'firm' },
});

/** To both sides: it does not take place. */
export const appointmentCancelledMail = defineMail<Params & { whom: 'firm' | 'doctor' }>({
  name: 'appointment_cancelled',
  ko: (it) => ({
    subject: `[홈닥터] ${kindWords(it.terms.kind, 'ko')} 일정이 취소되었습니다: ${it.companyName}`,
    heading: '일정이 취소되었습니다',
    paragraphs: ['아래 일정은 열리지 않습니다. 달력에서도 지워집니다.'],
    facts: facts(it, 'ko', it.whom),
    quote: it.words ?? undefined,
    action: { label: '홈닥터 열기', path: it.path },
  }),
  en: (it) => ({
    subject: `[Home Doctor] Appointment cancelled: ${it.companyName}`,
    heading: 'The appointment is cancelled',
    paragraphs: ['It does not take place; your calendar takes it out.'],
    facts: facts(it, 'en', it.whom),
    quote: it.words ?? undefined,
    action: { label: 'Open Home Doctor', path: it.path },
  }),
  sample: { ...SAMPLE, whom: 'firm' },
});

/** To the doctor, for their own calendar. */
export const appointmentCopyMail = defineMail<Params>({
  name: 'appointment_copy',
  ko: (it) => ({
    subject: `[홈닥터] ${it.companyName} ${kindWords(it.terms.kind, 'ko')} 일정`,
    heading: `${it.companyName} ${kindWords(it.terms.kind, 'ko')} 일정입니다`,
    paragraphs: ['기업이 확정하거나 다른 시간을 고르면 알려 드립니다.'],
    facts: facts(it, 'ko', 'doctor'),
    quote: it.words ?? undefined,
    action: { label: '기업 보기', path: it.path },
    note: CALENDAR.ko,
  }),
  en: (it) => ({
    subject: `[Home Doctor] ${kindWords(it.terms.kind, 'en')}: ${it.companyName}`,
    heading: `${kindWords(it.terms.kind, 'en')}: ${it.companyName}`,
    paragraphs: ['You hear from us when the firm confirms it or picks another time.'],
    facts: facts(it, 'en', 'doctor'),
    quote: it.words ?? undefined,
    action: { label: 'Open the firm', path: it.path },
    note: CALENDAR.en,
  }),
  sample: { ...SAMPLE, path: '/companies/0' },
});

/** To the doctor: the firm would rather have another time. */
export const appointmentCounteredMail = defineMail<
  Params & { counter: { startsAt: Date; endsAt: Date } }
>({
  name: 'appointment_countered',
  ko: (it) => ({
    subject: `[홈닥터] ${it.companyName}에서 다른 시간을 제안했습니다`,
    heading: `${it.companyName}에서 다른 시간을 제안했습니다`,
    paragraphs: ['한 번에 수락하거나 다른 시간을 다시 제안하실 수 있습니다.'],
    facts: [
      ['제안한 시간', spanWords({ ...it.counter, zone: it.terms.zone }, 'ko')],
      ['지금 일정', spanWords(it.terms, 'ko')],
    ],
    quote: it.words ?? undefined,
    action: { label: '제안 보기', path: it.path },
  }),
  en: (it) => ({
    subject: `[Home Doctor] ${it.companyName} proposes another time`,
    heading: `${it.companyName} proposes another time`,
    paragraphs: ['You can accept it with one click, or offer another.'],
    facts: [
      ['Proposed', spanWords({ ...it.counter, zone: it.terms.zone }, 'en')],
      ['So far', spanWords(it.terms, 'en')],
    ],
    quote: it.words ?? undefined,
    action: { label: 'Open the proposal', path: it.path },
  }),
  sample: {
    ...SAMPLE,
    path: '/companies/0',
    counter: {
      startsAt: new Date('2026-11-27T10:00:00+09:00'),
      endsAt: new Date('2026-11-27T11:00:00+09:00'),
    },
  },
});
