import { DifficultyEvent, type DifficultyFacts, type EventActor } from './difficulty.events';

export interface StillCase extends DifficultyFacts {
  /** Working days since anything moved. */
  stillDays: number;
}

/** Open cases that nobody moved; each told once for a stillness, to its doctor, then above. */
export class CasesStoodStill {
  constructor(
    readonly step: 'doctor' | 'supervisor',
    readonly cases: StillCase[],
    readonly at: Date,
  ) {}
}

/** A case rests (휴면): after the supervisor was told. The firm learns how to go on. */
export class DifficultyRested extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    /** The supervisor's; null where the time passed. */
    readonly reason: string | null,
  ) {
    super(difficulty, by, at);
  }
}

/** A resting case is taken up again, or one is kept from resting. */
export class DifficultyWoken extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: string,
    readonly wasDormant: boolean,
  ) {
    super(difficulty, by, at);
  }
}
