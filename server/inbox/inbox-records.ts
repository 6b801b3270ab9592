import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import type { InboxRecord, MessagePlace } from './inbox.types';

/** Writes down what the mailbox brought. */
@Injectable()
export class InboxRecords {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Takes a message as the system, once: false when this one, or a copy of it, was taken before. Its
   * effects stand in the same transaction, so that neither can be without the other.
   */
  async take(record: InboxRecord): Promise<boolean> {
    return this.uow.asSystem(async () => {
      const { place } = record;
      const taken = await this.uow.execute(
        `INSERT INTO inbox_messages (id, mailbox, uid_validity, uid, message_key, status, reason,
           from_name, from_address, subject, body, full_text, received_at, size, storage_key,
           attachments, authentication, company_id, difficulty_id, sender_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
         ON CONFLICT DO NOTHING`,
        [
          record.id,
          place.mailbox,
          place.uidValidity,
          place.uid,
          record.key,
          record.status,
          record.reason,
          record.fromName,
          record.from,
          record.subject,
          record.body,
          record.fullText,
          record.receivedAt,
          record.size,
          record.storageKey,
          JSON.stringify(record.attachments),
          JSON.stringify(record.authentication),
          record.companyId,
          record.difficultyId,
          record.senderId,
          this.clock.now(),
        ],
      );
      if (taken === 1 && record.status === 'parked') await this.announce(record);
      return taken === 1;
    });
  }

  /** Says what became of the attachments once they were looked into. */
  async noteFiles(id: string, attachments: InboxRecord['attachments']): Promise<void> {
    await this.uow.asSystem(() =>
      this.uow.execute('UPDATE inbox_messages SET attachments = $2 WHERE id = $1', [
        id,
        JSON.stringify(attachments),
      ]),
    );
  }

  /** What became of a message that was taken before, by its key or by where it lies. */
  async known(by: { key: string } | MessagePlace): Promise<{ status: string } | undefined> {
    if ('key' in by) {
      return this.uow.one('SELECT status FROM inbox_messages WHERE message_key = $1', [by.key]);
    }
    return this.uow.one(
      'SELECT status FROM inbox_messages WHERE mailbox = $1 AND uid_validity = $2 AND uid = $3',
      [by.mailbox, by.uidValidity, by.uid],
    );
  }

  async announce({ id, companyId }: { id: string; companyId: string | null }): Promise<void> {
    await this.live.emit({ topic: 'inbox', id, companyId, public: false });
  }
}
