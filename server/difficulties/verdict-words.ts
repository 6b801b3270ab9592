import type { Locale } from '../platform/mail/mail-template';
import type { ReviewVerdict } from './difficulty.types';

const WORDS: Record<ReviewVerdict, Record<Locale, string>> = {
  keep: { ko: '계속 진행', en: 'Keep going' },
  push: { ko: '기한을 정해 독려', en: 'Do it by a date' },
  redirect: { ko: '처리 방향 변경', en: 'Change direction' },
  reassign: { ko: '담당 변경', en: 'Reassign' },
  escalate: { ko: '본부 보고', en: 'Escalate to headquarters' },
  grant_extension: { ko: '연장 승인', en: 'Extension granted' },
  refuse_extension: { ko: '연장 불승인', en: 'Extension refused' },
  systemic: { ko: '제도 개선 과제로 전환', en: 'Make it a systemic issue' },
  close: { ko: '종결', en: 'Close' },
};

/** A supervisor's verdict as people read it in mails and minutes. */
export function verdictWords(verdict: ReviewVerdict, locale: Locale): string {
  return WORDS[verdict][locale];
}
