import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import type { CreateHolidayDto } from './dto/create-holiday.dto';
import type { HolidayDto } from './dto/holiday.dto';
import type { UpdateHolidayDto } from './dto/update-holiday.dto';
import { HolidayCalendarService } from './holiday-calendar.service';
import { officialHolidays } from './official-holidays';

const COLUMNS = `day, name_ko AS "nameKo", name_en AS "nameEn", source, closed, version`;

/** The agency's holidays: the almanac's, and what an administrator makes of them. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly calendar: HolidayCalendarService,
    private readonly clock: Clock,
  ) {}

  list(year: number): Promise<HolidayDto[]> {
    return this.uow.query<HolidayDto>(
      `SELECT ${COLUMNS} FROM holidays
       WHERE day >= make_date($1, 1, 1) AND day < make_date($1 + 1, 1, 1) ORDER BY day`,
      [year],
    );
  }

  async create(_actor: Actor, input: CreateHolidayDto): Promise<HolidayDto> {
    const created = await this.uow.one<HolidayDto>(
      `INSERT INTO holidays (day, name_ko, name_en, source, closed, updated_at)
       VALUES ($1, $2, $3, 'agency', $4, $5)
       ON CONFLICT (day) DO NOTHING RETURNING ${COLUMNS}`,
      [input.day, input.nameKo, input.nameEn, input.closed ?? true, this.clock.now()],
    );
    if (!created) throw Problem.conflict('holiday.exists');
    await this.audit.record({ ...subject('created', input.day), after: created });
    await this.calendar.follow();
    return created;
  }

  async update(
    _actor: Actor,
    day: Day,
    version: number,
    input: UpdateHolidayDto,
  ): Promise<HolidayDto> {
    const before = await this.locked(day, version);
    const after = { ...before, ...defined(input) };
    const updated = await this.uow.one<HolidayDto>(
      `UPDATE holidays SET name_ko = $2, name_en = $3, closed = $4, source = 'agency',
         version = version + 1, updated_at = $5
       WHERE day = $1 RETURNING ${COLUMNS}`,
      [day, after.nameKo, after.nameEn, after.closed, this.clock.now()],
    );
    await this.audit.record({ ...subject('updated', day), before, after: updated });
    await this.calendar.follow();
    return updated!;
  }

  /**
   * Takes back what an administrator added or changed; a day of the almanac is then as the
   * almanac has it.
   * @throws Problem 409 for an unchanged official holiday: open the agency on it instead
   */
  async remove(_actor: Actor, day: Day, version: number): Promise<void> {
    const before = await this.locked(day, version);
    if (before.source === 'official') throw Problem.conflict('holiday.official');
    const official = (await officialHolidays()).find((holiday) => holiday.day === day);
    if (official) {
      await this.uow.execute(
        `UPDATE holidays SET name_ko = $2, name_en = $3, closed = true, source = 'official',
           version = version + 1, updated_at = $4
         WHERE day = $1`,
        [day, official.nameKo, official.nameEn, this.clock.now()],
      );
    } else {
      await this.uow.execute('DELETE FROM holidays WHERE day = $1', [day]);
    }
    await this.audit.record({ ...subject('removed', day), before, after: official });
    await this.calendar.follow();
  }

  private async locked(day: Day, version: number): Promise<HolidayDto> {
    const found = await this.uow.one<HolidayDto>(
      `SELECT ${COLUMNS} FROM holidays WHERE day = $1 FOR UPDATE`,
      [day],
    );
    if (!found) throw Problem.notFound('holiday');
    if (found.version !== version) throw Problem.stale(found);
    return found;
  }
}

function subject(verb: string, day: Day) {
  return { action: `holiday.${verb}`, subjectType: 'holiday', subjectId: day };
}

function defined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
