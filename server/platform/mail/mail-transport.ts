import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config';

export interface OutgoingMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** SMTP where SMTP_URL is set; otherwise the mail stays in the outbox, where the demo mailbox shows it. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transporter?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (config.smtpUrl)
      this.transporter = createTransport(config.smtpUrl, { from: config.mailFrom });
  }

  async send(mail: OutgoingMail): Promise<void> {
    await this.transporter?.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  }

  onModuleDestroy(): void {
    this.transporter?.close();
  }
}
