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
}

/** SMTP where SMTP_URL is set; otherwise the mail stays in the outbox, where the demo mailbox shows it. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transporter?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (config.smtpUrl)
      this.transporter = createTransport(config.smtpUrl, { from: config.mailFrom });
  }

  /** A calendar entry goes as `text/calendar` beside the text, and once more as a file. */
  async send({ calendar, ...mail }: OutgoingMail): Promise<void> {
    await this.transporter?.sendMail({
      ...mail,
      ...(calendar && {
        icalEvent: { method: calendar.method, content: calendar.body, filename: 'invite.ics' },
      }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onModuleDestroy(): void {
    this.transporter?.close();
  }
}
