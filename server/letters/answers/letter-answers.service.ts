import { Injectable } from '@nestjs/common';
import { SuppressionService } from '../../buyers/suppression.service';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { Audit } from '../../platform/audit/audit';
import { LetterReviewsQueries } from '../workflow/letter-reviews.queries';
import type { AnsweredRecipient, AnswerKind, AnsweringMail } from './answer.values';
import { AnswersQueries } from './answers.queries';
import { isHardBounce } from './hard-bounce';
import { LetterAnswered } from './letter-answered.event';
import { isOptOut } from './opt-out-mail';

/** A mail that came in, as far as a letter's record keeps it. */
export interface ReceivedMail extends AnsweringMail {
  attachments: readonly { name: string; size: number }[];
  storageKey: string;
  /** False where the receiving mail server found the sender forged. */
  authentic: boolean;
  receivedAt: Date;
}

/** What a mail server reports of a mail it gave up. */
export interface LetterBounce {
  messageIds: readonly string[];
  /** Enhanced status code, RFC 3463; null where the report names none. */
  status: string | null;
  why: string;
}

/** What the mailbox brings about letters; all of it with the system's rights. */
@Injectable()
export class LetterAnswers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: AnswersQueries,
    private readonly reviews: LetterReviewsQueries,
    private readonly suppression: SuppressionService,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** Whom of a letter's recipients a mail is from; undefined for what is about no letter. */
  recipientOf(mail: Pick<AnsweringMail, 'to' | 'references'>) {
    return this.queries.recipientOf(mail);
  }

  /** Whether it only says that no more are wanted. */
  isOptOut(mail: AnsweringMail): boolean {
    return isOptOut(mail);
  }

  /** A person's answer: it stands with the recipient and on the firm's timeline, and people are told. */
  async take(recipient: AnsweredRecipient, mail: ReceivedMail): Promise<void> {
    await this.write(recipient, mail, 'reply');
    await this.queries.settle(recipient.id);
    await this.tell(recipient, 'letter.answered');
    const letter = await this.reviews.words(recipient.letterId);
    const from = { company: recipient.buyerName, name: mail.fromName || mail.from };
    await this.events.publish(
      new LetterAnswered(letter, 'reply', from, mail.body, mail.receivedAt),
    );
  }

  /** An absence notice or the like: kept to be read, and no answer. */
  async takeAutomatic(recipient: AnsweredRecipient, mail: ReceivedMail): Promise<void> {
    await this.write(recipient, mail, 'auto_reply');
    await this.tell(recipient, 'letter.auto_reply_came');
  }

  /** The wish holds for the address that was written to, whoever's program sent it. */
  async takeOptOut(recipient: AnsweredRecipient, mail: ReceivedMail): Promise<void> {
    await this.write(recipient, mail, 'opt_out');
    await this.suppression.suppress(recipient.email, 'unsubscribed', 'reply', {
      letterId: recipient.letterId,
    });
    await this.tell(recipient, 'letter.opted_out');
  }

  /**
   * Marks who got nothing. Where the address is dead (5.1.1 and the like), nobody writes there again;
   * a mailbox that is full or was away for days may be tried with another letter.
   */
  async takeBounce(
    recipient: AnsweredRecipient | undefined,
    { messageIds, status, why }: LetterBounce,
  ): Promise<void> {
    const named = { to: [], references: messageIds };
    const found = recipient ?? (await this.queries.recipientOf(named));
    if (!found) return;
    const hard = status !== null && isHardBounce(status);
    const at = this.clock.now();
    const reason = hard ? 'bounce' : 'undelivered';
    if (!(await this.queries.bounced(found.id, reason, why, at))) return;
    if (hard) {
      const note = why.slice(0, 300);
      const how = { letterId: found.letterId, note };
      await this.suppression.suppress(found.email, 'bounced', 'bounce', how);
    }
    await this.tell(found, 'letter.bounced');
  }

  private async write(
    recipient: AnsweredRecipient,
    mail: ReceivedMail,
    kind: AnswerKind,
  ): Promise<void> {
    await this.queries.add(
      {
        ...{ id: newId(), recipient, kind, via: 'mail', recordedBy: null },
        ...{ fromName: mail.fromName, fromAddress: mail.from, subject: mail.subject },
        ...{ body: mail.body, attachments: mail.attachments, storageKey: mail.storageKey },
        senderKnown: domainOf(mail.from) === domainOf(recipient.email),
        ...{ authentic: mail.authentic, at: mail.receivedAt },
      },
      this.clock.now(),
    );
  }

  private async tell({ letterId, companyId, id }: AnsweredRecipient, action: string) {
    await this.audit.record({
      ...{ action, subjectType: 'letter', subjectId: letterId, companyId },
      after: { recipientId: id },
    });
    await this.live.emit({ topic: 'letter', id: letterId, companyId, public: true });
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
