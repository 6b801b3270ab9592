import type { Officer } from '../difficulties/clock.events';
import type { Locale } from '../platform/mail/mail-template';
import { personWords } from './words';

/** What every mail on a case names. */
export interface CaseParams {
  number: string;
  title: string;
  companyName: string;
  path: string;
}
export interface DoctorCard {
  name: string;
  title: string | null;
  phone: string | null;
}

/** For the page that shows every mail. */
export const sample: CaseParams = {
  number: 'D-2026-000412',
  title: '하이퐁 세관 통관 보류, HS 품목분류 이견',
  companyName: '한결정밀㈜',
  path: '/portal/difficulties/0',
};
export const doctor: DoctorCard = { name: '한지원', title: '과장', phone: '055-000-1182' };

/** Name, title and telephone. */
export const doctorWords = (card: DoctorCard | null, none: string) =>
  card ? [personWords(card.name, card.title), card.phone].filter(Boolean).join(' · ') : none;

/** A quotation short enough for a mail; the case has the rest. */
export function shorten(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

export type OfficerWords = Omit<Officer, 'unitEn'>;

/** Unit, name and telephone of who answers for a case (민원처리법 제31조). */
export const officerWords = ({ unit, name, title, phone }: OfficerWords, none: string) =>
  [unit, name && personWords(name, title), phone].filter(Boolean).join(' · ') || none;

/** The officer with the unit's name in the reader's language. */
export function officerIn(officer: Officer, locale: Locale): Officer {
  return locale === 'en' ? { ...officer, unit: officer.unitEn ?? officer.unit } : officer;
}
