import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { endOfSeoulDay, startOfSeoulDay, type Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor, Person } from '../platform/security/actor';
import type { VisitCheckDto, VisitSampleDto, VisitVerdictDto } from './dto/visit-sample.dto';
import type { Candidate, Drawn } from './sample-draw';
import { VisitsPolicy } from './visits.policy';

export type CheckRow = VisitCheckDto & { companyId: string };

/** The firm's newest word on the log `v`. */
const WORD = `coalesce((SELECT coalesce(k.answer, 'asked') FROM visit_confirmations k
  WHERE k.visit_id = v.id ORDER BY k.version DESC LIMIT 1), 'not_asked')`;

const SAMPLE = `s.id, s.drawn_at AS "drawnAt", u.name AS "drawnByName", u.name_en AS "drawnByNameEn", s.seed, s.from_on AS "fromOn",
  s.until_on AS "untilOn", s.per_doctor AS "perDoctor", n.logs, n.checked, n.faulty`;

const CHECK = `k.id, k.visit_id AS "visitId", k.company_id AS "companyId", c.name AS "companyName",
  c.name_en AS "companyNameEn", k.doctor_id AS "doctorId", v.doctor_name AS "doctorName",
  (SELECT u.name_en FROM users u WHERE u.id = v.doctor_id) AS "doctorNameEn", v.kind,
  v.started_at AS "startedAt", ${WORD} AS confirmation, k.weight,
  (SELECT i.due_on FROM check_ins i WHERE i.id = v.check_in_id) AS "checkInDueOn",
  k.verdict, k.note, k.checked_by_name AS "checkedByName", k.checked_at AS "checkedAt", k.version`;

const OF_CHECK = `FROM visit_checks k JOIN visit_logs v ON v.id = k.visit_id
  JOIN companies c ON c.id = k.company_id`;

/** Samples and their logs, each within the firms the supervisor may see today. */
@Injectable()
export class VisitSamplesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: VisitsPolicy,
  ) {}

  /** Others' logs from one day to another, both with; by visit_logs_recent. */
  candidates(actor: Person, from: Day, until: Day): Promise<Candidate[]> {
    const params = new SqlParams();
    const [first, after] = [startOfSeoulDay(from), endOfSeoulDay(until)].map((at) =>
      params.add(at),
    );
    return this.uow.query<Candidate>(
      `SELECT v.id, v.doctor_id AS "doctorId", v.kind, ${WORD} AS confirmation FROM visit_logs v
       WHERE v.started_at >= ${first} AND v.started_at < ${after} AND v.doctor_id <> ${params.add(actor.userId)}
         AND ${this.policy.rows(actor, 'v.company_id', params)}`,
      params.values,
    );
  }

  async insert(
    sample: {
      id: string;
      drawnBy: string;
      at: Date;
      seed: string;
      from: Day;
      until: Day;
      perDoctor: number;
    },
    drawn: (Drawn & { checkId: string })[],
  ): Promise<void> {
    const { id, drawnBy, at, seed, from, until, perDoctor } = sample;
    await this.uow.execute(
      `INSERT INTO visit_samples (id, drawn_by, drawn_at, seed, from_on, until_on, per_doctor)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, drawnBy, at, seed, from, until, perDoctor],
    );
    await this.uow.execute(
      `INSERT INTO visit_checks (id, sample_id, visit_id, company_id, doctor_id, position, weight)
       SELECT d."checkId", $1, v.id, v.company_id, v.doctor_id, d.place, d.weight
       FROM jsonb_to_recordset($2::jsonb) AS d ("checkId" uuid, id uuid, place int, weight int)
         JOIN visit_logs v ON v.id = d.id`,
      [id, JSON.stringify(drawn.map((one, place) => ({ ...one, place })))],
    );
  }

  /** One's own draws, the newest first; the programme's leads see all. By visit_samples_drawn. */
  samples(actor: Person, id?: string): Promise<VisitSampleDto[]> {
    const params = new SqlParams();
    const firms = this.policy.rows(actor, 'k.company_id', params);
    const mine = actor.programmeWide ? 'TRUE' : `s.drawn_by = ${params.add(actor.userId)}`;
    return this.uow.query<VisitSampleDto>(
      `SELECT ${SAMPLE} FROM visit_samples s JOIN users u ON u.id = s.drawn_by
       CROSS JOIN LATERAL (SELECT count(*) AS logs, count(k.verdict) AS checked,
           count(*) FILTER (WHERE k.verdict <> 'ok') AS faulty
         FROM visit_checks k WHERE k.sample_id = s.id AND ${firms}) n
       WHERE ${mine} ${id ? `AND s.id = ${params.add(id)}` : ''}
       ORDER BY s.drawn_at DESC, s.id DESC LIMIT 50`,
      params.values,
    );
  }

  checks(actor: Person, sampleId: string): Promise<CheckRow[]> {
    const params = new SqlParams();
    const id = params.add(sampleId);
    return this.uow.query<CheckRow>(
      `SELECT ${CHECK} ${OF_CHECK} WHERE k.sample_id = ${id}
         AND ${this.policy.rows(actor, 'k.company_id', params)}
       ORDER BY v.doctor_name, k.doctor_id, k.position`,
      params.values,
    );
  }

  check(actor: Person, id: string): Promise<CheckRow | undefined> {
    const params = new SqlParams();
    return this.uow.one<CheckRow>(
      `SELECT ${CHECK} ${OF_CHECK} WHERE k.id = ${params.add(id)}
         AND ${this.policy.rows(actor, 'k.company_id', params)}`,
      params.values,
    );
  }

  /** @returns false when somebody judged it meanwhile */
  async judge(
    id: string,
    expected: number,
    {
      verdict,
      note,
      by,
      byName,
      at,
    }: { verdict: string; note: string | null; by: string; byName: string; at: Date },
  ): Promise<boolean> {
    const written = await this.uow.execute(
      `UPDATE visit_checks k SET verdict = $3, note = $4, checked_by = $5, checked_by_name = $6,
         checked_at = $7, version = k.version + 1,
         visit_version = (SELECT v.version FROM visit_logs v WHERE v.id = k.visit_id)
       WHERE k.id = $1 AND k.version = $2`,
      [id, expected, verdict, note, by, byName, at],
    );
    return written === 1;
  }

  /** Verdicts on a log, the newest first; nothing for the firm. By visit_checks_visit. */
  verdictsOf(actor: Actor, visitId: string): Promise<VisitVerdictDto[]> {
    if (actor.role === 'sme') return Promise.resolve([]);
    return this.uow.query<VisitVerdictDto>(
      `SELECT verdict, note, checked_by_name AS "checkedByName", checked_at AS "checkedAt"
       FROM visit_checks WHERE visit_id = $1 AND verdict IS NOT NULL ORDER BY checked_at DESC`,
      [visitId],
    );
  }
}
