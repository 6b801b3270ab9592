import type {
  DifficultyOutcome,
  DifficultyStatus,
  ReviewVerdict,
  Severity,
} from './difficulty.types';

/** The case as upper floors need it for a mail or a tray row. */
export interface DifficultyFacts {
  id: string;
  /** `D-2026-000123`. */
  number: string;
  title: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** The firm's owner team; its supervisors are told. Null while the firm has none. */
  teamId: string | null;
  /** The doctor who has the case after the change. */
  doctorId: string | null;
  /** Who filed it, when that was a person with an account. */
  filedById: string | null;
  status: DifficultyStatus;
  severity: Severity;
  category: string | null;
  /** When the firm may expect an answer. */
  targetAt: Date | null;
}

/** Who did it; `side` says for whom they act. */
export interface EventActor {
  id: string | null;
  name: string;
  title: string | null;
  side: 'firm' | 'staff' | 'system' | 'partner';
}

/** What all events of a case carry. Handlers run in the transaction of the change. */
export abstract class DifficultyEvent {
  constructor(
    readonly difficulty: DifficultyFacts,
    readonly by: EventActor,
    readonly at: Date,
  ) {}
}

/** A case was filed; the firm gets its confirmation, the doctor and the supervisors are told. */
export class DifficultyFiled extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly body: string,
    readonly via: 'portal' | 'doctor' | 'visit',
  ) {
    super(difficulty, by, at);
  }
}

/** A case came to a doctor: on filing, by a supervisor, or with the firm's new primary doctor. */
export class DifficultyAssigned extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly previousDoctorId: string | null,
    readonly reason: string | null,
    /** True when it was routed while being filed; DifficultyFiled was published just before. */
    readonly onFiling: boolean,
  ) {
    super(difficulty, by, at);
  }
}

/** The doctor asks the firm; the answer clock stands until it replies. */
export class FirmAsked extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm wrote; `resumed` when it answered a question and the clock runs again. */
export class FirmReplied extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
    readonly fileCount: number,
    readonly resumed: boolean,
  ) {
    super(difficulty, by, at);
  }
}

/** Staff wrote to the firm. */
export class PublicReplySent extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
    readonly fileCount: number,
  ) {
    super(difficulty, by, at);
  }
}

/** A partner or an overseas office was asked to help. Purpose and shared data are not for the firm. */
export class ReferralMade extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly referralId: string,
    readonly addressee: string,
    readonly addresseeEn: string | null,
    readonly purpose: string,
    /** YYYY-MM-DD. */
    readonly dueOn: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The partner's answer was recorded. Its text is not for the firm. */
export class ReferralAnswered extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly referralId: string,
    readonly addressee: string,
    readonly reply: string,
    readonly declined: boolean,
  ) {
    super(difficulty, by, at);
  }
}

/** The answer went out; the firm confirms or refuses it. */
export class DifficultyAnswered extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly outcome: DifficultyOutcome,
    readonly text: string,
    /** 구제절차: what the firm can do against a refusal. */
    readonly remedy: string | null,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm confirmed the answer; the case is closed. */
export class DifficultyConfirmed extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    /** 1 to 5. */
    readonly rating: number,
    readonly comment: string | null,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm refused the answer; the case is open again. */
export class DifficultyRefused extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm opened a closed case again, within 30 days. */
export class DifficultyReopened extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm took its case back; it is closed. */
export class DifficultyWithdrawn extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly reason: string | null,
  ) {
    super(difficulty, by, at);
  }
}

/** Colleagues were called by name in an internal note. Not for the firm. */
export class ColleaguesCalled extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly text: string,
    readonly entryId: string,
    readonly userIds: string[],
  ) {
    super(difficulty, by, at);
  }
}

/** A supervisor reviewed an unresolved case. Not for the firm. */
export class DifficultyReviewed extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly verdict: ReviewVerdict,
    readonly note: string | null,
    /** YYYY-MM-DD. */
    readonly nextReviewOn: string | null,
  ) {
    super(difficulty, by, at);
  }
}
