import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type Cadence, later } from './cadence/cadence';
import { FreeDays } from './cadence/free-days';
import { occurrences } from './cadence/occurrences';
import type { PlannedDayDto } from './dto/check-in-preview.dto';
import { MaterialiserQueries } from './materialiser.queries';

const SHOWN = 6;

interface Names {
  holidays: { day: Day; ko: string; en: string | null }[] | null;
  doctors: { id: string; name: string; nameEn: string | null }[] | null;
}

/** What a plan would give, before anybody saves it. */
@Injectable()
export class PlanPreview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly queries: MaterialiserQueries,
  ) {}

  /** The next six days of a plan as it is given, with why each is not on its own day. */
  async days(planId: string, plan: Cadence): Promise<PlannedDayDto[]> {
    const today = this.clock.today();
    const [state] = await this.queries.states([planId], today);
    if (!state) return [];
    const days = new FreeDays(this.holidays, state.care);
    const { mode, rule, idealGapDays, maxGapDays, endsOn, pausedFrom, pausedUntil } = plan;
    const anchorOn = plan.anchorOn ?? state.firstOn;
    const cadence = { ...state, mode, rule, idealGapDays, maxGapDays, anchorOn };
    const horizonDays = (SHOWN + 1) * maxGapDays;
    const { wanted } = occurrences({ ...cadence, endsOn, pausedFrom, pausedUntil }, days, {
      ...{ ...state, today, horizonDays },
    });
    const fixed = state.kept
      .filter(({ status }) => status === 'due')
      .map(({ on, dueOn }) => ({ on, dueOn, cause: on === dueOn ? null : ('person' as const) }));
    const next = [...fixed, ...wanted]
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .slice(0, SHOWN)
      .map((one) => ({ ...one, cover: this.cover(days, later(one.dueOn, today)) }));
    const names = await this.names(
      next.map(({ on }) => on),
      next.flatMap(({ cover }) => cover ?? []),
    );
    return next.map(({ on, dueOn, cause, cover }) => {
      const holiday = cause === 'holiday' ? names.holidays?.find(({ day }) => day === on) : null;
      const doctor = names.doctors?.find(({ id }) => id === cover);
      return {
        ...{ on, dueOn, kind: cause },
        ...{ holidayKo: holiday?.ko ?? null, holidayEn: holiday?.en ?? null },
        ...{ coverName: doctor?.name ?? null, coverNameEn: doctor?.nameEn ?? null },
      };
    });
  }

  private cover(days: FreeDays, day: Day): string | null {
    return days.isCovered(day) ? days.responsible(day) : null;
  }

  private async names(days: Day[], doctorIds: string[]): Promise<Names> {
    const row = await this.uow.one<Names>(
      `SELECT (SELECT jsonb_agg(jsonb_build_object('day', h.day, 'ko', h.name_ko, 'en', h.name_en))
           FROM holidays h WHERE h.closed AND h.day = ANY ($1::date[])) AS holidays,
         (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en))
           FROM users u WHERE u.id = ANY ($2::uuid[])) AS doctors`,
      [days, doctorIds],
    );
    return row!;
  }
}
