import { DifficultyEvent, type DifficultyFacts, type EventActor } from './difficulty.events';

/** A case goes on in another one, the `difficulty` of the event. The firm is told. */
export class DifficultyMerged extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly merged: DifficultyFacts,
    readonly reason: string,
  ) {
    super(difficulty, by, at);
  }
}

/** A merged case stands by itself again. The firm is told. */
export class MergeUndone extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly kept: DifficultyFacts,
  ) {
    super(difficulty, by, at);
  }
}

/** Part of a case became the `difficulty` of the event; this is the firm's receipt for it. */
export class DifficultySplit extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly from: DifficultyFacts,
  ) {
    super(difficulty, by, at);
  }
}

/** Closed as filed again after its answers; the firm is told why and what it can do. */
export class RepeatClosed extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: string,
    readonly remedy: string,
    /** Numbers of the earlier cases. */
    readonly earlier: string[],
  ) {
    super(difficulty, by, at);
  }
}
