import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { toPage } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { readClock } from './answer-clock';
import { DifficultiesQueries } from './difficulties.queries';
import { DifficultyDetail } from './difficulty-detail';
import type { DifficultyDto } from './dto/difficulty.dto';
import {
  type DifficultyPageDto,
  type DifficultyQueryDto,
  toDifficultyRow,
} from './dto/difficulty-row.dto';
import { type DifficultyInput, FilingService } from './filing.service';

const PAGE = 50;

/** Reading cases and filing one. */
@Injectable()
export class DifficultiesService {
  constructor(
    private readonly queries: DifficultiesQueries,
    private readonly detail: DifficultyDetail,
    private readonly filing: FilingService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
  ) {}

  async list(actor: Person, query: DifficultyQueryDto): Promise<DifficultyPageDto> {
    const limit = query.limit ?? PAGE;
    const { rows, total, allTotal } = await this.queries.list(actor, query, limit);
    const desk = { now: this.clock.now(), calendar: this.calendar };
    const page = toPage(
      rows,
      limit,
      total,
      (row) => [row.sortKey, row.id],
      (row) => toDifficultyRow(row, readClock(row, desk), this.clock.today()),
    );
    return { ...page, allTotal };
  }

  /** Reading a firm's case is written down for everyone but the firm (DOMAIN §7.1). */
  async get(actor: Person, id: string): Promise<DifficultyDto> {
    const difficulty = await this.detail.of(actor, id);
    if (actor.role !== 'sme') {
      await this.audit.record({
        action: 'difficulty.read',
        subjectType: 'difficulty',
        subjectId: id,
        companyId: difficulty.company.id,
      });
    }
    return difficulty;
  }

  async file(actor: Person, input: DifficultyInput): Promise<DifficultyDto> {
    const via = actor.role === 'sme' ? 'portal' : 'doctor';
    const { id } = await this.filing.file(actor, input, { via });
    return this.detail.of(actor, id);
  }
}
