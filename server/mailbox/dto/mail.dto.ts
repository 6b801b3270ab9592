/** One mail of the demo's mailbox, without its body. */
export class MailSummaryDto {
  id: string;
  to: string;
  toName: string;
  subject: string;
  locale: string;
  status: string;
  createdAt: Date;
}

/** One mail, as it would have arrived. */
export class MailDto extends MailSummaryDto {
  text: string;
  html: string;
  /** The entry for the reader's calendar, as iCalendar text; null without one. */
  calendar: string | null;
  calendarMethod: 'REQUEST' | 'CANCEL' | null;
}
