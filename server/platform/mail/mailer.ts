import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Clock } from '../config/clock';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import { SYSTEM } from '../security/actor';
import { renderMail } from './mail-layout';
import type { Locale, MailTemplate } from './mail-template';
import { type CalendarPart, MailTransport } from './mail-transport';
import { type MailSubject, ReplyAddresses } from './reply-addresses';

export interface Recipient {
  name: string;
  email: string;
  locale: Locale;
}

export const SEND_MAIL = 'mail.send';

interface OutboxRow {
  id: string;
  to_name: string;
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string;
  message_id: string;
  calendar_method: CalendarPart['method'] | null;
  calendar_body: string | null;
  difficulty_id: string | null;
  person_id: string | null;
}

/**
 * The mail outbox (DESIGN §7): a row and a job in the transaction of the change, sent afterwards
 * with growing pauses. No mail is lost; one is doubled only when the process dies between the
 * server's "accepted" and our commit, and then it carries the same Message-ID.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly replies: ReplyAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(SEND_MAIL, ({ id }) => this.attempt(id), {
      retries: 12,
      // One at a time: a process that is killed has at most one mail in the air to send twice.
      concurrency: 1,
      batch: 5,
      transaction: false,
    });
  }

  /**
   * Writes a mail in the reader's language and enqueues its sending.
   * @param options.dedupeKey a second mail with the same key is not written
   * @param options.notBefore when it may go out at the earliest
   * @param options.about the case it is on; where replies are read, it gets an address for them
   * @param options.calendar an entry that the reader's calendar takes up
   */
  async send<Params>(
    template: MailTemplate<Params>,
    to: Recipient,
    params: Params,
    options: {
      companyId?: string | null;
      dedupeKey?: string;
      calendar?: CalendarPart;
      notBefore?: Date | null;
      about?: MailSubject;
    } = {},
  ): Promise<void> {
    const id = newId();
    const content = template[to.locale](params);
    const about = this.config.inboxAddress && options.companyId ? options.about : undefined;
    const { publicUrl } = this.config;
    const { text, html } = renderMail(content, to.locale, publicUrl, about?.side);
    const written = await this.uow.execute(
      `INSERT INTO mail_outbox (id, company_id, dedupe_key, template, locale, to_name, to_address,
         subject, text_body, html_body, message_id, status, attempts, created_at, calendar_method, calendar_body, not_before,
         difficulty_id, person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'pending', 0, $12, $13, $14, $15, $16, $17)
       ON CONFLICT DO NOTHING`,
      [
        id,
        options.companyId ?? null,
        options.dedupeKey ?? null,
        template.name,
        to.locale,
        to.name,
        to.email,
        oneLine(content.subject),
        text,
        html,
        `<${id}@${new URL(publicUrl).hostname}>`,
        this.clock.now(),
        options.calendar?.method ?? null,
        options.calendar?.body ?? null,
        options.notBefore ?? null,
        about?.difficultyId ?? null,
        about?.personId ?? null,
      ],
    );
    if (written === 1 && about) await this.replies.open(about, options.companyId!);
    const after = options.notBefore ?? undefined;
    if (written === 1) await this.jobs.enqueue(SEND_MAIL, { id }, { after });
  }

  /**
   * Tries one mail; a failure is noted, and thrown for the next try unless it is final: refused for
   * good by the mail server (5xx), or tried in vain for a day.
   */
  private async attempt(id: string): Promise<void> {
    try {
      await this.uow.run(SYSTEM, () => this.deliver(id));
    } catch (error) {
      const refused = ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
      const final = await this.uow.run(SYSTEM, () => this.noteFailure(id, error, refused));
      if (!final) throw error;
    }
  }

  private async noteFailure(id: string, error: unknown, refused: boolean): Promise<boolean> {
    const row = await this.uow.one<{ status: string }>(
      `UPDATE mail_outbox SET attempts = attempts + 1, last_error = $2,
         status = CASE WHEN $3 OR greatest(created_at, not_before) < $4::timestamptz - interval '1 day' THEN 'failed' ELSE status END
       WHERE id = $1 AND status = 'pending' RETURNING status`,
      [
        id,
        oneLine(error instanceof Error ? error.message : String(error)).slice(0, 500),
        refused,
        this.clock.now(),
      ],
    );
    return row?.status !== 'pending';
  }

  /** Puts a failed mail back into the queue; needs the system's rights. */
  async sendAgain(id: string): Promise<void> {
    const queued = await this.uow.execute(
      `UPDATE mail_outbox SET status = 'pending' WHERE id = $1 AND status = 'failed'`,
      [id],
    );
    if (queued === 1) await this.jobs.enqueue(SEND_MAIL, { id });
  }

  /** Sends one mail of the outbox, once. */
  private async deliver(id: string): Promise<void> {
    const mail = await this.uow.one<OutboxRow>(
      `SELECT id, to_name, to_address, subject, text_body, html_body, message_id,
         calendar_method, calendar_body, difficulty_id, person_id FROM mail_outbox
       WHERE id = $1 AND status = 'pending' AND (not_before IS NULL OR not_before <= $2)
       FOR UPDATE SKIP LOCKED`,
      [id, this.clock.now()],
    );
    if (!mail) return;
    await this.transport.send({
      to: { name: oneLine(mail.to_name), address: mail.to_address },
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      messageId: mail.message_id,
      ...this.replies.headersOf(mail.difficulty_id, mail.person_id),
      ...(mail.calendar_method && {
        calendar: { method: mail.calendar_method, body: mail.calendar_body! },
      }),
    });
    await this.uow.execute(
      `UPDATE mail_outbox SET status = 'sent', sent_at = $2, attempts = attempts + 1, last_error = NULL WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  /**
   * Enqueues again what has waited too long: a job that used up its tries, or one that was being
   * worked on when its process was killed (the queue would give it back only after minutes). Safe to
   * repeat, since sending takes the row and looks at its state.
   * @param minutes how long a mail must have waited; 0, right after a start: all there are, also what
   *   a process whose clock is ahead wrote "later" than now
   */
  async sweep(minutes = 2): Promise<number> {
    const stuck = await this.uow.query<{ id: string }>(
      `SELECT id FROM mail_outbox WHERE status = 'pending'
         AND (not_before IS NULL OR not_before <= $1)
         AND ($2::int = 0 OR greatest(created_at, not_before) <= $1::timestamptz - make_interval(mins => $2))
       ORDER BY created_at LIMIT 500`,
      [this.clock.now(), minutes],
    );
    for (const { id } of stuck) await this.jobs.enqueue(SEND_MAIL, { id });
    return stuck.length;
  }

  /** After a start: takes up the mails that the process before left. */
  async recover(): Promise<void> {
    await this.uow.run(SYSTEM, () => this.sweep(0));
  }
}

/** No line break may reach a header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').trim();
}
