import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM } from '../platform/security/actor';
import type { MessagePlace } from './inbox.types';

/** How far a mailbox was read, and what was begun and not finished. Each step is its own transaction. */
@Injectable()
export class MailboxState {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** From which UID on to read; all of them again when the server began to count anew. */
  async open(
    mailbox: string,
    uidValidity: number,
  ): Promise<{ after: number; unfinished: number[] }> {
    return this.uow.run(SYSTEM, async () => {
      const row = await this.uow.one<{ last_uid: number }>(
        `INSERT INTO inbox_mailboxes AS m (mailbox, uid_validity, last_uid, polled_at) VALUES ($1, $2, 0, $3)
         ON CONFLICT (mailbox) DO UPDATE SET uid_validity = $2, polled_at = $3,
           last_uid = CASE WHEN m.uid_validity = $2 THEN m.last_uid ELSE 0 END
         RETURNING last_uid`,
        [mailbox, uidValidity, this.clock.now()],
      );
      await this.uow.execute('DELETE FROM inbox_tries WHERE mailbox = $1 AND uid_validity <> $2', [
        mailbox,
        uidValidity,
      ]);
      const tries = await this.uow.query<{ uid: number }>(
        'SELECT uid FROM inbox_tries WHERE mailbox = $1 AND uid_validity = $2 ORDER BY uid',
        [mailbox, uidValidity],
      );
      return { after: row!.last_uid, unfinished: tries.map(({ uid }) => uid) };
    });
  }

  /** Counts a try before it is made, so that a message that kills the process is counted as well. */
  async begin({ mailbox, uidValidity, uid }: MessagePlace): Promise<number> {
    return this.uow.run(SYSTEM, async () => {
      const row = await this.uow.one<{ tries: number }>(
        `INSERT INTO inbox_tries AS t (mailbox, uid_validity, uid, tries, tried_at) VALUES ($1, $2, $3, 1, $4)
         ON CONFLICT (mailbox, uid_validity, uid) DO UPDATE SET tries = t.tries + 1, tried_at = $4
         RETURNING tries`,
        [mailbox, uidValidity, uid, this.clock.now()],
      );
      await this.uow.execute(
        'UPDATE inbox_mailboxes SET last_uid = greatest(last_uid, $2) WHERE mailbox = $1',
        [mailbox, uid],
      );
      return row!.tries;
    });
  }

  async failed({ mailbox, uidValidity, uid }: MessagePlace, error: string): Promise<void> {
    await this.uow.run(SYSTEM, () =>
      this.uow.execute(
        'UPDATE inbox_tries SET error = $4 WHERE mailbox = $1 AND uid_validity = $2 AND uid = $3',
        [mailbox, uidValidity, uid, error.slice(0, 500)],
      ),
    );
  }

  /** The message was taken and put away. */
  async done({ mailbox, uidValidity, uid }: MessagePlace): Promise<void> {
    await this.uow.run(SYSTEM, () =>
      this.uow.execute(
        'DELETE FROM inbox_tries WHERE mailbox = $1 AND uid_validity = $2 AND uid = $3',
        [mailbox, uidValidity, uid],
      ),
    );
  }

  /** How a poll ended; the first failure of a row of them keeps its time. */
  async ended(mailbox: string, error: string | null): Promise<void> {
    await this.uow.run(SYSTEM, () =>
      this.uow.execute(
        `INSERT INTO inbox_mailboxes AS m (mailbox, polled_at, succeeded_at, error, failing_since)
         VALUES ($1, $2, CASE WHEN $3::text IS NULL THEN $2::timestamptz END, $3,
           CASE WHEN $3::text IS NOT NULL THEN $2::timestamptz END)
         ON CONFLICT (mailbox) DO UPDATE SET polled_at = $2, error = $3,
           succeeded_at = CASE WHEN $3::text IS NULL THEN $2 ELSE m.succeeded_at END,
           failing_since = CASE WHEN $3::text IS NULL THEN NULL ELSE coalesce(m.failing_since, $2) END`,
        [mailbox, this.clock.now(), error?.slice(0, 500) ?? null],
      ),
    );
  }
}
