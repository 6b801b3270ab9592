import type { Translate } from '../i18n/i18n';

/** Something to mend before a visit is kept, and the field it is about (`promises.0.dueOn`). */
export interface VisitError {
  field: string;
  words: string;
}

/** What the server said, as far as it can be told later. */
export interface Refusal {
  status: number;
  code: string;
  errors: readonly { field: string; code: string }[];
}

/** Why a visit was not kept, in words, in the order of the form. */
export function visitErrors(
  noSummary: boolean,
  problem: Refusal | undefined,
  t: Translate,
): VisitError[] {
  const errors: VisitError[] = [];
  if (noSummary) errors.push({ field: 'summary', words: t('visits.form.noSummary') });
  for (const { field, code } of problem?.errors ?? []) {
    errors.push({ field, words: wordsFor(field, code, t) });
  }
  if (problem && problem.errors.length === 0) {
    errors.push({ field: 'summary', words: refusalWords(problem, t) });
  }
  return errors;
}

/** A refusal of the whole record. */
export function refusalWords(
  { code, status }: { code: string; status: number },
  t: Translate,
): string {
  if (code === 'idempotency.key_reused') return t('visits.form.alreadySaved');
  if (status === 403 || status === 404) return t('visits.form.notYours');
  if (code.startsWith('file.')) return t('visits.form.error.files');
  return t(code === 'network' ? 'visits.form.offline' : 'visits.form.failed');
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
