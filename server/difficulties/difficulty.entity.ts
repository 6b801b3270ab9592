import { Entity } from 'typeorm';
import { dayOf, daysBetween } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import { Problem } from '../platform/http/problem';
import { kindOfCategory, type RequestKind } from '../reference/service-levels/service-terms';
import { type ClockRules, deadlinesOfCase, type DeskTime } from './answer-clock';
import { DifficultyState } from './difficulty-state';
import {
  type DifficultyOutcome,
  REOPEN_DAYS,
  type ReviewVerdict,
  type Severity,
} from './difficulty.types';
import { type EntryAuthor, entryOf, type TimelineEntry } from './timeline';

export interface Classification {
  category: string | null;
  subType: string | null;
  severity: Severity;
  market: string | null;
  hs6: string | null;
  /** What the category mostly is when left out. */
  requestKind?: RequestKind;
}

/** Minutes in which a firm may take its confirmation back. */
export const TAKE_BACK_MINUTES = 10;

/**
 * A difficulty (애로): the verbs that guard its state. Each verb checks the table of transitions,
 * changes the state and returns the timeline entry that tells of it.
 */
@Entity('difficulties')
export class Difficulty extends DifficultyState {
  /** Puts it into its kind; a changed category or severity changes the target too. */
  triage(by: EntryAuthor, desk: DeskTime, kind: Classification, rules: ClockRules): TimelineEntry {
    this.move('triage');
    this.triagedAt ??= desk.now;
    const usual =
      kind.category === this.category ? this.requestKind : kindOfCategory(kind.category);
    const sorted = { ...kind, requestKind: kind.requestKind ?? usual };
    Object.assign(this, sorted);
    this.targetAt = deadlinesOfCase(desk.calendar, this, rules).targetAt;
    return this.tell('triaged', by, desk, sorted);
  }

  /** Gives it to a doctor, or to another one. */
  assign(
    by: EntryAuthor,
    desk: DeskTime,
    doctor: { id: string; name: string },
    onFiling = false,
  ): TimelineEntry {
    const previousDoctorId = this.doctorId;
    if (previousDoctorId === doctor.id) throw Problem.conflict('difficulty.same_doctor');
    this.move('assign');
    this.doctorId = doctor.id;
    this.assignedAt ??= desk.now;
    const named = { doctorId: doctor.id, doctorName: doctor.name };
    return previousDoctorId
      ? this.tell('reassigned', by, desk, { ...named, previousDoctorId })
      : this.tell('assigned', by, desk, { ...named, onFiling });
  }

  start(by: EntryAuthor, desk: DeskTime): TimelineEntry {
    this.move('start');
    this.startedAt ??= desk.now;
    return this.tell('started', by, desk, {});
  }

  /** A public word of staff; the first one starts the work. */
  reply(by: EntryAuthor, desk: DeskTime, text: string, files: number): TimelineEntry {
    this.move('reply');
    if (this.status === 'in_progress') this.startedAt ??= desk.now;
    return text
      ? this.tell('message', by, desk, { text })
      : this.tell('files_added', by, desk, { count: files });
  }

  /** Asks the firm: until it replies the answer clock stands (DOMAIN §2.3, 보완요청). */
  askFirm(by: EntryAuthor, desk: DeskTime, text: string): TimelineEntry {
    this.move('ask_firm');
    this.startedAt ??= desk.now;
    this.waitingSince ??= desk.now;
    return this.tell('question', by, desk, { text });
  }

  /**
   * The firm's word. When it was asked, the clock runs on: the working minutes it stood are added
   * to the target.
   * @param partnerAwaited whether a partner still owes its answer
   */
  firmReplies(
    by: EntryAuthor,
    desk: DeskTime,
    text: string,
    partnerAwaited: boolean,
  ): TimelineEntry {
    const resumed = this.status === 'waiting_sme';
    this.move(
      'firm_reply',
      resumed ? (partnerAwaited ? 'waiting_partner' : 'in_progress') : undefined,
    );
    const pausedMinutes = this.resumeClock(desk);
    const targetAt = this.targetAt?.toISOString() ?? null;
    return this.tell('firm_reply', by, desk, { text, resumed, pausedMinutes, targetAt });
  }

  /** Asks a partner or an office to help; the clock keeps running. */
  refer(
    by: EntryAuthor,
    desk: DeskTime,
    referral: { id: string; addressee: string; addresseeEn: string | null },
  ): TimelineEntry {
    this.move('refer');
    this.startedAt ??= desk.now;
    const { id, addressee, addresseeEn } = referral;
    return this.tell('referral_made', by, desk, { referralId: id, addressee, addresseeEn });
  }

  /** @param partnerAwaited whether another partner still owes its answer */
  partnerReplied(
    by: EntryAuthor,
    desk: DeskTime,
    referral: { id: string; addressee: string; addresseeEn: string | null },
    partnerAwaited: boolean,
  ): TimelineEntry {
    const back = this.status === 'waiting_partner' && !partnerAwaited;
    this.move('partner_replied', back ? 'in_progress' : this.status);
    const { id, addressee, addresseeEn } = referral;
    return this.tell('referral_answered', by, desk, { referralId: id, addressee, addresseeEn });
  }

  /** The request is taken back; the same way home as an answer. */
  withdrawReferral(
    by: EntryAuthor,
    desk: DeskTime,
    { id, addressee, addresseeEn }: { id: string; addressee: string; addresseeEn: string | null },
    partnerAwaited: boolean,
  ): TimelineEntry {
    const back = this.status === 'waiting_partner' && !partnerAwaited;
    this.move('partner_replied', back ? 'in_progress' : this.status);
    return this.tell('referral_withdrawn', by, desk, { referralId: id, addressee, addresseeEn });
  }

  /** @throws Problem 422 when a refusal names no remedy (구제절차, DOMAIN §2.2) */
  answer(
    by: EntryAuthor,
    desk: DeskTime,
    { outcome, text, remedy }: { outcome: DifficultyOutcome; text: string; remedy: string | null },
  ): TimelineEntry {
    if (outcome === 'not_acceptable' && !remedy) {
      throw Problem.field('remedy', 'required', 'A refusal says what the firm can do against it.');
    }
    this.move('answer');
    this.resumeClock(desk);
    this.startedAt ??= desk.now;
    this.answeredAt = desk.now;
    this.outcome = outcome;
    this.remedy = outcome === 'not_acceptable' ? remedy : null;
    return this.tell('answered', by, desk, { outcome, text, remedy: this.remedy });
  }

  confirm(by: EntryAuthor, desk: DeskTime, rating: number, comment: string | null): TimelineEntry {
    this.move('confirm');
    this.closedAt = desk.now;
    this.rating = rating;
    this.ratingComment = comment;
    return this.tell('confirmed', by, desk, { rating, comment });
  }

  /** Undoes a confirmation made a moment ago. */
  takeBackConfirmation(by: EntryAuthor, desk: DeskTime): TimelineEntry {
    if (!this.mayTakeBack(desk.now)) this.refuseVerb('take_back');
    this.move('take_back');
    this.closedAt = null;
    this.rating = null;
    this.ratingComment = null;
    return this.tell('confirmation_withdrawn', by, desk, {});
  }

  refuse(by: EntryAuthor, desk: DeskTime, reason: string, rules: ClockRules): TimelineEntry {
    this.move('refuse');
    const targetAt = this.openAgain(desk, rules);
    return this.tell('refused', by, desk, { reason, targetAt });
  }

  /** @throws Problem 409 `difficulty.reopen_too_late` after 30 days */
  reopen(by: EntryAuthor, desk: DeskTime, reason: string, rules: ClockRules): TimelineEntry {
    if (this.status === 'closed' && !this.mayReopen(desk.now)) {
      throw Problem.conflict('difficulty.reopen_too_late', {
        detail: `A closed case can be opened again within ${REOPEN_DAYS} days.`,
      });
    }
    this.move('reopen');
    const targetAt = this.openAgain(desk, rules);
    return this.tell('reopened', by, desk, { reason, targetAt });
  }

  withdraw(by: EntryAuthor, desk: DeskTime, reason: string | null): TimelineEntry {
    this.move('withdraw');
    this.resumeClock(desk);
    this.closedAt = desk.now;
    this.outcome = 'withdrawn';
    return this.tell('withdrawn', by, desk, { reason });
  }

  /** More time is asked for; nothing moves until the supervisor grants it. */
  askExtension(
    by: EntryAuthor,
    desk: DeskTime,
    { dueOn, reason }: { dueOn: string; reason: string },
  ): TimelineEntry {
    this.move('extend');
    return this.tell('extension_asked', by, desk, { dueOn, reason });
  }

  /** @param rules with the extension that is granted now among them */
  extend(
    by: EntryAuthor,
    desk: DeskTime,
    { dueOn, reason }: { dueOn: string; reason: string },
    rules: ClockRules,
  ): TimelineEntry {
    this.move('decide_extension');
    const before = this.targetAt?.toISOString() ?? null;
    this.targetAt = deadlinesOfCase(desk.calendar, this, rules).targetAt;
    const targetAt = this.targetAt.toISOString();
    return this.tell('extension_granted', by, desk, { dueOn, reason, before, targetAt });
  }

  refuseExtension(
    by: EntryAuthor,
    desk: DeskTime,
    { dueOn }: { dueOn: string },
    text: string,
  ): TimelineEntry {
    this.move('decide_extension');
    return this.tell('extension_refused', by, desk, { dueOn, text });
  }

  /**
   * A supervisor's verdict while it is open. It is no movement: a case that only gets reviewed
   * still stands still.
   * @throws Problem 409 when closed, 422 when a verdict that changes something has no words
   */
  review(
    by: EntryAuthor,
    desk: DeskTime,
    {
      verdict,
      note,
      nextReviewOn,
    }: { verdict: ReviewVerdict; note: string | null; nextReviewOn: string | null },
  ): TimelineEntry {
    if (verdict !== 'keep' && !note) {
      throw Problem.field('note', 'required', 'Say what the doctor is to do.');
    }
    this.planReview(desk, nextReviewOn);
    return entryOf(newId(), 'reviewed', by, desk.now, { verdict, text: note, nextReviewOn });
  }

  /** Says when the supervisor looks at it again; null for no more. */
  planReview({ now }: DeskTime, nextReviewOn: string | null): void {
    if (this.status === 'closed') {
      throw Problem.conflict('difficulty.already_closed', {
        extra: { status: this.status, verb: 'review' },
      });
    }
    this.nextReviewOn = nextReviewOn;
    this.updatedAt = now;
  }

  mayReopen(now: Date): boolean {
    return this.closedAt !== null && daysBetween(dayOf(this.closedAt), dayOf(now)) <= REOPEN_DAYS;
  }

  mayTakeBack(now: Date): boolean {
    const confirmed = this.closedAt !== null && this.rating !== null;
    return confirmed && now.getTime() - this.closedAt!.getTime() <= TAKE_BACK_MINUTES * 60_000;
  }
}
