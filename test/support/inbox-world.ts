import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { InboxPoller } from '../../server/inbox/inbox-poller';
import { readMail } from '../../server/inbox/reading/mail-reading';
import { CaseWorld } from './case-world';
import { ImapServer } from './imap-server';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

export const INBOX = 'case@homedoctor.example';

/** A mail that left, as its reader's program shows it. */
export interface SentMail {
  to: string;
  subject: string;
  replyTo: string | undefined;
  messageId: string;
  headers: string;
  text: string;
}

/** A message as a mail program makes it. */
export const mime = (mail: object): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    new MailComposer(mail)
      .compile()
      .build((error, message) => (error ? reject(error) : resolve(message))),
  );

/** The case world with mail going out over SMTP and coming in over IMAP, both real and in-process. */
export class InboxWorld {
  readonly sent: SentMail[] = [];
  private count = 0;

  private constructor(
    readonly cases: CaseWorld,
    readonly imap: ImapServer,
    private readonly smtp: SmtpSink,
    private readonly raw: string[],
  ) {}

  static async start(): Promise<InboxWorld> {
    const raw: string[] = [];
    const smtp = await startSmtpSink((text) => raw.push(text));
    const imap = await ImapServer.start();
    const config = { inboxAddress: INBOX, imapUrl: imap.url, smtpUrl: smtp.url };
    const cases = await CaseWorld.start({ config });
    return new InboxWorld(cases, imap, smtp, raw);
  }

  async stop(): Promise<void> {
    await this.cases.app.close();
    await this.smtp.stop();
    await this.imap.stop();
  }

  get db() {
    return this.cases.app.db;
  }

  /** Lets the outbox empty itself and reads what left. */
  async outgoing(): Promise<SentMail[]> {
    await this.cases.app.jobsDone();
    for (const text of this.raw.splice(0)) {
      const [headers = ''] = text.split('\r\n\r\n');
      const unfolded = headers.replace(/\r\n[ \t]+/g, ' ');
      const mail = await readMail(Buffer.from(text));
      this.sent.push({
        to: mail.to[0] ?? '',
        subject: mail.subject,
        replyTo: /^reply-to: *<?([^>\r\n]+)>?/im.exec(unfolded)?.[1],
        messageId: mail.messageId ?? '',
        headers: unfolded,
        text: mail.fullText,
      });
    }
    return this.sent;
  }

  /** The latest mail to somebody whose subject holds these words. */
  async lastTo(email: string, words: string): Promise<SentMail> {
    const mails = await this.outgoing();
    const mail = mails.findLast(({ to, subject }) => to === email && subject.includes(words));
    if (!mail)
      throw new Error(
        `No mail “${words}” to ${email}: ${mails.map((m) => `${m.to} ${m.subject}`).join(' | ')}`,
      );
    return mail;
  }

  /** A filed case whose doctor asked the firm, and the mail that asks. */
  async asked(): Promise<{ id: string; number: string; version: number; mail: SentMail }> {
    const { cases } = this;
    const filed = await cases.filed();
    const text = '계약서의 인도 조건을 알려 주시겠어요?';
    const asked = await cases.done(cases.doctor, filed, 'questions', { text });
    expect(asked.status).toBe('waiting_sme');
    return { ...asked, mail: await this.lastTo(cases.ownerUser.email, '여쭙니다') };
  }

  /** Puts a reply into the mailbox, quoting what it answers; returns its Message-ID. */
  async reply(to: SentMail, mail: Record<string, unknown> = {}): Promise<string> {
    const { text = '인도 조건은 FOB 부산입니다.', ...rest } = mail;
    return this.deliver({
      from: `오세라 <${this.cases.ownerUser.email}>`,
      to: to.replyTo,
      subject: `Re: ${to.subject}`,
      inReplyTo: to.messageId,
      references: [to.messageId],
      text: `${text as string}\n\n2026년 11월 23일 (월) 오전 10:05, 홈닥터 <${to.replyTo}>님이 작성:\n\n${to.text.replace(/^/gm, '> ')}`,
      ...rest,
    });
  }

  async deliver(mail: Record<string, unknown>): Promise<string> {
    this.count += 1;
    const messageId = (mail['messageId'] as string) ?? `<m${this.count}@firm.example>`;
    this.imap.deliver(await mime({ ...mail, messageId }));
    return messageId;
  }

  /** Reads the mailbox, once the product's own tick is not at it. */
  async poll(): Promise<void> {
    const poller = this.cases.app.nest.get(InboxPoller);
    while (!(await poller.poll())) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** What became of the messages, the first taken first. */
  async taken(): Promise<
    { id: string; status: string; reason: string | null; from_address: string; body: string }[]
  > {
    return this.db.query('SELECT * FROM inbox_messages ORDER BY created_at, id');
  }

  async last() {
    const all = await this.taken();
    return all.at(-1)!;
  }

  /** Entries of a case, as the doctor sees them. */
  async entries(id: string, type: string) {
    const { timeline } = await this.cases.read(id);
    return (timeline as { type: string }[]).filter((entry) => entry.type === type) as {
      type: string;
      visibility: string;
      authorName: string;
      payload: {
        text: string;
        resumed?: boolean;
        mail?: { id: string; refused: { name: string; why: string }[] };
      };
      id: string;
    }[];
  }
}
