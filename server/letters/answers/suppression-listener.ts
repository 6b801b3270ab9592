import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AddressSuppressed } from '../../buyers/address-suppressed.event';
import { WISHES } from '../../buyers/suppression.service';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';

/** A refusal reaches back into the letters: the one it answers, and all that is still queued. */
@Injectable()
export class SuppressionListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(AddressSuppressed, (event) => this.uow.asSystem(() => this.take(event)));
  }

  private async take(event: AddressSuppressed): Promise<void> {
    const wish = WISHES.includes(event.reason);
    const touched = await this.dropQueued(event, wish);
    if (wish) touched.push(...(await this.markSent(event)));
    for (const { letterId: id, companyId } of touched) {
      await this.live.emit({ topic: 'letter', id, companyId, public: false });
    }
  }

  /** At once; a mail that is leaving this very moment is waited for. By letter_recipients_key. */
  private dropQueued({ addressKey, at }: AddressSuppressed, wish: boolean): Promise<Touched[]> {
    return this.uow.query(
      `UPDATE letter_recipients SET status = $2, reason = 'blocked', due_at = NULL,
         opted_out_at = CASE WHEN $2 = 'opted_out' THEN $3::timestamptz END
       WHERE email_key = $1 AND status = 'queued' RETURNING letter_id AS "letterId", company_id AS "companyId"`,
      [addressKey, wish ? 'opted_out' : 'skipped', at],
    );
  }

  /** The letter whose link or mail it was; where none is named, the last one the address got. */
  private markSent({ addressKey, letterId, at }: AddressSuppressed): Promise<Touched[]> {
    return this.uow.query(
      `UPDATE letter_recipients SET status = 'opted_out', opted_out_at = $3 WHERE id = (
         SELECT id FROM letter_recipients
         WHERE email_key = $1 AND sent_at IS NOT NULL AND ($2::uuid IS NULL OR letter_id = $2)
         ORDER BY sent_at DESC, id DESC LIMIT 1)
       RETURNING letter_id AS "letterId", company_id AS "companyId"`,
      [addressKey, letterId, at],
    );
  }
}

interface Touched {
  letterId: string;
  companyId: string;
}
