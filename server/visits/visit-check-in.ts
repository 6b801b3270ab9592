import { Injectable } from '@nestjs/common';
import { CheckInsService } from '../check-ins/check-ins.service';
import { LiveEvents } from '../platform/events/live-events';
import type { Person } from '../platform/security/actor';

/** Tells the check-ins of a contact, in the visit's own transaction. */
@Injectable()
export class VisitCheckIn {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Completes the named check-in, or the one due within a week; the plan counts from the contact.
   * @returns the check-in that was completed, if any
   * @throws Problem 422 when the named one is not this firm's or not due any more
   */
  async complete(
    actor: Person,
    checkInId: string | null,
    { id, companyId, startedAt }: { id: string; companyId: string; startedAt: Date },
  ): Promise<string | null> {
    const contact = { companyId, checkInId, visitId: id, at: startedAt };
    const done = (await this.checkIns.complete(actor, contact)).checkInId;
    if (done) await this.live.emit({ topic: 'check_in', id: done, companyId, public: true });
    return done;
  }
}
