/** What a failed attempt says about the mail: it can never arrive, not now, or nothing can at all. */
export type SmtpFailure = 'refused' | 'later' | 'down';

/**
 * Reads nodemailer's error. What the server says to this recipient or this mail is about it;
 * everything else (no connection, no login, no sender, closing down) holds all mails back.
 */
export function failureOf(error: unknown): SmtpFailure {
  const { responseCode = 0, command = '' } = error as { responseCode?: number; command?: string };
  if (responseCode === 421 || !/^(RCPT TO|DATA)/.test(command)) return 'down';
  return responseCode >= 500 ? 'refused' : responseCode >= 400 ? 'later' : 'down';
}
