import {
  DifficultyEvent,
  type DifficultyFacts,
  type EventActor,
} from '../difficulties/difficulty.events';
import type { ParkedReason } from './inbox.types';

/** The firm answered a mail of a case that was closed a short while ago; it may open it again. */
export class MailAfterClose extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
    /** Who wrote: an account or a contact of the firm. */
    readonly sender: { id: string; name: string; email: string; locale: 'ko' | 'en' },
    /** The last day on which the firm may open it again, YYYY-MM-DD. */
    readonly until: string,
  ) {
    super(difficulty, by, at);
  }
}

/** A mail that names a case waits for a supervisor's decision. */
export class MailParked extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: ParkedReason,
  ) {
    super(difficulty, by, at);
  }
}
