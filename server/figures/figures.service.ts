import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Actor, Person } from '../platform/security/actor';
import { CaseCountsQueries } from './case-counts.queries';
import type {
  BreakdownDto,
  BreakdownQueryDto,
  BreakdownSegmentDto,
  FigureChoicesDto,
  FigureDto,
  FigureFilterDto,
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
  figures(actor: Person, query: FiguresQueryDto): Promise<FiguresDto> {
    const period = checked(query);
    return this.summed(actor, async () => ({
      period,
      before: periodBefore(period),
      figures: await this.compared(actor, query),
      asOf: this.clock.now(),
    }));
  }

  /** The figures of a period beside those of the one before, in the scope of who asks. */
  async compared(actor: Actor, { from, to, ...filter }: FiguresQueryDto): Promise<FigureDto[]> {
    const now = await this.counted(actor, filter, { from, to });
    const then = await this.counted(actor, filter, periodBefore({ from, to }));
    return figuresOf(now, then, filter);
  }

  trend(actor: Person, { from, to, ...filter }: FiguresQueryDto): Promise<TrendDto> {
    const period = checked({ from, to });
    return this.summed(actor, async () => ({
      months: await this.cases.trend(actor, filter, period),
      asOf: this.clock.now(),
    }));
  }

  breakdown(actor: Person, query: BreakdownQueryDto): Promise<BreakdownDto> {
    checked(query);
    return this.summed(actor, async () => {
      const segments = await this.parted(actor, query);
      return {
        segments,
        total: segments.reduce((sum, { count }) => sum + count, 0),
        asOf: this.clock.now(),
      };
    });
  }

  /** What a figure is made up of, beside the period before. */
  async parted(
    actor: Actor,
    { from, to, figure, by, ...filter }: BreakdownQueryDto,
  ): Promise<BreakdownSegmentDto[]> {
    const period = { from, to };
    const now = await this.cases.segments(actor, filter, figure, by, period);
    const then = await this.cases.segments(actor, filter, figure, by, periodBefore(period));
    const earlier = new Map(then.map(({ key, count }) => [key, count]));
    return now.map((one) => ({ ...one, before: earlier.get(one.key) ?? 0 }));
  }

  choices(actor: Person): Promise<FigureChoicesDto> {
    return this.firms.choices(actor);
  }

  private async counted(actor: Actor, filter: FigureFilterDto, period: Period): Promise<Counted> {
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

function checked({ from, to }: Period): Period {
  const period = { from, to };
  if (!isPeriod(period)) throw Problem.field('to', 'period.invalid', 'is not a period');
  return period;
}
