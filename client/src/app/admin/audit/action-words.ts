import type { Translate } from '../../i18n/i18n';

/** Groups of acts that the record can be narrowed to: the beginnings of the actions' names. */
export const ACTION_GROUPS = [
  'session',
  'user',
  'invitation',
  'password',
  'totp',
  'team',
  'company',
  'consent',
  'import',
  'assignment',
  'check_in',
  'visit',
  'promise',
  'difficulty',
  'letter',
  'systemic_issue',
  'doctor',
  'leave',
  'partner',
  'office',
  'holiday',
  'audit',
  'mail',
] as const;

/** `company.updated` in words; an act this client does not know yet keeps its name. */
export function actionWords(action: string, t: Translate): string {
  const key = `admin.actions.${action}`;
  const words = t(key);
  return words === key ? action : words;
}
