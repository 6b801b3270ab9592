import type { Problem } from '../http/problem';
import type { Translate } from '../i18n/i18n';

/** Something to mend before a visit is kept, and the field it is about (`promises.0.dueOn`). */
export interface VisitError {
  field: string;
  words: string;
}

/** Why a visit was not kept, in words, in the order of the form. */
export function visitErrors(
  noSummary: boolean,
  problem: Problem | undefined,
  t: Translate,
): VisitError[] {
  const errors: VisitError[] = [];
  if (noSummary) errors.push({ field: 'summary', words: t('visits.form.noSummary') });
  for (const { field, code } of problem?.errors ?? []) {
    errors.push({ field, words: wordsFor(field, code, t) });
  }
  if (problem && problem.errors.length === 0) {
    const words = t(problem.offline ? 'visits.form.offline' : 'visits.form.failed');
    errors.push({ field: 'summary', words });
  }
  return errors;
}

function wordsFor(field: string, code: string, t: Translate): string {
  const [part = '', place = ''] = field.split('.');
  if (part === 'startedAt') return t('visits.form.error.startedAt');
  if (part === 'endedAt') return t('visits.form.error.endedAt');
  if (part === 'checkInId') return t('visits.form.error.checkIn');
  if (part === 'promises' || part === 'difficulties' || part === 'markets') {
    return t(`visits.form.error.${part}`, { n: Number(place) + 1 });
  }
  if (part === 'fileIds' || code === 'file.unknown') return t('visits.form.error.files');
  return t('ui.errors.other');
}
