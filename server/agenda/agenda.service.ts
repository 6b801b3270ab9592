import { Injectable } from '@nestjs/common';
import { CheckInsService } from '../check-ins/check-ins.service';
import { addCalendarDays, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { AgendaQueries } from './agenda.queries';
import type { AgendaQueryDto, ConflictsQueryDto, NearbyQueryDto } from './dto/agenda-query.dto';
import type { AgendaDto, AgendaTrayDto, ConflictsDto, NearbyDto } from './dto/agenda.dto';
import { PlanningQueries } from './planning.queries';

const LONGEST_VIEW_DAYS = 62;
/** How far ahead the tray and the firms nearby look, in days. */
const AHEAD_DAYS = 14;
const TRAY = 50;
const NEARBY = 8;
const HOUR_MS = 3_600_000;

/** A doctor's calendar, and what helps to plan in it. Reads only: check-ins move by their own verb. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly clock: Clock,
    private readonly queries: AgendaQueries,
    private readonly planning: PlanningQueries,
    private readonly checkIns: CheckInsService,
  ) {}

  /** @throws Problem 422 when the days are the wrong way round or too many */
  async read(actor: Person, { from, to, doctorId }: AgendaQueryDto): Promise<AgendaDto> {
    if (to < from) throw Problem.field('to', 'before_from', 'It ends before it begins.');
    if (daysBetween(from, to) > LONGEST_VIEW_DAYS)
      throw Problem.field('to', 'too_long', 'At most 62 days.');
    const whose = await this.whose(actor, doctorId);
    const today = this.clock.today();
    return this.queries.between(actor, { doctorId: whose, from, to, today });
  }

  async tray(actor: Person, doctorId?: string): Promise<AgendaTrayDto> {
    const today = this.clock.today();
    const rows = await this.queries.tray(actor, {
      doctorId: await this.whose(actor, doctorId),
      until: addCalendarDays(today, AHEAD_DAYS),
      today,
      limit: TRAY,
    });
    return { items: rows.map(({ item }) => item), total: rows[0]?.total ?? 0 };
  }

  async nearby(actor: Person, { companyId, on, doctorId }: NearbyQueryDto): Promise<NearbyDto> {
    const items = await this.planning.nearby(actor, {
      companyId,
      doctorId: await this.whose(actor, doctorId),
      on,
      until: addCalendarDays(on, AHEAD_DAYS),
      today: this.clock.today(),
      limit: NEARBY,
    });
    if (!items) throw Problem.notFound('company');
    return { items };
  }

  /** What stands against a day or a time, before anything is saved. */
  async conflicts(
    actor: Person,
    { checkInId, on, startsAt, endsAt }: ConflictsQueryDto,
  ): Promise<ConflictsDto> {
    const until = endsAt ?? (startsAt ? new Date(startsAt.getTime() + HOUR_MS) : null);
    const proposal = { checkInId, on, startsAt: startsAt ?? null, endsAt: until };
    const items = await this.planning.conflicts(actor, proposal, this.clock.today());
    if (!items) throw Problem.notFound('check_in');
    return { items, nearestFreeDay: await this.checkIns.nearestFreeDay(checkInId, on) };
  }

  /** A doctor's agenda is their own and their supervisors'. */
  private async whose(actor: Person, doctorId?: string): Promise<string> {
    if (!doctorId || doctorId === actor.userId) return actor.userId;
    if (actor.role === 'supervisor' && (await this.queries.hasDoctor(actor, doctorId)))
      return doctorId;
    throw Problem.notFound('doctor');
  }
}
