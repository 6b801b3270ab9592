import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/security/actor';

/** A span of days, both with; narrowed to a doctor or a team's firms. */
export interface FigureSpan {
  from: Day;
  until: Day;
  doctorId?: string;
  teamId?: string;
}

export interface ResultSum {
  count: number;
  /** US$, two places. */
  usd: number;
  /** What the firms say would not have come about without the support, US$. */
  addedUsd: number;
  companies: number;
}

/** Contracts and expected values never stand in one sum (DOMAIN §6.4). */
export interface HeadlineResults {
  contracts: ResultSum;
  expected: ResultSum;
}

/**
 * Results as headline figures: only what the firm confirmed and a supervisor approved, from the view
 * counted_results. By index results_counted.
 */
@Injectable()
export class ResultFigures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async headline(actor: Actor, span: FigureSpan): Promise<HeadlineResults> {
    const params = new SqlParams();
    const rows = await this.uow.query<ResultSum & { kind: string }>(
      `SELECT r.kind, ${SUMS} FROM counted_results r WHERE ${this.within(actor, span, params)} GROUP BY r.kind`,
      params.values,
    );
    const of = (kind: string) => {
      const { count, usd, addedUsd, companies } = rows.find((row) => row.kind === kind) ?? NONE;
      return { count, usd, addedUsd, companies };
    };
    return { contracts: of('contract'), expected: of('expected') };
  }

  /** The same by market, the largest first. */
  byMarket(
    actor: Actor,
    span: FigureSpan,
  ): Promise<(ResultSum & { market: string; kind: 'contract' | 'expected' })[]> {
    const params = new SqlParams();
    return this.uow.query(
      `SELECT r.market, r.kind, ${SUMS} FROM counted_results r
       WHERE ${this.within(actor, span, params)} GROUP BY r.market, r.kind ORDER BY usd DESC, r.market`,
      params.values,
    );
  }

  private within(actor: Actor, { from, until, doctorId, teamId }: FigureSpan, params: SqlParams) {
    const conditions = [
      companyIdScope(actor, 'r.company_id', params, this.clock.today()),
      `r.dated_on BETWEEN ${params.add(from)}::date AND ${params.add(until)}::date`,
    ];
    if (doctorId) conditions.push(`r.doctor_id = ${params.add(doctorId)}::uuid`);
    if (teamId) {
      conditions.push(
        `r.company_id IN (SELECT id FROM companies WHERE team_id = ${params.add(teamId)}::uuid)`,
      );
    }
    return conditions.join(' AND ');
  }
}

const SUMS = `count(*)::int AS count, round(sum(r.amount_usd), 2)::float8 AS usd,
  round(sum(r.added_usd), 2)::float8 AS "addedUsd", count(DISTINCT r.company_id)::int AS companies`;
const NONE: ResultSum = { count: 0, usd: 0, addedUsd: 0, companies: 0 };
