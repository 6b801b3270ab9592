import { DifficultyEvent, type DifficultyFacts, type EventActor } from './difficulty.events';

/** A doctor asks for more time; the team's supervisors decide. Not for the firm. */
export class ExtensionRequested extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    /** The new last day, YYYY-MM-DD. */
    readonly dueOn: string,
    readonly reason: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The time was extended; the firm is told the new day and why. */
export class ExtensionGranted extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    /** YYYY-MM-DD. */
    readonly dueOn: string,
    readonly reason: string,
    readonly askedById: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The time was not extended. Not for the firm. */
export class ExtensionRefused extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    /** YYYY-MM-DD, as it was asked. */
    readonly dueOn: string,
    readonly note: string,
    readonly askedById: string,
  ) {
    super(difficulty, by, at);
  }
}

/** Who answers for a case, as notices to the firm name them (민원처리법 제31조). */
export interface Officer {
  unit: string | null;
  unitEn: string | null;
  name: string | null;
  title: string | null;
  phone: string | null;
}

/** An open case had its notice of where it stands (제23조); the firm gets it by mail. */
export class ProgressNoticeGiven extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly officer: Officer,
    readonly receivedAt: Date,
  ) {
    super(difficulty, by, at);
  }
}
