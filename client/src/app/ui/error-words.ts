import type { ValidationError } from '@angular/forms/signals';
import { Translate } from '../i18n/i18n';

const KNOWN = new Set([
  'required',
  'email',
  'minLength',
  'maxLength',
  'min',
  'max',
  'pattern',
  'brn',
  'phone',
  'date',
  'parse',
]);

/**
 * The words for a signal-form error. A validator's `message` may be a translation key
 * (`difficulties.new.titleRequired`) or, from the server, a finished sentence.
 */
export function errorWords(error: ValidationError, t: Translate): string {
  const message = error.message;
  if (message && !/^[a-z]\w*(\.\w+)+$/.test(message)) return message;
  if (message) {
    const words = t(message);
    // A refusal this client has no words for.
    return words === message ? t('ui.errors.other') : words;
  }
  const bounds = error as ValidationError & Record<string, unknown>;
  return t(`ui.errors.${KNOWN.has(error.kind) ? error.kind : 'other'}`, {
    min: bounds['min'] ?? bounds['minLength'],
    max: bounds['max'] ?? bounds['maxLength'],
  });
}
