import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Bounce } from './reading/delivery-report';

/** Marks on the mail log what came back undelivered. */
@Injectable()
export class BouncesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Needs the system's rights. Only a mail that left can come back. */
  async note({ messageIds, why }: Bounce): Promise<void> {
    await this.uow.execute(
      `UPDATE mail_outbox SET status = 'failed', bounced_at = $2, last_error = $3
       WHERE message_id = ANY($1) AND status = 'sent'`,
      [messageIds, this.clock.now(), why.slice(0, 500)],
    );
  }
}
