import type { DifficultyStatus } from '../difficulties/difficulty.types';
import type { Locale } from '../platform/mail/mail-template';

const parts = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAYS: Record<string, string> = {
  Sun: '일',
  Mon: '월',
  Tue: '화',
  Wed: '수',
  Thu: '목',
  Fri: '금',
  Sat: '토',
};
const english = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Seoul',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026. 11. 25. (수) 오후 1:40`, in English `Wed, 25 November 2026 at 13:40 KST`; always Seoul time. */
export function momentWords(at: Date, locale: Locale): string {
  if (locale === 'en') return `${english.format(at)} KST`;
  const get = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = Number(get['hour']);
  const half = hour < 12 ? '오전' : '오후';
  return `${get['year']}. ${get['month']}. ${get['day']}. (${WEEKDAYS[get['weekday'] ?? '']}) ${half} ${hour % 12 || 12}:${get['minute']}`;
}

/** A calendar day: `2026. 11. 25. (수)`, in English `Wed, 25 November 2026`. */
export function dayWords(day: string, locale: Locale): string {
  const words = momentWords(new Date(`${day}T00:00:00+09:00`), locale);
  return locale === 'ko' ? words.replace(/ 오전 .*$/, '') : words.replace(/ at .*$/, '');
}

/** A firm as the reader writes it: its English name on English mails where it has one. */
export function firmWords(
  { companyName, companyNameEn }: { companyName: string; companyNameEn: string | null },
  locale: Locale,
): string {
  return locale === 'en' && companyNameEn ? companyNameEn : companyName;
}

/** Name and title as one addresses a person: `한지원 과장`. */
export function personWords(name: string, title: string | null): string {
  return title ? `${name} ${title}` : name;
}

const OUTCOMES: Record<string, [string, string]> = {
  resolved_on_spot: ['해결(현장)', 'Solved on the spot'],
  resolved_after_review: ['해결(검토 후)', 'Solved after review'],
  partly_resolved: ['일부 해결', 'Partly solved'],
  guidance: ['안내', 'Guidance given'],
  long_term: ['중장기 검토', 'For the longer term'],
  not_acceptable: ['수용 불가', 'Cannot be accepted'],
  withdrawn: ['취하', 'Withdrawn'],
  duplicate: ['중복', 'Duplicate'],
  transferred: ['이송', 'Transferred'],
};

const STATUSES: Record<DifficultyStatus, [string, string]> = {
  received: ['접수', 'Received'],
  triaged: ['분류', 'Sorted'],
  assigned: ['배정', 'Assigned'],
  in_progress: ['처리 중', 'In progress'],
  waiting_sme: ['보완 요청', 'Waiting for you'],
  waiting_partner: ['관계 기관 회신 대기', 'Waiting for a partner'],
  answered: ['답변', 'Answered'],
  closed: ['종결', 'Closed'],
  reopened: ['재접수', 'Reopened'],
};

/** Where a case stands, as the firm reads it; one without words stays its code. */
export function statusWords(status: string, locale: Locale): string {
  return STATUSES[status as DifficultyStatus]?.[locale === 'ko' ? 0 : 1] ?? status;
}

/** An outcome as people read it; one without words stays its code. */
export function outcomeWords(outcome: string, locale: Locale): string {
  return OUTCOMES[outcome]?.[locale === 'ko' ? 0 : 1] ?? outcome;
}
