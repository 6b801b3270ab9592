import { addCalendarDays, type Day, dayOf } from '../platform/business-time/calendar-days';
import { choseongOf } from '../platform/text/choseong';
import { kindOfCategory } from '../reference/service-levels/service-terms';
import type { CategoryCode } from './content/content.types';
import { subTypeOf } from './content/sub-types';
import { INTERNAL_TYPES, type EntryType, type TimelinePayloads } from '../difficulties/timeline';
import type { DifficultyRow, EntryRow, ReferralRow, ReviewRow } from './demo-case-rows';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { UserRow } from './demo-rows';
import type { Firm } from './firm';
import type { Random } from './random';

const PROGRESS_DAYS = 30;

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

/** A case being told: its row, its entries so far, and the time it has got to. */
export abstract class CaseRecord {
  readonly entries: EntryRow[] = [];
  readonly referrals: ReferralRow[] = [];
  readonly reviews: ReviewRow[] = [];
  readonly row: DifficultyRow;
  protected clock: Date;

  constructor(
    protected readonly input: CaseInput,
    protected readonly random: Random,
    protected readonly calendar: DemoCalendar,
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
      requestKind: kindOfCategory(input.category),
      progressOn: this.nextNotice(receivedAt),
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

  /** The next of the thirtieth days that lies ahead: the earlier ones were told. */
  private nextNotice(receivedAt: Date): Day {
    let day = addCalendarDays(dayOf(receivedAt), PROGRESS_DAYS);
    while (day <= dayOf(this.limit)) day = addCalendarDays(day, PROGRESS_DAYS);
    return day;
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

  protected write<T extends EntryType>(
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
