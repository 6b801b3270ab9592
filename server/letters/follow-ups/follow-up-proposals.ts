import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addCalendarDays } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { DomainEvents } from '../../platform/events/domain-events';
import { Jobs } from '../../platform/jobs/jobs';
import { LetterReviewsQueries } from '../workflow/letter-reviews.queries';
import { FollowUpProposed } from './follow-up-proposed.event';
import { dueFollowUp } from './follow-up-rules';
import { FollowUpsQueries } from './follow-ups.queries';

export const PROPOSE_FOLLOW_UPS = 'letters.follow-ups';
/** Letters older than this are past every follow-up. */
const LOOK_BACK_DAYS = 90;

/** Proposes the next letter to those who stayed silent; each once, however often it runs. */
@Injectable()
export class FollowUpProposals implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly queries: FollowUpsQueries,
    private readonly reviews: LetterReviewsQueries,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define(PROPOSE_FOLLOW_UPS, () => this.propose());
  }

  async propose(): Promise<void> {
    const today = this.clock.today();
    await this.queries.lapse(today);
    for (const row of await this.queries.followed(addCalendarDays(today, -LOOK_BACK_DAYS))) {
      const due = dueFollowUp(row, today);
      if (!due) continue;
      const silent = await this.queries.silent(row.letterId, due.kind);
      if (silent.length === 0) continue;
      const at = this.clock.now();
      const proposal = { id: newId(), kind: due.kind, on: today, until: due.until, at };
      if (!(await this.queries.propose(row, proposal))) continue;
      const letter = await this.reviews.words(row.letterId);
      await this.events.publish(new FollowUpProposed(letter, due.kind, silent.length, at));
    }
  }
}
