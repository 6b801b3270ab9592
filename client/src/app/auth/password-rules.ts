import { SchemaPath, minLength, required, validate } from '@angular/forms/signals';

/** The shortest password; the server also refuses breached and guessable ones. */
export const PASSWORD_MIN = 12;

/** Rules for a new password typed twice; `words` is where the dictionary has the messages. */
export function newPassword(
  password: SchemaPath<string>,
  again: SchemaPath<string>,
  words = 'auth',
): void {
  required(password, { message: `${words}.newPasswordRequired` });
  minLength(password, PASSWORD_MIN);
  required(again, { message: `${words}.againRequired` });
  validate(again, ({ value, valueOf }) =>
    value() && value() !== valueOf(password)
      ? { kind: 'again', message: `${words}.againDiffers` }
      : undefined,
  );
}
