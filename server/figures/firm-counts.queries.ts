import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { endOfSeoulDay, startOfSeoulDay } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/security/actor';
import type { FigureChoicesDto, FigureFilterDto } from './dto/figures.dto';
import { firmScope } from './figure-scope';
import type { Period } from './period';

export interface FirmCounts {
  visits: number;
  checkInsDue: number;
  checkInsKept: number;
  lettersFinal: number;
  /** Mails to buyers that left; what lies in a mailbox of trial is none. */
  lettersSent: number;
  /** Those of them the buyer’s server took. */
  lettersDelivered: number;
  /** Those of them somebody answered, whenever. */
  lettersReplied: number;
  firstExporters: number;
  firms: number;
  doctors: number;
}

/** Only what the firm confirmed and a supervisor approved (DOMAIN §6.4). */
export interface ResultCounts {
  contracts: number;
  contractUsd: number;
  expectedUsd: number;
  newMarkets: number;
}

/** Counts of what is done for firms: visits, check-ins, letters, results; and where they export. */
@Injectable()
export class FirmCountsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By visit_logs_recent, check_ins_day, letters_finalised, assignments_doctor and letter_recipients_sent. */
  async counts(actor: Actor, filter: FigureFilterDto, period: Period): Promise<FirmCounts> {
    const params = new SqlParams();
    const today = this.clock.today();
    const start = `${params.add(startOfSeoulDay(period.from))}::timestamptz`;
    const end = `${params.add(endOfSeoulDay(period.to))}::timestamptz`;
    const from = `${params.add(period.from)}::date`;
    const last = params.add(period.to < today ? period.to : today);
    const scope = (company: string, doctor: string) =>
      firmScope(actor, filter, params, today, { company, doctor });
    const visits = `FROM visit_logs v WHERE ${scope('v.company_id', 'v.doctor_id')}
      AND v.started_at >= ${start} AND v.started_at < ${end}`;
    const [row] = await this.uow.query<FirmCounts>(
      `SELECT (SELECT count(*) ${visits}) AS visits,
         (SELECT count(DISTINCT v.company_id) ${visits} AND v.export_change = 'started') AS "firstExporters",
         (SELECT count(*) FROM letters l WHERE ${scope('l.company_id', 'l.created_by')}
            AND l.finalised_at >= ${start} AND l.finalised_at < ${end}) AS "lettersFinal", i.*, a.*, m.*
       FROM (SELECT count(*) AS "checkInsDue", count(*) FILTER (WHERE i.status = 'done') AS "checkInsKept"
           FROM check_ins i WHERE ${scope('i.company_id', 'i.doctor_id')}
             AND i.due_on BETWEEN ${from} AND ${last}::date AND i.status <> 'cancelled') i,
         (SELECT count(*) AS firms, count(DISTINCT a.doctor_id) AS doctors
           FROM assignments a WHERE ${scope('a.company_id', 'a.doctor_id')}
             AND a.role = 'primary' AND a.during @> ${last}::date) a,
         (SELECT count(*) AS "lettersSent",
             count(*) FILTER (WHERE r.bounced_at IS NULL) AS "lettersDelivered",
             count(*) FILTER (WHERE r.replied_at IS NOT NULL) AS "lettersReplied"
           FROM letter_recipients r JOIN letters l ON l.id = r.letter_id
             JOIN letter_dispatches d ON d.letter_id = l.id
           WHERE ${scope('r.company_id', 'l.created_by')} AND NOT d.rehearsal
             AND r.sent_at >= ${start} AND r.sent_at < ${end}) m`,
      params.values,
    );
    return row!;
  }

  /** Herfindahl index (0 to 10,000) of the markets the firms export to now; null without any. */
  async marketHhi(actor: Actor, filter: FigureFilterDto): Promise<number | null> {
    const params = new SqlParams();
    const today = this.clock.today();
    const cared = (doctor: string) =>
      `EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = m.company_id AND a.role = 'primary'
         AND a.doctor_id = ${params.add(doctor)}::uuid AND a.during @> ${params.add(today)}::date)`;
    const { doctorId, ...rest } = filter;
    const conditions = [
      firmScope(actor, rest, params, today, { company: 'm.company_id', doctor: '' }),
      ...(doctorId && doctorId !== 'none' ? [cared(doctorId)] : []),
    ].join(' AND ');
    const [row] = await this.uow.query<{ hhi: number | null }>(
      `SELECT sum(power(100.0 * n / total, 2))::float8 AS hhi
       FROM (SELECT count(*) AS n, sum(count(*)) OVER () AS total FROM company_markets m
         WHERE ${conditions} AND m.status = 'exporting' GROUP BY m.country) each`,
      params.values,
    );
    return row?.hhi ?? null;
  }

  /** Approved results of the period, from the view that holds no others; by results_counted. */
  async results(actor: Actor, filter: FigureFilterDto, period: Period): Promise<ResultCounts> {
    const params = new SqlParams();
    const today = this.clock.today();
    const scope = firmScope(actor, filter, params, today, {
      company: 'r.company_id',
      doctor: 'r.doctor_id',
    });
    const market = filter.market ? `AND r.market = ${params.add(filter.market)}` : '';
    const [row] = await this.uow.query<ResultCounts>(
      `SELECT count(*) FILTER (WHERE r.kind = 'contract') AS contracts,
         coalesce(sum(r.amount_usd) FILTER (WHERE r.kind = 'contract'), 0)::float8 AS "contractUsd",
         coalesce(sum(r.amount_usd) FILTER (WHERE r.kind = 'expected'), 0)::float8 AS "expectedUsd",
         count(DISTINCT (r.company_id, r.market)) FILTER (WHERE r.kind = 'contract' AND NOT EXISTS (
           SELECT 1 FROM counted_results e WHERE e.company_id = r.company_id AND e.market = r.market
             AND e.kind = 'contract' AND e.dated_on < r.dated_on)) AS "newMarkets"
       FROM counted_results r WHERE ${scope} ${market}
         AND r.dated_on BETWEEN ${params.add(period.from)}::date AND ${params.add(period.to)}::date`,
      params.values,
    );
    return row!;
  }

  /** Teams and doctors in scope. */
  async choices(actor: Actor): Promise<FigureChoicesDto> {
    const params = new SqlParams();
    const mine = (column: string) =>
      actor.role === 'admin' || actor.programmeWide
        ? 'TRUE'
        : `${column} = ANY(${params.add(actor.teamIds)}::uuid[])`;
    const teams = await this.uow.query<FigureChoicesDto['teams'][number]>(
      `SELECT t.id, t.name, t.name_en AS "nameEn" FROM teams t WHERE ${mine('t.id')} ORDER BY t.name, t.id`,
      params.values,
    );
    const of = new SqlParams();
    const own =
      actor.role === 'admin' || actor.programmeWide
        ? 'TRUE'
        : `u.team_id = ANY(${of.add(actor.teamIds)}::uuid[])`;
    const doctors = await this.uow.query<FigureChoicesDto['doctors'][number]>(
      `SELECT u.id, u.name, u.name_en AS "nameEn" FROM users u
       WHERE u.role = 'doctor' AND u.status = 'active' AND ${own} ORDER BY u.name, u.id`,
      of.values,
    );
    return { teams, doctors };
  }
}
