import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import {
  addCalendarDays,
  type Day,
  dayOf,
  endOfSeoulDay,
} from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { requireVersion, updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { decodeCursor, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CheckIn } from './check-in.entity';
import { checkInPolicy } from './check-in.policy';
import { CheckInsQueries, type CheckInRow } from './check-ins.queries';
import type { CheckInCountsDto, CheckInDto, CheckInPageDto } from './dto/check-in.dto';
import type { CheckInQueryDto, MoveCheckInDto } from './dto/check-in-input.dto';
import { Materialiser } from './materialiser.service';
import { CheckInMoves } from './move-check-in.service';

const PAGE = 50;
/** A contact this long before a check-in counts as that check-in, in days. */
const EARLY_DAYS = 7;

export interface Contact {
  companyId: string;
  /** The check-in it was made for; without it the nearest open one that is due within a week. */
  checkInId?: string | null;
  visitId: string;
  /** When the contact took place. */
  at: Date;
}

/** Due contacts: which there are, and what people do with them. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: CheckInsQueries,
    private readonly moves: CheckInMoves,
    private readonly materialiser: Materialiser,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async list(actor: Person, query: CheckInQueryDto): Promise<CheckInPageDto> {
    const limit = query.limit ?? PAGE;
    const [dueOn, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const rows = await this.queries.list(actor, {
      ...query,
      today: this.clock.today(),
      now: this.clock.now(),
      after: query.cursor ? { dueOn: String(dueOn), id: String(id) } : undefined,
      limit,
    });
    const key = (row: CheckInRow) => [row.dueOn, row.id];
    return toPage(rows, limit, rows[0]?.total ?? 0, key, ({ total: _total, ...item }) =>
      toDto(actor, item),
    );
  }

  counts(actor: Person, doctorId?: string): Promise<CheckInCountsDto> {
    return this.queries.counts(actor, this.clock.today(), doctorId);
  }

  async get(actor: Person, id: string): Promise<CheckInDto> {
    const row = await this.queries.one(actor, id, this.clock.today());
    if (!row) throw Problem.notFound('check_in');
    return toDto(actor, row);
  }

  /** Leaves one out; the next counts from it. */
  async skip(actor: Person, id: string, version: number, reason: string): Promise<CheckInDto> {
    return this.change(actor, id, version, 'skipped', (checkIn) =>
      checkIn.skip(reason, this.clock.now()),
    );
  }

  async unskip(actor: Person, id: string, version: number): Promise<CheckInDto> {
    return this.change(actor, id, version, 'unskipped', (checkIn) =>
      checkIn.unskip(this.clock.now()),
    );
  }

  /** @throws Problem 422 on a day that is not free unless the person means it */
  async move(
    actor: Person,
    id: string,
    version: number,
    input: MoveCheckInDto,
  ): Promise<CheckInDto> {
    return this.change(actor, id, version, 'moved', (checkIn) => this.moves.move(checkIn, input));
  }

  /**
   * The free day nearest to one that is not free; null when it is free itself.
   * @param id of a check-in that the caller has found in the reader's scope
   */
  async nearestFreeDay(id: string, on: Day): Promise<Day | null> {
    const checkIn = await this.uow.manager.findOneByOrFail(CheckIn, { id });
    return this.moves.nearestFreeDay(checkIn, on);
  }

  /** Back to the day the plan gives. */
  async moveBack(actor: Person, id: string, version: number): Promise<CheckInDto> {
    return this.change(actor, id, version, 'moved_back', async (checkIn) =>
      checkIn.moveBack((await this.moves.placed(checkIn)).dueOn, this.clock.now()),
    );
  }

  /**
   * Records that a contact took place: completes the named check-in, or the nearest open one that is
   * overdue or due within a week; a floating plan counts from the contact, and the next stands there.
   * Call it in the transaction that wrote the visit log, after it.
   * @returns the check-in that was completed, if any
   * @throws Problem 422 `not_due` when the named one is not the firm's or not open
   */
  async complete(
    _actor: Person,
    { companyId, checkInId, visitId, at }: Contact,
  ): Promise<{ checkInId: string | null }> {
    await this.materialiser.hold(companyId);
    const found = await this.nearest(companyId, checkInId ?? null, at);
    if (!found && checkInId)
      throw Problem.field('checkInId', 'not_due', 'This check-in is not due.');
    if (found) {
      found.complete(visitId, this.clock.now());
      await updateVersioned(this.uow, CheckIn, found);
      await this.uow.execute(
        'UPDATE visit_logs SET check_in_id = $2 WHERE id = $1 AND check_in_id IS NULL',
        [visitId, found.id],
      );
    }
    await this.uow.execute(
      'UPDATE companies SET last_contact_at = $2 WHERE id = $1 AND (last_contact_at IS NULL OR last_contact_at < $2)',
      [companyId, at],
    );
    await this.materialiser.runOne(companyId);
    return { checkInId: found?.id ?? null };
  }

  /** One with an appointment still to come is not what an earlier call was made for. */
  private async nearest(companyId: string, id: string | null, at: Date): Promise<CheckIn | null> {
    const until = addCalendarDays(dayOf(this.clock.now()), EARLY_DAYS);
    const row = await this.uow.one<{ id: string }>(
      `SELECT id FROM check_ins WHERE company_id = $1 AND status = 'due'
         AND CASE WHEN $2::uuid IS NULL THEN due_on <= $3::date AND coalesce(starts_at < $4, true) ELSE id = $2::uuid END
       ORDER BY due_on, id LIMIT 1 FOR UPDATE`,
      [companyId, id, until, endOfSeoulDay(dayOf(at))],
    );
    return row ? this.uow.manager.findOneBy(CheckIn, { id: row.id }) : null;
  }

  private async change(
    actor: Person,
    id: string,
    version: number,
    verb: string,
    act: (checkIn: CheckIn) => void | Promise<void>,
  ): Promise<CheckInDto> {
    const before = await this.get(actor, id);
    requireVersion(before, version, () => before);
    await this.materialiser.hold(before.companyId);
    const checkIn = await this.uow.manager.findOneByOrFail(CheckIn, { id });
    await act(checkIn);
    await updateVersioned(this.uow, CheckIn, checkIn, {
      expected: version,
      current: () => this.get(actor, id),
    });
    await this.materialiser.runOne(checkIn.companyId);
    await this.audit.record({
      action: `check_in.${verb}`,
      subjectType: 'check_in',
      subjectId: id,
      companyId: checkIn.companyId,
      before: { dueOn: before.dueOn, status: before.status },
      after: {
        dueOn: checkIn.dueOn,
        status: checkIn.status,
        reason: checkIn.skipReason ?? checkIn.moveReason,
      },
    });
    await this.live.emit({ topic: 'check_in', id, companyId: checkIn.companyId, public: true });
    return this.get(actor, id);
  }
}

/** The firm's own people do not read why. */
export function toDto(actor: Person, row: CheckInDto): CheckInDto {
  if (checkInPolicy.readsReasons(actor)) return row;
  return { ...row, skipReason: null, moved: row.moved && { ...row.moved, reason: null } };
}
