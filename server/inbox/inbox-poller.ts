import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config';
import { Jobs } from '../platform/jobs/jobs';
import { IntakeService, type Shelf } from './intake.service';
import type { MessagePlace } from './inbox.types';
import { type FetchedMessage, MailConnection } from './mail-connection';
import { MailboxState } from './mailbox-state';

export const POLL_INBOX = 'inbox.poll';

/** After so many tries a message is parked unread. */
export const MAX_TRIES = 3;
/** A poll ends after so many messages; the next tick goes on. */
const MOST = 200;
const LOCK = 7_305_004;

/**
 * Reads the mailbox. One replica at a time (a lock that ends with its connection); each message
 * once: it is written down, with everything that follows from it, in one transaction under its UID
 * and its Message-ID, and only then moved. Killed in between, the next poll finds it taken and moves
 * it.
 */
@Injectable()
export class InboxPoller implements OnModuleInit {
  private readonly logger = new Logger('Inbox');

  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly state: MailboxState,
    private readonly intake: IntakeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(POLL_INBOX, async () => void (await this.poll()), {
      retries: 0,
      expireInSeconds: 900,
      transaction: false,
    });
  }

  /** One poll. False without IMAP_URL, or while another replica is at it. */
  async poll(): Promise<boolean> {
    const url = this.config.imapUrl;
    return url ? this.alone(() => this.read(url)) : false;
  }

  private async read(url: string): Promise<void> {
    const mailbox = MailConnection.nameOf(url);
    try {
      const connection = await MailConnection.open(url);
      try {
        await this.readAll(connection, mailbox);
      } finally {
        await connection.close();
      }
      await this.state.ended(mailbox, null);
    } catch (error) {
      const words = wordsOf(error);
      this.logger.warn(`The mailbox was not read: ${words}`);
      await this.state.ended(mailbox, words);
    }
  }

  private async readAll(connection: MailConnection, mailbox: string): Promise<void> {
    const { uidValidity } = connection;
    const { after, unfinished } = await this.state.open(mailbox, uidValidity);
    const uids = [...new Set([...unfinished, ...(await connection.uidsAfter(after))])];
    for (const uid of uids.slice(0, MOST)) {
      await this.takeOne(connection, { mailbox, uidValidity, uid });
    }
  }

  private async takeOne(connection: MailConnection, place: MessagePlace): Promise<void> {
    const tries = await this.state.begin(place);
    const message = await connection.fetch(place.uid);
    if (message) {
      const shelf = await this.shelfOf(place, message, tries);
      if (!shelf) return;
      await connection.putAway(place.uid, shelf);
    }
    await this.state.done(place);
  }

  /** Undefined when it failed and is left for the next poll. */
  private async shelfOf(
    place: MessagePlace,
    { raw, receivedAt, size, whole }: FetchedMessage,
    tries: number,
  ): Promise<Shelf | undefined> {
    const before = await this.intake.takenBefore(place);
    if (before) return before;
    if (!whole || tries > MAX_TRIES) {
      const reason = whole ? 'unreadable' : 'too_large';
      return this.intake.parkUnread(place, raw, receivedAt, { size, reason });
    }
    try {
      return await this.intake.take(place, raw, receivedAt);
    } catch (error) {
      const words = wordsOf(error);
      this.logger.warn(`Message ${place.uid} failed (try ${tries}): ${words}`);
      await this.state.failed(place, words);
      return undefined;
    }
  }

  private async alone(work: () => Promise<void>): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    try {
      const [{ mine }] = await runner.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
      if (!mine) return false;
      try {
        await work();
        return true;
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }
}

/** Never the URL: it holds the password. */
function wordsOf(error: unknown): string {
  const { message, responseText } = error as { message?: string; responseText?: string };
  return (responseText ?? message ?? 'unknown error').replace(/\w+:\/\/\S+/g, '…').slice(0, 500);
}
