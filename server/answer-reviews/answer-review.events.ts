import {
  DifficultyEvent,
  type DifficultyFacts,
  type EventActor,
} from '../difficulties/difficulty.events';

/** An answer waits for somebody else's eyes. Not for the firm. */
export class AnswerProposed extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
    /** Who may look at it. */
    readonly reviewerIds: string[],
  ) {
    super(difficulty, by, at);
  }
}

/** The reviewer gave it back, or let it go out. Not for the firm, which hears of the answer itself. */
export class AnswerJudged extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly writerId: string,
    readonly approved: boolean,
    readonly comment: string | null,
  ) {
    super(difficulty, by, at);
  }
}
