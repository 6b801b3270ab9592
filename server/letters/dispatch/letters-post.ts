import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MailTransport, type OutgoingMail } from '../../platform/mail/mail-transport';
import type { LetterDelivery } from './dto/letter-dispatch.dto';
import type { FixedLetter } from './letter-composer';

/** How letters leave: never does one count as sent that went nowhere. */
@Injectable()
export class LettersPost {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the mail server; in a demo without one, into its mailbox (`/dev/mail`); else not at all. */
  get delivery(): LetterDelivery {
    if (this.transport.isSet) return 'mail_server';
    return this.config.demo ? 'test_mailbox' : 'not_configured';
  }

  /**
   * What was begun without a mail server stays a rehearsal to its end.
   * @throws what the mail server says, or that there is none any more
   */
  async send(mail: OutgoingMail, { letter, rehearsal }: FixedLetter): Promise<void> {
    if (!rehearsal && !this.transport.isSet) throw new Error('No mail server is set.');
    if (!rehearsal) return this.transport.send(mail);
    await this.uow.execute(
      `INSERT INTO mail_outbox (id, company_id, template, locale, to_name, to_address, subject, text_body,
         html_body, message_id, status, attempts, created_at, sent_at)
       VALUES ($1, $2, 'buyer_letter', $3, $4, $5, $6, $7, $8, $9, 'sent', 1, $10, $10)`,
      [
        ...[newId(), letter.companyId, letter.language === 'ko' ? 'ko' : 'en'],
        ...[mail.to.name, mail.to.address],
        ...[mail.subject, mail.text, mail.html, mail.messageId, this.clock.now()],
      ],
    );
  }
}
