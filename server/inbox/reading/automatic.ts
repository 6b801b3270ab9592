/** Why nobody need answer or read a mail: a machine sent it. */
export const AUTOMATIC_KINDS = ['bounce', 'auto_reply', 'mailing_list', 'own_mail'] as const;
export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number];

/** A mail's headers by lower-case name, as written. */
export type HeaderReader = (name: string) => string | undefined;

/** 부재중, 자동 회신, Out of office: where a program does not say so in its headers. */
const AWAY_SUBJECT =
  /^\s*[[(<]?\s*(부재 ?중|자동 ?(회신|응답|답장)|휴가 ?중|out of (the )?office|automatic reply|auto(matic)?[- ]?(reply|response)|autoreply|abwesenheit|自動応答|不在)/i;
const BOUNCE_SUBJECT =
  /^\s*(undeliver(ed|able)|delivery status notification|mail delivery (failed|failure|subsystem)|returned mail|failure notice|메일 ?(전송|배달|발송) ?(실패|불가)|반송된? ?메일|배달되지 않음)/i;
const DAEMON = /^(mailer-daemon|postmaster|mail-daemon|bounces?)([+@-]|$)/i;

/**
 * Tells machines from people (RFC 3834 and what programs really send); such a mail is kept, and
 * neither lands on a case nor is ever answered.
 */
export function automaticKind(
  header: HeaderReader,
  { from, subject }: { from: string; subject: string },
): AutomaticKind | undefined {
  const type = header('content-type') ?? '';
  const path = header('return-path')?.trim();
  if (/multipart\/report/i.test(type) || DAEMON.test(from)) return 'bounce';
  if (path === '<>' && BOUNCE_SUBJECT.test(subject)) return 'bounce';
  const submitted = header('auto-submitted')?.trim().toLowerCase();
  if (submitted && !submitted.startsWith('no')) return 'auto_reply';
  if (header('x-autoreply') ?? header('x-autorespond') ?? header('x-auto-reply')) {
    return 'auto_reply';
  }
  const precedence = header('precedence')?.trim().toLowerCase() ?? '';
  if (/^auto_reply/.test(precedence)) return 'auto_reply';
  if (header('list-id') ?? header('list-unsubscribe') ?? header('list-post')) return 'mailing_list';
  if (/^(bulk|junk|list)/.test(precedence)) return 'mailing_list';
  if (/\b(all|oof|autoreply)\b/i.test(header('x-auto-response-suppress') ?? ''))
    return 'auto_reply';
  if (AWAY_SUBJECT.test(subject) || path === '<>') return 'auto_reply';
  return undefined;
}
