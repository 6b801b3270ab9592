/** What a word that came back says. */
export const ANSWER_KINDS = [
  'reply',
  'meeting',
  'not_interested',
  'auto_reply',
  'opt_out',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** By which way it came; only mails are read by the product, the rest a person notes. */
export const ANSWER_WAYS = ['mail', 'phone', 'messenger', 'in_person'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** What a person may note of a recipient. */
export const NOTED_KINDS = ['reply', 'meeting', 'not_interested'] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];

/** A recipient a mail is from or about. */
export interface AnsweredRecipient {
  id: string;
  letterId: string;
  companyId: string;
  /** As the letter was sent to. */
  email: string;
  buyerName: string;
  person: string | null;
}

/** What of a mail that came in an answer is made of. */
export interface AnsweringMail {
  to: readonly string[];
  references: readonly string[];
  fromName: string;
  from: string;
  subject: string;
  body: string;
}
