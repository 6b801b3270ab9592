import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CaseCountsQueries } from './case-counts.queries';
import type {
  BreakdownDto,
  BreakdownQueryDto,
  FigureChoicesDto,
  FiguresDto,
  FiguresQueryDto,
  TrendDto,
} from './dto/figures.dto';
import { figuresOf, type Counted } from './figure-list';
import { FirmCountsQueries } from './firm-counts.queries';
import { isPeriod, type Period, periodBefore } from './period';

/** The programme in figures (DOMAIN §6.4), each with what it is counted from. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseCountsQueries,
    private readonly firms: FirmCountsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 422 for a period that runs backwards or is longer than three years */
  figures(actor: Person, { from, to, ...filter }: FiguresQueryDto): Promise<FiguresDto> {
    const period = checked({ from, to });
    const before = periodBefore(period);
    return this.summed(actor, async () => {
      const now = await this.counted(actor, filter, period);
      const then = await this.counted(actor, filter, before);
      const figures = figuresOf(now, then, filter);
      return { period, before, figures, asOf: this.clock.now() };
    });
  }

  trend(actor: Person, { from, to, ...filter }: FiguresQueryDto): Promise<TrendDto> {
    const period = checked({ from, to });
    return this.summed(actor, async () => ({
      months: await this.cases.trend(actor, filter, period),
      asOf: this.clock.now(),
    }));
  }

  breakdown(actor: Person, query: BreakdownQueryDto): Promise<BreakdownDto> {
    const { from, to, figure, by, ...filter } = query;
    const period = checked({ from, to });
    return this.summed(actor, async () => {
      const now = await this.cases.segments(actor, filter, figure, by, period);
      const then = await this.cases.segments(actor, filter, figure, by, periodBefore(period));
      const earlier = new Map(then.map(({ key, count }) => [key, count]));
      return {
        segments: now.map((one) => ({ ...one, before: earlier.get(one.key) ?? 0 })),
        total: now.reduce((sum, { count }) => sum + count, 0),
        asOf: this.clock.now(),
      };
    });
  }

  choices(actor: Person): Promise<FigureChoicesDto> {
    return this.firms.choices(actor);
  }

  private async counted(
    actor: Person,
    filter: FiguresQueryDto | object,
    period: Period,
  ): Promise<Counted> {
    return {
      cases: await this.cases.counts(actor, filter, period),
      firms: await this.firms.counts(actor, filter, period),
      results: await this.firms.results(actor, filter, period),
      marketHhi: await this.firms.marketHhi(actor, filter),
    };
  }

  /** An administrator may know sums of rows that row-level security keeps from them. */
  private summed<T>(actor: Person, count: () => Promise<T>): Promise<T> {
    return actor.role === 'admin' ? this.uow.asSystem(count) : count();
  }
}

function checked(period: Period): Period {
  if (!isPeriod(period)) throw Problem.field('to', 'period.invalid', 'is not a period');
  return period;
}
