import { isHardBounce } from '../answers/hard-bounce';

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

/**
 * Whether a refusal says that the address itself is dead: by its enhanced code (RFC 3463), or, where
 * the server gives none, by 550, 551 or 553 to the recipient.
 */
export function isNoSuchAddress(error: unknown): boolean {
  const {
    responseCode = 0,
    command = '',
    response = '',
  } = error as { responseCode?: number; command?: string; response?: string };
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  if (enhanced) return isHardBounce(enhanced);
  return /^RCPT TO/.test(command) && [550, 551, 553].includes(responseCode);
}
