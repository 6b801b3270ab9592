import { choseongOf } from '../platform/text/choseong';
import type { CategoryCode } from './content/content.types';
import type { OutcomeCode } from './content/outcomes';
import { subTypeOf } from './content/sub-types';
import { INTERNAL_TYPES, type EntryType, type TimelinePayloads } from '../difficulties/timeline';
import type { DifficultyRow, EntryRow, ReferralRow, ReviewRow } from './demo-case-rows';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { UserRow } from './demo-rows';
import { addresseeOf } from './addressees';
import type { Firm } from './make-companies';
import type { Random } from './random';

export interface CaseInput {
  readonly firm: Firm;
  readonly doctor: UserRow;
  readonly supervisor: UserRow;
  readonly category: CategoryCode;
  readonly market: string;
  readonly hs6: string;
  readonly title: string;
  readonly body: string;
  readonly severity: DifficultyRow['severity'];
  readonly receivedAt: Date;
  readonly visitId: string | null;
  readonly via: DifficultyRow['filedVia'];
}

/**
 * Tells one case step by step. Each step moves the clock by working hours, never beyond `limit`,
 * and leaves its entry on the timeline, as the product itself would.
 */
export class CaseBuilder {
  readonly entries: EntryRow[] = [];
  readonly referrals: ReferralRow[] = [];
  readonly reviews: ReviewRow[] = [];
  readonly row: DifficultyRow;
  private clock: Date;

  constructor(
    private readonly input: CaseInput,
    private readonly random: Random,
    private readonly calendar: DemoCalendar,
    private readonly limit: Date,
  ) {
    const { firm, doctor, receivedAt } = input;
    const filer = input.via === 'portal' ? firm.owner : doctor;
    const at = receivedAt.toISOString();
    this.clock = receivedAt;
    this.row = {
      id: demoId(random, receivedAt),
      number: '',
      companyId: firm.company.id,
      doctorId: doctor.id,
      status: 'received',
      title: input.title,
      body: input.body,
      category: input.category,
      subType: subTypeOf(input.category, input.title),
      severity: input.severity,
      market: input.market,
      hs6: input.hs6,
      filedBy: filer.id,
      filedByName: filer.name,
      filedVia: input.via,
      visitId: input.visitId,
      receivedAt: at,
      triagedAt: null,
      assignedAt: null,
      startedAt: null,
      answeredAt: null,
      closedAt: null,
      reopenedAt: null,
      reopenedCount: 0,
      targetAt: at,
      waitingSince: null,
      pausedMinutes: 0,
      lastMovementAt: at,
      outcome: null,
      remedy: null,
      rating: null,
      ratingComment: null,
      nextReviewOn: null,
      choseong: choseongOf(input.title),
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    this.write(input.via === 'portal' ? 'firm' : 'staff', 'filed', {
      via: input.via,
      text: input.body,
    });
  }

  get now(): Date {
    return this.clock;
  }

  /** Lets working hours pass; near the limit, half of what is left. */
  wait(from: number, to: number): this {
    const hours = from + this.random.next() * (to - from);
    const next = this.calendar.plusWorkingHours(this.clock, hours);
    const half = new Date((this.clock.getTime() + this.limit.getTime()) / 2);
    this.clock = next < this.limit ? next : half > this.clock ? half : this.clock;
    return this;
  }

  /** Jumps forward to a moment, if it lies ahead and within the limit. */
  until(moment: Date): this {
    if (moment > this.clock) this.clock = moment < this.limit ? moment : this.limit;
    return this;
  }

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

  private write<T extends EntryType>(
    side: EntryRow['side'],
    type: T,
    payload: TimelinePayloads[T],
    author: UserRow = side === 'firm' ? this.input.firm.owner : this.input.doctor,
  ): this {
    const last = this.entries.at(-1);
    if (last && last.at >= this.clock.toISOString()) {
      this.clock = new Date(Date.parse(last.at) + 1000 * this.random.int(1, 20));
    }
    const at = this.clock.toISOString();
    const own = side !== 'system';
    this.entries.push({
      id: demoId(this.random, this.clock),
      difficultyId: this.row.id,
      companyId: this.row.companyId,
      type,
      visibility: INTERNAL_TYPES.has(type) ? 'internal' : 'public',
      side,
      authorId: own ? author.id : null,
      authorName: own ? author.name : '홈닥터',
      authorTitle: own ? author.title : null,
      payload,
      at,
    });
    this.row.lastMovementAt = at;
    this.row.updatedAt = at;
    this.row.version = this.entries.length;
    return this;
  }
}
