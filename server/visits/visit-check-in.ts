import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';

/** Completes the check-in a visit was made for, in the visit's own transaction. */
@Injectable()
export class VisitCheckIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveEvents,
  ) {}

  /** @throws Problem 422 when the check-in is not this firm's or not due any more */
  async complete(
    _actor: Person,
    checkInId: string,
    visit: { id: string; companyId: string },
  ): Promise<void> {
    const { id, companyId } = visit;
    const done = await this.uow.execute(
      `UPDATE check_ins SET status = 'done', visit_id = $3, done_at = $4, updated_at = $4,
         version = version + 1 WHERE id = $1 AND company_id = $2 AND status = 'due'`,
      [checkInId, companyId, id, this.clock.now()],
    );
    if (done !== 1) throw Problem.field('checkInId', 'not_due', 'This check-in is not due.');
    await this.live.emit({ topic: 'check_in', id: checkInId, companyId, public: true });
  }
}
