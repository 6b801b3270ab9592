import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactFolded, ContactUnfolded } from '../buyers/buyer.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';

/** Keeps the recipients of letters with their contact when two of the register become one. */
@Injectable()
export class FoldedContacts implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: DomainEvents,
  ) {}

  /** A letter that went to both keeps both: each had a mail of its own. */
  onModuleInit(): void {
    this.events.on(ContactFolded, async ({ from, into }) => {
      await this.uow.execute(
        `UPDATE letter_recipients r SET contact_id = $2, merged_from = coalesce(r.merged_from, $1)
         WHERE r.contact_id = $1 AND NOT EXISTS (
           SELECT 1 FROM letter_recipients o WHERE o.letter_id = r.letter_id AND o.contact_id = $2)`,
        [from, into],
      );
    });
    this.events.on(ContactUnfolded, async ({ from, outOf }) => {
      await this.uow.execute(
        `UPDATE letter_recipients SET contact_id = $1, merged_from = NULL
         WHERE contact_id = $2 AND merged_from = $1`,
        [from, outOf],
      );
    });
  }
}
