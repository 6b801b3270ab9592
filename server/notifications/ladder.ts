import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Addressee, Notifier } from './notifier';
import type { ReminderStep, StepDays } from './reminder-steps';

/** What every row of a ladder has: what is due, when, and which step is told now. */
export interface ToldRow {
  step: ReminderStep;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string | null;
  doctorName: string | null;
  teamId: string | null;
  /** YYYY-MM-DD */
  dueOn: Day;
}

/** What climbs: check-ins, promises. All its SQL is its own; nothing of it comes from people. */
export interface Climbing {
  /** Where its steps are kept, and by which column: each step once for a due day. */
  steps: { table: string; key: string };
  /** Open rows up to the day $4 as `id, company_id, due_on`, whatever else the columns need. */
  open: string;
  /** Joins and conditions under which a row is told at all; $3 is today. */
  when: string;
  /** What {@link ToldRow} needs beside the step, and what its mail needs; `i` is the open row. */
  columns: string;
  joins: string;
}

/** Some steps, and whom they tell; `to` is asked once for each `key`. */
export interface Way<Row> {
  steps: ReminderStep[];
  key: (row: Row) => string;
  to: (row: Row) => Promise<Addressee[]>;
}

/**
 * The ladder all reminders climb. Each step of a row is written once, by whichever process comes
 * first, in the transaction that writes its notice and mail: however many run this, however often,
 * each is told once. One run tells a person everything of a kind in one notice and one mail, so that
 * an outage ends in no flood.
 */
@Injectable()
export class Ladder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  /**
   * Writes the steps that are due and not yet told, and answers with them, the oldest day first. The
   * open rows are read first, so that the work does not grow with what is to come.
   */
  async record<Row extends ToldRow>(what: Climbing, days: StepDays[]): Promise<Row[]> {
    const last = days
      .map(({ until }) => until)
      .sort()
      .at(-1);
    if (last === undefined) return [];
    const { table, key } = what.steps;
    return this.uow.query<Row>(
      `WITH open AS MATERIALIZED (${what.open}), told AS (
         INSERT INTO ${table} (${key}, step, due_on, company_id, told_at)
         SELECT i.id, s.step, i.due_on, i.company_id, $2
         FROM jsonb_to_recordset($1::jsonb) AS s (step text, "from" date, until date)
           JOIN open i ON i.due_on BETWEEN s."from" AND s.until
           JOIN companies c ON c.id = i.company_id AND c.status = 'active'
           ${what.when}
           AND NOT EXISTS (SELECT 1 FROM ${table} t
             WHERE t.${key} = i.id AND t.step = s.step AND t.due_on = i.due_on)
         ON CONFLICT DO NOTHING RETURNING ${key} AS id, step, due_on
       )
       SELECT told.step, told.due_on AS "dueOn", i.company_id AS "companyId", c.name AS "companyName",
         c.name_en AS "companyNameEn", c.team_id AS "teamId", ${what.columns}
       FROM told JOIN open i ON i.id = told.id JOIN companies c ON c.id = i.company_id ${what.joins}
       ORDER BY told.due_on, c.name, i.id`,
      [JSON.stringify(days), this.clock.now(), this.clock.today(), last],
    );
  }

  /**
   * Tells each person all they are to hear by one of the ways, at once.
   */
  async tell<Row extends ToldRow>(
    told: Row[],
    ways: Way<Row>[],
    one: (person: Addressee, rows: Row[]) => Promise<void>,
  ): Promise<void> {
    for (const { steps, key, to } of ways) {
      const perPerson = new Map<string, { person: Addressee; rows: Row[] }>();
      const known = new Map<string, Addressee[]>();
      for (const row of told.filter(({ step }) => steps.includes(step))) {
        const at = key(row);
        if (!known.has(at)) known.set(at, await to(row));
        for (const person of known.get(at)!) {
          const entry = perPerson.get(person.id) ?? { person, rows: [] };
          entry.rows.push(row);
          perPerson.set(person.id, entry);
        }
      }
      for (const { person, rows } of perPerson.values()) await one(person, rows);
    }
  }

  /** Steps that are the doctor's own. */
  toDoctor<Row extends ToldRow>(steps: ReminderStep[]): Way<Row> {
    return {
      steps,
      key: ({ doctorId }) => String(doctorId),
      to: ({ doctorId }) => this.notifier.person(doctorId),
    };
  }

  /** Overdue: the doctor, then the team's supervisors, then the programme's leads. */
  overdue<Row extends ToldRow>(): Way<Row>[] {
    return [
      this.toDoctor<Row>(['doctor']),
      {
        steps: ['supervisor'],
        key: ({ teamId }) => String(teamId),
        to: ({ teamId }) => this.notifier.supervisors(teamId),
      },
      { steps: ['lead'], key: () => 'lead', to: () => this.notifier.supervisors(null) },
    ];
  }
}
