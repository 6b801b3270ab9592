import { Injectable } from '@nestjs/common';
import { readClock } from '../difficulties/answer-clock';
import type { DifficultyStatus } from '../difficulties/difficulty.types';
import { addWorkingDays, closeOfBusiness } from '../platform/business-time/business-time';
import { seoulToday } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type BoardClock, SOON_WORKING_DAYS } from './board-filter';
import { BoardCaseQueries } from './board-case.queries';
import type { BoardRecord } from './board-row';
import { BoardQueries } from './board.queries';
import type { BoardCaseDto } from './dto/board-case.dto';
import type {
  BoardFilterDto,
  BoardPageDto,
  BoardRowDto,
  BoardSummaryDto,
  BoardSummaryQueryDto,
} from './dto/board.dto';
import { ReviewsService } from './reviews.service';

const WEEK_MS = 7 * 24 * 3_600_000;

/** The supervisor's view of what is not solved: what is late, what will be, what stands still. */
@Injectable()
export class BoardService {
  constructor(
    private readonly queries: BoardQueries,
    private readonly cases: BoardCaseQueries,
    private readonly reviews: ReviewsService,
    private readonly calendar: HolidayCalendarService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Person, filter: BoardFilterDto): Promise<BoardPageDto> {
    const clock = this.clockAt(this.clock.now());
    const limit = filter.limit ?? 50;
    const rows = await this.queries.page(actor, filter, clock, limit);
    const { matching, unresolved } = await this.queries.counts(actor, filter, clock);
    const page = toPage(
      rows,
      limit,
      matching,
      (row) => [row.sortKey, row.id],
      (row) => this.toRow(row, clock.now),
    );
    return { ...page, unresolved };
  }

  async summary(actor: Person, query: BoardSummaryQueryDto): Promise<BoardSummaryDto> {
    const now = this.clock.now();
    const clock = this.clockAt(now);
    const weekAgo = this.clockAt(new Date(now.getTime() - WEEK_MS));
    return {
      tiles: await this.queries.tiles(actor, query, clock, weekAgo),
      ...(await this.queries.groups(actor, query, clock, query.by ?? 'doctor')),
      doctors: await this.queries.doctors(actor),
      teams: await this.queries.teams(actor),
      partners: await this.queries.partners(actor, clock),
      asOf: now,
    };
  }

  /**
   * One case as the review panel shows it; a closed one can still be looked at.
   * @throws Problem 404 for a case outside the scope
   */
  async case(actor: Person, id: string): Promise<BoardCaseDto> {
    const now = this.clock.now();
    const found = await this.cases.find(actor, id, this.clockAt(now));
    if (!found) throw Problem.notFound('difficulty');
    return {
      ...this.toRow(found.row, now),
      ...found.facts,
      similarOpen: await this.cases.similarOpen(actor, found.row, this.clock.today()),
      extension: (await this.cases.extension(actor, id)) ?? null,
      referrals: await this.cases.openReferrals(id),
      reviews: await this.reviews.of(id),
    };
  }

  /** The days that the board's filters look at, seen from an instant. */
  clockAt(now: Date): BoardClock {
    const today = seoulToday(now);
    return {
      now,
      today,
      soon: closeOfBusiness(addWorkingDays(this.calendar, today, SOON_WORKING_DAYS)),
    };
  }

  private toRow(row: BoardRecord, now: Date): BoardRowDto {
    const { waitingSince, pausedMinutes, sortKey: _sortKey, ...shown } = row;
    const reading = readClock(
      {
        status: row.status as DifficultyStatus,
        targetAt: row.targetAt,
        waitingSince,
        pausedMinutes,
      },
      { now, calendar: this.calendar },
    );
    return {
      ...shown,
      remainingWorkingMinutes: reading.paused ? null : reading.remainingWorkingMinutes,
      paused: reading.paused,
      overdue: reading.overdue,
    };
  }
}
