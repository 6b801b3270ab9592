import { SchemaPath, minLength, required, validate } from '@angular/forms/signals';

/** The shortest password; the server also refuses breached and guessable ones. */
export const PASSWORD_MIN = 12;

const WORDS = {
  auth: {
    needed: 'auth.newPasswordRequired',
    again: 'auth.againRequired',
    differs: 'auth.againDiffers',
  },
  account: {
    needed: 'account.password.newPasswordRequired',
    again: 'account.password.againRequired',
    differs: 'account.password.againDiffers',
  },
};

/** Rules for a new password typed twice; `where` is the page, whose dictionary is loaded. */
export function newPassword(
  password: SchemaPath<string>,
  again: SchemaPath<string>,
  where: keyof typeof WORDS = 'auth',
): void {
  const words = WORDS[where];
  required(password, { message: words.needed });
  minLength(password, PASSWORD_MIN);
  required(again, { message: words.again });
  validate(again, ({ value, valueOf }) =>
    value() && value() !== valueOf(password)
      ? { kind: 'again', message: words.differs }
      : undefined,
  );
}
