import { SchemaPath, minLength, required, validate } from '@angular/forms/signals';

/** The shortest password; the server also refuses breached and guessable ones. */
export const PASSWORD_MIN = 12;

/** Rules for a new password typed twice. */
export function newPassword(password: SchemaPath<string>, again: SchemaPath<string>): void {
  required(password, { message: 'auth.newPasswordRequired' });
  minLength(password, PASSWORD_MIN);
  required(again, { message: 'auth.againRequired' });
  validate(again, ({ value, valueOf }) =>
    value() && value() !== valueOf(password)
      ? { kind: 'again', message: 'auth.againDiffers' }
      : undefined,
  );
}
