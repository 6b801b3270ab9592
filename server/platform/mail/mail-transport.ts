import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config';

/** A calendar entry within a mail: iCalendar text with its method. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  body: string;
}

export interface OutgoingMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  calendar?: CalendarPart;
  /** Where a reply goes, instead of to the sender. */
  replyTo?: string;
  /** The thread it belongs to, so that mail programs show a case as one conversation. */
  references?: string;
  /** In whose name it is sent, where that is not the product's own. */
  from?: { name: string; address: string };
  headers?: Record<string, string>;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
  /** A letter of people to people: an answer is wanted, also a machine's. */
  personal?: boolean;
  /** Where it comes back to when it cannot be delivered, instead of to the mailbox that is read. */
  bounceTo?: string;
}

/**
 * A machine wrote it, and no machine need answer (RFC 3834): keeps out-of-office replies and other
 * robots from answering us, and us from answering ourselves.
 */
const MACHINE_WRITTEN = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** SMTP where SMTP_URL is set; otherwise the mail stays in the outbox, where the demo mailbox shows it. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transporter?: Transporter;
  /**
   * Letters go out by the thousand, one after the other, over one connection that is kept. What fails
   * is told and not tried again here: whoever sends knows whether it may be.
   */
  private readonly letters?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (!config.smtpUrl) return;
    const { smtpUrl: url, mailFrom: from } = config;
    this.transporter = createTransport(url, { from });
    this.letters = createTransport(
      { url, pool: true, maxConnections: 1, maxRequeues: 0 },
      { from },
    );
  }

  /** Whether anything leaves at all. */
  get isSet(): boolean {
    return this.transporter !== undefined;
  }

  /** A calendar entry goes as `text/calendar` beside the text, and once more as a file. */
  async send({ calendar, personal, headers, bounceTo, ...mail }: OutgoingMail): Promise<void> {
    const sender = bounceTo ?? this.config.inboxAddress;
    const way = personal ? this.letters : this.transporter;
    await way?.sendMail({
      ...mail,
      headers: { ...(personal ? {} : MACHINE_WRITTEN), ...headers },
      // What cannot be delivered comes back to the mailbox that is read.
      ...(sender && { envelope: { from: sender, to: mail.to.address } }),
      ...(calendar && {
        icalEvent: { method: calendar.method, content: calendar.body, filename: 'invite.ics' },
      }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onModuleDestroy(): void {
    this.transporter?.close();
    this.letters?.close();
  }
}
