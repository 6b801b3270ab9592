import { NotificationDto } from '../api/models/notification-dto';
import { IconName } from '../ui/icon-names';

/** How a kind of notification looks; its words stand in the dictionary under `kind.<name>`. */
interface Look {
  icon: IconName;
  tone?: 'd' | 'w' | 'o' | 'i';
  /** What stands beneath: the case with its firm, the case alone, the day it begins, who did it. */
  under: 'firmCase' | 'case' | 'from' | 'registeredBy' | 'none';
}

/** Every kind the server sends (server/notifications/*-listener.ts, *-reminders.service.ts). */
export const KINDS = {
  difficulty_received: { icon: 'inbox', tone: 'o', under: 'case' },
  difficulty_new: { icon: 'message-square-warning', tone: 'i', under: 'firmCase' },
  difficulty_unassigned: { icon: 'message-square-warning', tone: 'd', under: 'firmCase' },
  case_assigned: { icon: 'user-round-check', tone: 'i', under: 'firmCase' },
  case_handed_over: { icon: 'shuffle', under: 'firmCase' },
  case_doctor_changed: { icon: 'stethoscope', under: 'case' },
  firm_asked: { icon: 'message-circle', tone: 'w', under: 'case' },
  public_reply: { icon: 'message-square-text', tone: 'i', under: 'case' },
  firm_replied: { icon: 'message-square-reply', tone: 'i', under: 'firmCase' },
  referral_made: { icon: 'share-2', under: 'case' },
  referral_answered: { icon: 'corner-up-left', tone: 'i', under: 'firmCase' },
  referral_declined: { icon: 'ban', tone: 'w', under: 'firmCase' },
  partner_asked: { icon: 'circle-question-mark', tone: 'w', under: 'firmCase' },
  partner_took_time: { icon: 'timer-reset', tone: 'w', under: 'firmCase' },
  referrals_overdue: { icon: 'hourglass', tone: 'w', under: 'firmCase' },
  consent_asked: { icon: 'shield-check', tone: 'w', under: 'case' },
  difficulty_answered: { icon: 'message-square-check', tone: 'o', under: 'case' },
  difficulty_confirmed: { icon: 'circle-check', tone: 'o', under: 'firmCase' },
  low_rating: { icon: 'thumbs-down', tone: 'd', under: 'firmCase' },
  difficulty_refused: { icon: 'undo-2', tone: 'w', under: 'firmCase' },
  difficulty_reopened: { icon: 'undo-2', tone: 'w', under: 'firmCase' },
  difficulty_withdrawn: { icon: 'circle-minus', under: 'firmCase' },
  extension_requested: { icon: 'timer-reset', tone: 'w', under: 'firmCase' },
  extension_granted: { icon: 'timer-reset', tone: 'i', under: 'case' },
  extension_refused: { icon: 'ban', tone: 'w', under: 'firmCase' },
  progress_notice: { icon: 'mail', tone: 'i', under: 'case' },
  case_merged: { icon: 'git-merge', tone: 'i', under: 'case' },
  case_merge_undone: { icon: 'undo-2', tone: 'w', under: 'case' },
  case_split: { icon: 'split', tone: 'i', under: 'case' },
  repeat_closed: { icon: 'circle-minus', tone: 'w', under: 'firmCase' },
  cases_still: { icon: 'moon', tone: 'w', under: 'firmCase' },
  case_dormant: { icon: 'moon', tone: 'w', under: 'firmCase' },
  case_woken: { icon: 'sun', tone: 'i', under: 'firmCase' },
  solution_submitted: { icon: 'book-open', tone: 'i', under: 'none' },
  answer_review_asked: { icon: 'eye', tone: 'w', under: 'firmCase' },
  answer_review_returned: { icon: 'undo-2', tone: 'w', under: 'firmCase' },
  answer_review_approved: { icon: 'circle-check', tone: 'o', under: 'firmCase' },
  note_mentioned: { icon: 'at-sign', tone: 'i', under: 'firmCase' },
  systemic_progress: { icon: 'landmark', tone: 'i', under: 'case' },
  case_reviewed: { icon: 'clipboard-check', tone: 'i', under: 'firmCase' },
  mail_after_close: { icon: 'mail', tone: 'w', under: 'firmCase' },
  mail_parked: { icon: 'mail', tone: 'w', under: 'firmCase' },
  case_reported: { icon: 'megaphone', tone: 'd', under: 'firmCase' },
  difficulty_closed: { icon: 'circle-check', tone: 'i', under: 'case' },
  review_minutes: { icon: 'clipboard-list', tone: 'i', under: 'none' },
  review_minutes_own: { icon: 'clipboard-list', tone: 'i', under: 'none' },
  cases_soon_late: { icon: 'clock-alert', tone: 'w', under: 'firmCase' },
  cases_late: { icon: 'circle-alert', tone: 'd', under: 'firmCase' },
  firm_assigned: { icon: 'building-complex', tone: 'i', under: 'from' },
  backup_assigned: { icon: 'building-complex', under: 'from' },
  firm_registered: { icon: 'building-complex', tone: 'o', under: 'from' },
  firm_waiting: { icon: 'building-complex', tone: 'w', under: 'registeredBy' },
  firm_handed_over: { icon: 'shuffle', under: 'from' },
  check_ins_soon: { icon: 'calendar-clock', tone: 'i', under: 'firmCase' },
  check_ins_overdue: { icon: 'calendar-clock', tone: 'w', under: 'firmCase' },
  appointment_proposed: { icon: 'calendar-clock', tone: 'i', under: 'none' },
  appointment_changed: { icon: 'calendar-clock', tone: 'w', under: 'none' },
  appointment_agreed: { icon: 'calendar-check', tone: 'o', under: 'none' },
  appointment_set: { icon: 'calendar-clock', tone: 'i', under: 'none' },
  appointment_confirmed: { icon: 'calendar-check', tone: 'o', under: 'none' },
  appointment_countered: { icon: 'calendar-clock', tone: 'w', under: 'none' },
  appointment_cancelled: { icon: 'calendar-x', tone: 'w', under: 'firmCase' },
  promises_due: { icon: 'handshake', tone: 'i', under: 'case' },
  promises_overdue: { icon: 'handshake', tone: 'w', under: 'firmCase' },
  visit_confirmed: { icon: 'circle-check', tone: 'o', under: 'firmCase' },
  visit_checked: { icon: 'clipboard-check', tone: 'w', under: 'firmCase' },
  visit_commented: { icon: 'message-square-warning', tone: 'w', under: 'firmCase' },
  letter_submitted: { icon: 'eye', tone: 'w', under: 'firmCase' },
  letter_returned: { icon: 'undo-2', tone: 'w', under: 'firmCase' },
  letter_approved: { icon: 'circle-check', tone: 'o', under: 'firmCase' },
  letter_to_check: { icon: 'mail', tone: 'w', under: 'case' },
  letter_changes_asked: { icon: 'message-square-warning', tone: 'w', under: 'firmCase' },
  letter_confirmed: { icon: 'badge-check', tone: 'o', under: 'firmCase' },
  letter_commented: { icon: 'message-square', under: 'firmCase' },
  letter_sent: { icon: 'mail', tone: 'o', under: 'firmCase' },
  letter_answered: { icon: 'mail-open', tone: 'o', under: 'firmCase' },
  letter_follow_up: { icon: 'mail-plus', tone: 'w', under: 'firmCase' },
  result_asked: { icon: 'trending-up', tone: 'i', under: 'case' },
  result_confirmed: { icon: 'circle-check', tone: 'o', under: 'firmCase' },
  result_to_approve: { icon: 'clipboard-check', tone: 'i', under: 'firmCase' },
  result_denied: { icon: 'message-square-warning', tone: 'w', under: 'firmCase' },
  result_approved: { icon: 'badge-check', tone: 'o', under: 'firmCase' },
  result_returned: { icon: 'undo-2', tone: 'w', under: 'firmCase' },
  doctor_assigned: { icon: 'stethoscope', tone: 'i', under: 'from' },
} as const satisfies Record<string, Look>;

/** The look of a kind; an unknown one, from a newer server, is a plain bell. */
export function lookOf(kind: string): Look {
  return (KINDS as Record<string, Look>)[kind] ?? { icon: 'bell', under: 'case' };
}

/** Whether the dictionary has words for a kind. */
export function known(kind: string): boolean {
  return kind in KINDS;
}

/** A text of the notification's parameters; '' when it is not there. */
export function textOf(notification: NotificationDto, name: string): string {
  const value: unknown = notification.params[name];
  return value === null || value === undefined ? '' : String(value);
}
