import type { AutomaticKind } from './reading/automatic';
import type { Authentication } from './reading/authentication';

export const INBOX_STATUSES = [
  'delivered',
  'parked',
  'ignored',
  'attached',
  'filed',
  'discarded',
] as const;
export type InboxStatus = (typeof INBOX_STATUSES)[number];

/** Why a mail did not land on a case by itself. */
export const PARKED_REASONS = [
  'no_case',
  'sender_unknown',
  'not_authentic',
  'several_cases',
  'closed_long_ago',
  'empty',
  'too_many',
  'too_large',
  'unreadable',
] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];
export const INBOX_REASONS = [
  ...PARKED_REASONS,
  'bounce',
  'auto_reply',
  'mailing_list',
  'own_mail',
] as const satisfies readonly (ParkedReason | AutomaticKind)[];
export type InboxReason = (typeof INBOX_REASONS)[number];

/** Where a message lies; UIDs are unique within a mailbox and its UIDVALIDITY. */
export interface MessagePlace {
  mailbox: string;
  uidValidity: number;
  uid: number;
}

/** An attachment as the record names it. */
export interface KeptAttachment {
  name: string;
  size: number;
  /** The code of the refusal; null when it was taken or still waits. */
  refused: string | null;
}

/** A message as it is written down. */
export interface InboxRecord {
  id: string;
  place: MessagePlace;
  key: string;
  status: InboxStatus;
  reason: InboxReason | null;
  fromName: string;
  from: string;
  subject: string;
  body: string;
  fullText: string;
  receivedAt: Date;
  size: number;
  storageKey: string;
  attachments: KeptAttachment[];
  authentication: Authentication;
  companyId: string | null;
  difficultyId: string | null;
  senderId: string | null;
}
