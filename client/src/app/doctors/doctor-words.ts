import type { DoctorListItemDto } from '../api/models/doctor-list-item-dto';
import type { DoctorNameDto } from '../api/models/doctor-name-dto';
import type { DoctorPostingDto } from '../api/models/doctor-posting-dto';
import type { Translate } from '../i18n/i18n';
import type { Locale } from '../i18n/locale';

/** `한지원 과장`, `Han Ji-won, Manager`. */
export function doctorName(locale: Locale, one: DoctorNameDto): string {
  const { name, nameEn, title, titleEn } = one;
  if (locale === 'ko') return [name, title].filter(Boolean).join(' ');
  return [nameEn ?? name, titleEn].filter(Boolean).join(', ');
}

/** `베트남 하노이`, `Hanoi, Vietnam`. */
export function postingPlace(locale: Locale, one: DoctorPostingDto): string {
  if (locale === 'ko') return [one.countryKo, one.officeKo].filter(Boolean).join(' ');
  return [one.officeEn, one.countryEn].filter(Boolean).join(', ');
}

/** `베트남어 업무 가능`. */
export function languagesWords(t: Translate, locale: Locale, one: DoctorListItemDto): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return one.languages
    .map(({ language, level }) => `${names.of(language)} ${t(`doctors.level.${level}`)}`)
    .join(', ');
}
