import { addresseeOf } from './addressees';
import { CaseRecord } from './case-record';
import type { OutcomeCode } from './content/outcomes';
import type { ReferralRow, ReviewRow } from './demo-case-rows';
import { demoId } from './demo-ids';

/**
 * Tells one case step by step. Each step moves the clock by working hours, never beyond the limit,
 * and leaves its entry on the timeline, as the product itself would.
 */
export class CaseBuilder extends CaseRecord {
  triage(): this {
    this.wait(0.2, 2.5);
    this.row.status = 'triaged';
    this.row.triagedAt = this.clock.toISOString();
    const { category, subType, severity, market, hs6 } = this.row;
    return this.write('system', 'triaged', { category, subType, severity, market, hs6 });
  }

  assign(): this {
    this.wait(0.2, 1.5);
    const { doctor } = this.input;
    this.row.status = 'assigned';
    this.row.assignedAt = this.clock.toISOString();
    return this.write('system', 'assigned', {
      doctorId: doctor.id,
      doctorName: doctor.name,
      onFiling: false,
    });
  }

  /** The doctor takes it up with a first word to the firm. */
  start(body: string): this {
    this.wait(0.5, 7);
    this.row.status = 'in_progress';
    this.row.startedAt = this.clock.toISOString();
    this.write('staff', 'started', {});
    return this.reply(body);
  }

  reply(body: string): this {
    return this.write('staff', 'message', { text: body });
  }

  comment(body: string): this {
    return this.write('firm', 'firm_reply', {
      text: body,
      resumed: false,
      pausedMinutes: 0,
      targetAt: null,
    });
  }

  note(body: string): this {
    return this.write('staff', 'note', { text: body });
  }

  ask(body: string): this {
    this.row.status = 'waiting_sme';
    this.row.waitingSince = this.clock.toISOString();
    return this.write('staff', 'question', { text: body });
  }

  supply(body: string, pausedHours: number): this {
    const pausedMinutes = Math.round(pausedHours * 60);
    this.row.status = 'in_progress';
    this.row.waitingSince = null;
    this.row.pausedMinutes += pausedMinutes;
    return this.write('firm', 'firm_reply', {
      text: body,
      resumed: true,
      pausedMinutes,
      targetAt: null,
    });
  }

  /** `partner` is a code of the register, or `office` for the one in `city`. */
  refer(partner: string, city: string, purpose: string, days = this.random.int(3, 8)): ReferralRow {
    const { target, addressee, addresseeEn } = addresseeOf(partner, city);
    const referral: ReferralRow = {
      id: demoId(this.random, this.clock),
      difficultyId: this.row.id,
      companyId: this.row.companyId,
      target,
      addressee,
      addresseeEn,
      purpose,
      shared: '애로 내용과 첨부 자료',
      dueOn: this.calendar.plusWorkingDays(this.calendar.dayOf(this.clock), days),
      status: 'open',
      reply: null,
      repliedAt: null,
      createdBy: this.input.doctor.id,
      version: 1,
      createdAt: this.clock.toISOString(),
    };
    this.referrals.push(referral);
    this.row.status = 'waiting_partner';
    const referralId = referral.id;
    this.write('staff', 'referral_made', { referralId, addressee, addresseeEn });
    return referral;
  }

  partnerReplies(referral: ReferralRow, reply: string): this {
    referral.status = 'answered';
    referral.reply = reply;
    referral.repliedAt = this.clock.toISOString();
    referral.version = 2;
    const waiting = this.referrals.some(({ status }) => status === 'open');
    if (!waiting) this.row.status = 'in_progress';
    const { id: referralId, addressee, addresseeEn } = referral;
    return this.write('staff', 'referral_answered', { referralId, addressee, addresseeEn });
  }

  answer(outcome: OutcomeCode, body: string, remedy: string | null): this {
    this.row.status = 'answered';
    this.row.outcome = outcome;
    this.row.remedy = remedy;
    this.row.answeredAt = this.clock.toISOString();
    return this.write('staff', 'answered', { outcome, text: body, remedy });
  }

  confirm(rating: number, comment: string | null): this {
    this.row.rating = rating;
    this.row.ratingComment = comment;
    this.end();
    return this.write('firm', 'confirmed', { rating, comment });
  }

  /** Closed without the firm's word. */
  lapse(): this {
    this.end();
    return this.write('system', 'closed', { reason: '확인 기한이 지나 종결했습니다.' });
  }

  withdraw(reason: string): this {
    this.row.outcome = 'withdrawn';
    this.end();
    return this.write('firm', 'withdrawn', { reason });
  }

  private end(): void {
    this.row.status = 'closed';
    this.row.closedAt = this.clock.toISOString();
  }

  refuse(reason: string): this {
    this.row.status = 'reopened';
    this.row.reopenedAt = this.clock.toISOString();
    this.row.reopenedCount += 1;
    this.row.answeredAt = null;
    this.row.outcome = null;
    this.row.remedy = null;
    return this.write('firm', 'refused', { reason, targetAt: this.row.targetAt });
  }

  review(verdict: ReviewRow['verdict'], note: string, nextReviewOn: string): this {
    const { supervisor } = this.input;
    this.row.nextReviewOn = nextReviewOn;
    this.reviews.push({
      id: demoId(this.random, this.clock),
      difficultyId: this.row.id,
      companyId: this.row.companyId,
      reviewerId: supervisor.id,
      reviewerName: supervisor.name,
      verdict,
      note,
      nextReviewOn,
      at: this.clock.toISOString(),
    });
    return this.write('staff', 'reviewed', { verdict, text: note, nextReviewOn }, supervisor);
  }

  /** Once the target is known, a refusal names it. */
  settleTarget(): void {
    const refused = this.entries.findLast(({ type }) => type === 'refused');
    if (refused) Object.assign(refused.payload, { targetAt: this.row.targetAt });
  }
}
