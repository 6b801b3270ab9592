import { InboxPoller } from '../../server/inbox/inbox-poller';
import { LetterPump } from '../../server/letters/dispatch/letter-pump';
import { type DispatchWorld, dispatchWorld, headOf } from './dispatch-world';
import { ImapServer } from './imap-server';
import { INBOX, mime } from './inbox-world';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

/** A letter's mail as its recipient has it. */
export interface LetterAtBuyers {
  to: string;
  /** The envelope's sender, where it comes back to. */
  sender: string;
  messageId: string;
  replyTo: string;
  unsubscribe: string;
  subject: string;
}

/** The dispatch world with a mail server and a mailbox, both real and in-process. */
export class AnswersWorld {
  private count = 0;

  private constructor(
    readonly world: DispatchWorld,
    readonly imap: ImapServer,
    private readonly smtp: SmtpSink,
    readonly mails: LetterAtBuyers[],
  ) {}

  static async start(now: string): Promise<AnswersWorld> {
    const mails: LetterAtBuyers[] = [];
    const smtp = await startSmtpSink((text, [to = ''], sender) => {
      const head = headOf(text);
      const first = (name: string) => head.get(name)?.[0] ?? '';
      mails.push({
        ...{ to, sender, messageId: first('message-id'), replyTo: first('reply-to') },
        ...{ unsubscribe: first('list-unsubscribe'), subject: first('subject') },
      });
    });
    const imap = await ImapServer.start();
    const world = await dispatchWorld({
      ...{ now, work: false },
      config: {
        ...{ smtpUrl: smtp.url, imapUrl: imap.url, inboxAddress: INBOX },
        ...{ lettersPerMinute: 60_000, staffIdleMinutes: 1_000_000 },
      },
    });
    return new AnswersWorld(world, imap, smtp, mails);
  }

  async stop(): Promise<void> {
    await this.world.app.close();
    await this.smtp.kill();
    await this.imap.stop();
  }

  /** Sends a letter to contacts, all at once. */
  async sent(contactIds: string[], input: Record<string, unknown> = {}) {
    const letter = await this.world.ready(contactIds, input);
    return this.dispatched(letter);
  }

  async dispatched(letter: { id: string; url: string; version: number }) {
    const { doctor, app } = this.world;
    const body = { attachPdf: false };
    const answer = await doctor.post(`${letter.url}/dispatch`, body, { version: letter.version });
    expect(answer.status).toBe(200);
    app.clock.advance(11_000);
    await app.nest.get(LetterPump).run();
    return letter;
  }

  mailTo(address: string): LetterAtBuyers {
    const mail = this.mails.findLast(({ to }) => to === address);
    if (!mail) throw new Error(`No mail to ${address}.`);
    return mail;
  }

  /** Puts an answer into the mailbox. */
  async answer(mail: LetterAtBuyers, given: Record<string, unknown> = {}): Promise<void> {
    await this.deliver({
      ...{ from: `Katrin Vogel <${mail.to}>`, to: mail.replyTo, subject: `Re: ${mail.subject}` },
      ...{ inReplyTo: mail.messageId, references: [mail.messageId] },
      text: 'Please quote 40 units, FCA Busan.\n\nOn Mon, 23 Nov 2026 the firm wrote:\n> Dear Ms. Vogel',
      ...given,
    });
  }

  async deliver(mail: Record<string, unknown>): Promise<void> {
    const messageId = `<a${(this.count += 1)}@nordhaus.example>`;
    this.imap.deliver(await mime({ messageId, ...mail }), this.world.app.clock.now());
  }

  /** A report of a mail server (RFC 3464), as postfix writes it. */
  async report(
    mail: LetterAtBuyers,
    given: { status: string; action?: string; says?: string; to?: string; quotes?: string },
  ): Promise<void> {
    const { status, action = 'failed', says = `550 ${status} rejected` } = given;
    const lines = [
      'From: Mail Delivery System <MAILER-DAEMON@mx.nordhaus.example>',
      `To: ${given.to ?? mail.sender}`,
      `Message-ID: <r${(this.count += 1)}@mx.nordhaus.example>`,
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
      ...['', '--b1', 'Content-Type: text/plain', '', 'I am sorry.', ''],
      ...['--b1', 'Content-Type: message/delivery-status', ''],
      ...['Reporting-MTA: dns; mx.nordhaus.example', ''],
      ...[`Final-Recipient: rfc822; ${mail.to}`, `Action: ${action}`, `Status: ${status}`],
      ...[`Diagnostic-Code: smtp; ${says}`, ''],
      ...['--b1', 'Content-Type: text/rfc822-headers', ''],
      ...[`Message-ID: ${given.quotes ?? mail.messageId}`, '', '--b1--', ''],
    ];
    this.imap.deliver(Buffer.from(lines.join('\r\n')), this.world.app.clock.now());
  }

  async poll(): Promise<void> {
    await this.world.app.nest.get(InboxPoller).poll();
  }

  async recipient(letterId: string, place = 0) {
    return (await this.world.recipients(letterId))[place]!;
  }

  async answers(letterId: string) {
    const { body } = await this.world.doctor.get(`/api/letters/${letterId}/answers`);
    return body.items as Record<string, unknown>[];
  }

  async suppressions(): Promise<{ address_key: string; reason: string; source: string }[]> {
    return this.world.app.db.query(
      'SELECT address_key, reason, source FROM suppressions WHERE lifted_at IS NULL ORDER BY created_at, id',
    );
  }
}
