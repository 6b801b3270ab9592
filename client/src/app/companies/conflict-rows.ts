import type { Translate } from '../i18n/i18n';
import type { Conflict } from '../ui/asker';
import type { CompanyDraft } from './company-draft';

/** What was changed in `now` against `start`, field by field. */
export function changesSince(start: CompanyDraft, now: CompanyDraft): Partial<CompanyDraft> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(start[key as keyof CompanyDraft]),
    ),
  );
}

/** The fields in which two versions of a firm differ, each in words. */
export function conflictRows(
  theirs: CompanyDraft,
  mine: CompanyDraft,
  t: Translate,
  countryName: (code: string) => string,
): Conflict['rows'] {
  const rows: Conflict['rows'] = [];
  for (const key of Object.keys(mine) as (keyof CompanyDraft)[]) {
    if (JSON.stringify(theirs[key]) === JSON.stringify(mine[key])) continue;
    rows.push({
      label: t('companies.field.' + key),
      theirs: words(theirs, key),
      mine: words(mine, key),
    });
  }
  return rows;

  function words(draft: CompanyDraft, key: keyof CompanyDraft): string {
    if (key === 'tier') return t('labels.tier.' + draft.tier);
    if (key === 'exportExperience') return t('labels.exportExperience.' + draft.exportExperience);
    if (key === 'markets') {
      return (
        draft.markets
          .map(
            ({ country, status }) =>
              `${countryName(country)} ${t('labels.marketStatus.' + status)}`,
          )
          .join(', ') || '–'
      );
    }
    const value = draft[key];
    if (Array.isArray(value))
      return value.map((one) => ('name' in one ? one.name : '')).join(', ') || '–';
    return value || '–';
  }
}
