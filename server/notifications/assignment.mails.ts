import { josa } from 'es-hangul';
import { defineMail } from '../platform/mail/mail-template';
import { dayWords, personWords } from './words';

interface DoctorCard {
  name: string;
  title: string | null;
  phone: string | null;
}
interface FirmParams {
  companyName: string;
  from: string;
  path: string;
}

const sample = { companyName: '한결정밀㈜', from: '2026-11-23', path: '/companies/0' };

const roleWords = {
  ko: { primary: '담당 홈닥터', backup: '부담당 홈닥터' },
  en: { primary: 'home doctor', backup: 'backup home doctor' },
};

/** To a doctor: a firm is yours. */
export const firmAssignedMail = defineMail<
  FirmParams & {
    role: 'primary' | 'backup';
    reason: string;
    previous: string | null;
    handoverUntil: string | null;
  }
>({
  name: 'firm_assigned',
  ko: ({ companyName, from, role, reason, previous, handoverUntil, path }) => ({
    subject: `[홈닥터] 기업 배정: ${companyName}`,
    heading: `${companyName}의 ${roleWords.ko[role]}가 되셨습니다`,
    paragraphs: ['첫 점검 일정이 잡혔는지 확인하고 기업에 인사해 주십시오.'],
    facts: [
      ['시작', dayWords(from, 'ko')],
      ['사유', reason],
      ...(previous ? [['이전 담당', previous] as [string, string]] : []),
      ...(handoverUntil
        ? [['인수인계', `${dayWords(handoverUntil, 'ko')}까지`] as [string, string]]
        : []),
    ],
    action: { label: '기업 보기', path },
  }),
  en: ({ companyName, from, role, reason, previous, handoverUntil, path }) => ({
    subject: `[Home Doctor] Assigned to you: ${companyName}`,
    heading: `You are the ${roleWords.en[role]} of ${companyName}`,
    paragraphs: ['See that the first check-in is planned, and introduce yourself to the firm.'],
    facts: [
      ['From', dayWords(from, 'en')],
      ['Reason', reason],
      ...(previous ? [['Before you', previous] as [string, string]] : []),
      ...(handoverUntil
        ? [['Handover', `until ${dayWords(handoverUntil, 'en')}`] as [string, string]]
        : []),
    ],
    action: { label: 'Open the firm', path },
  }),
  sample: {
    ...sample,
    role: 'primary',
    reason: '하노이 무역관 근무',
    previous: '서민재 대리',
    handoverUntil: '2026-12-23',
  },
});

/** To a doctor who hands a firm over, or whose assignment ends. */
export const firmHandedOverMail = defineMail<
  FirmParams & { next: string | null; handoverUntil: string | null }
>({
  name: 'firm_handed_over',
  ko: ({ companyName, from, next, handoverUntil, path }) => ({
    subject: `[홈닥터] 담당 종료: ${companyName}`,
    heading: `${companyName} 담당이 끝납니다`,
    paragraphs: handoverUntil
      ? [`${dayWords(handoverUntil, 'ko')}까지 부담당으로 남아 인수인계를 도와주십시오.`]
      : ['인수인계 메모를 남겨 주십시오.'],
    facts: [
      ['기준일', dayWords(from, 'ko')],
      ...(next ? [['새 담당', next] as [string, string]] : []),
    ],
    action: { label: '인수인계 메모 쓰기', path },
  }),
  en: ({ companyName, from, next, handoverUntil, path }) => ({
    subject: `[Home Doctor] Handed over: ${companyName}`,
    heading: `${companyName} goes to someone else`,
    paragraphs: handoverUntil
      ? [`Until ${dayWords(handoverUntil, 'en')} you stay as backup and help with the handover.`]
      : ['Please leave a handover note.'],
    facts: [['From', dayWords(from, 'en')], ...(next ? [['Next', next] as [string, string]] : [])],
    action: { label: 'Write the handover note', path },
  }),
  sample: { ...sample, next: '한지원 과장', handoverUntil: null },
});

/** To the firm: this is your home doctor. The reason stays inside the agency. */
export const doctorAssignedMail = defineMail<{
  from: string;
  doctor: DoctorCard;
  changed: boolean;
  path: string;
}>({
  name: 'doctor_assigned',
  ko: ({ from, doctor, changed, path }) => ({
    subject: changed ? '[홈닥터] 담당 홈닥터가 바뀝니다' : '[홈닥터] 담당 홈닥터가 정해졌습니다',
    heading: `${josa(personWords(doctor.name, doctor.title), '이/가')} 담당 홈닥터입니다`,
    paragraphs: ['수출에서 막히는 일이 있으면 언제든 접수해 주십시오. 끝까지 함께합니다.'],
    facts: [
      ['담당', personWords(doctor.name, doctor.title)],
      ...(doctor.phone ? [['전화', doctor.phone] as [string, string]] : []),
      ['시작', dayWords(from, 'ko')],
    ],
    action: { label: '내 홈닥터 보기', path },
  }),
  en: ({ from, doctor, changed, path }) => ({
    subject: changed
      ? '[Home Doctor] Your home doctor changes'
      : '[Home Doctor] You have a home doctor',
    heading: `${personWords(doctor.name, doctor.title)} is your home doctor`,
    paragraphs: [
      'Whenever your exports get stuck, file it. Your home doctor stays with it until it is solved.',
    ],
    facts: [
      ['Home doctor', personWords(doctor.name, doctor.title)],
      ...(doctor.phone ? [['Phone', doctor.phone] as [string, string]] : []),
      ['From', dayWords(from, 'en')],
    ],
    action: { label: 'See your home doctor', path },
  }),
  sample: {
    from: '2026-11-23',
    doctor: { name: '한지원', title: '과장', phone: '055-000-1182' },
    changed: true,
    path: '/portal',
  },
});
