import type { Locale } from '../../platform/mail/mail-template';
import type { Officer } from '../clock.events';
import { DifficultyEvent, type DifficultyFacts, type EventActor } from '../difficulty.events';
import type { ReferralConsent } from './referral-content';

/** Whom a partner's mails go to, and who asks them. */
export interface PartnerMailFacts {
  to: { name: string; email: string; locale: Locale };
  companyId: string;
  addressee: string;
  addresseeEn: string | null;
  /** `D-2026-000123`: the reference on both sides; it says nothing of the firm. */
  number: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  officer: Officer;
}

/** A mail with a link goes to the partner. */
export class PartnerWritten {
  constructor(
    readonly facts: PartnerMailFacts,
    readonly about: 'request' | 'resent' | 'before' | 'after' | 'told',
    /** The secret of the link; kept nowhere else. */
    readonly token: string,
    readonly expiresAt: Date,
  ) {}
}

/** The partner need not answer any more. */
export class PartnerReleased {
  constructor(readonly facts: PartnerMailFacts) {}
}

/** A partner asks back on its link. Not for the firm. */
export class PartnerAsked extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly addressee: string,
    readonly text: string,
  ) {
    super(difficulty, by, at);
  }
}

/** A partner moved its day, once. Not for the firm. */
export class PartnerTookTime extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly addressee: string,
    /** The new day, YYYY-MM-DD. */
    readonly dueOn: string,
    readonly reason: string,
  ) {
    super(difficulty, by, at);
  }
}

/** The firm is asked to agree that its data is passed on. */
export class ConsentAsked extends DifficultyEvent {
  constructor(
    difficulty: DifficultyFacts,
    by: EventActor,
    at: Date,
    readonly consent: ReferralConsent,
    readonly addressee: string,
    readonly addresseeEn: string | null,
  ) {
    super(difficulty, by, at);
  }
}
