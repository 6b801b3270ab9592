import type { CandidateFactorDto } from '../api/models/candidate-factor-dto';
import type { Locale } from '../i18n/locale';
import type { Translate } from '../i18n/i18n';

/** Why a factor gives its points: "베트남 하노이 무역관 3년", "베트남어 업무 가능", "창원에서 38 km". */
export function factorWords(t: Translate, locale: Locale, factor: CandidateFactorDto): string {
  const english = locale === 'en';
  const key = `assignments.reason.${factor.reason}`;
  switch (factor.reason) {
    case 'posted_in_market':
    case 'posted_near_market': {
      const office = english ? factor.officeEn : factor.officeKo;
      const country = english ? factor.countryEn : factor.countryKo;
      const where = office ? t('assignments.reason.office', { country, office }) : country;
      return t(key, { where, time: months(t, factor.months ?? 0) });
    }
    case 'speaks':
      return t(key, {
        language: languageName(locale, factor.language ?? ''),
        level: t(`assignments.level.${factor.level}`),
      });
    case 'same_sector':
    case 'same_section': {
      const sector = english ? factor.sectorEn : factor.sectorKo;
      if (!factor.years) return t(key, { sector });
      return t(`${key}_years`, { sector, n: factor.years });
    }
    case 'distance':
      return factor.baseRegion
        ? t('assignments.reason.distance_from', { base: factor.baseRegion, km: factor.km })
        : t(key, { km: factor.km });
    case 'load':
      return t(key, { caseload: factor.caseload, capacity: factor.capacity });
    default:
      return t(key);
  }
}

/** `베트남어`, `Vietnamese` for `vi`. */
export function languageName(locale: Locale, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}

function months(t: Translate, n: number): string {
  return n >= 12
    ? t('assignments.reason.years', { n: Math.floor(n / 12) })
    : t('assignments.reason.months', { n });
}
