import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { DOCTOR_NAME_JSON } from '../doctors/doctors.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { AgendaCheckInDto, AgendaDto } from './dto/agenda.dto';

/** `i` check_ins, `c` companies; `doctor` is the place of whose agenda it is. */
function checkInJson(doctor: string): string {
  return `jsonb_build_object('id', i.id, 'companyId', i.company_id, 'companyName', c.name,
    'companyNameEn', c.name_en, 'tier', c.tier, 'region', c.region, 'dueOn', i.due_on,
    'startsAt', i.starts_at, 'endsAt', i.ends_at, 'place', i.place,
    'onSite', i.on_site,
    'firmClosed', (SELECT f.reason FROM company_closed_days f
      WHERE f.company_id = i.company_id AND f.during @> i.due_on),
    'insteadOf', CASE WHEN i.doctor_id <> ${doctor}::uuid THEN u.name END,
    'insteadOfEn', CASE WHEN i.doctor_id <> ${doctor}::uuid THEN u.name_en END)`;
}
const CHECK_INS = `check_ins i JOIN companies c ON c.id = i.company_id
  LEFT JOIN users u ON u.id = i.doctor_id`;

/** The doctor's own, and those of a colleague for whom they stand in on the day. */
function theirs(doctor: string): string {
  return `(i.doctor_id = ${doctor}::uuid OR EXISTS (SELECT 1 FROM doctor_leaves l
    WHERE l.cover_id = ${doctor}::uuid AND l.doctor_id = i.doctor_id AND l.during @> i.due_on))`;
}

/** What stands in a doctor's calendar: one statement a view. */
@Injectable()
export class AgendaQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether a supervisor's teams have this doctor. */
  async hasDoctor(actor: Person, doctorId: string): Promise<boolean> {
    const row = await this.uow.one(
      `SELECT 1 FROM doctors d JOIN users u ON u.id = d.user_id
       WHERE d.user_id = $1 AND ($2 OR u.team_id = ANY($3::uuid[]))`,
      [doctorId, actor.programmeWide, actor.teamIds],
    );
    return row !== undefined;
  }

  /** By check_ins_doctor_due, visit_logs_doctor and promises_owner_open. */
  async between(
    actor: Person,
    { doctorId, from, to, today }: { doctorId: string; from: Day; to: Day; today: Day },
  ): Promise<AgendaDto> {
    const params = new SqlParams();
    const doctor = params.add(doctorId);
    const first = `${params.add(from)}::date`;
    const last = `${params.add(to)}::date`;
    const day = `${params.add(today)}::date`;
    const seen = (column: string) => companyIdScope(actor, column, params, today);
    const row = await this.uow.one<AgendaDto>(
      `SELECT
        (SELECT ${DOCTOR_NAME_JSON} FROM doctors d JOIN users u ON u.id = d.user_id
          WHERE d.user_id = ${doctor}::uuid) AS doctor,
        (SELECT coalesce(jsonb_agg(${checkInJson(doctor)}
            ORDER BY i.due_on, i.starts_at NULLS FIRST, c.name, i.id), '[]') FROM ${CHECK_INS}
          WHERE i.status = 'due' AND i.due_on BETWEEN ${first} AND ${last} AND ${theirs(doctor)}
            AND ${seen('i.company_id')}) AS "checkIns",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'companyId', v.company_id,
            'companyName', c.name, 'companyNameEn', c.name_en, 'kind', v.kind,
            'startedAt', v.started_at, 'endedAt', v.ended_at) ORDER BY v.started_at, v.id), '[]')
          FROM visit_logs v JOIN companies c ON c.id = v.company_id
          WHERE v.doctor_id = ${doctor}::uuid AND ${seen('v.company_id')}
            AND v.started_at >= ${first}::timestamp AT TIME ZONE 'Asia/Seoul'
            AND v.started_at < (${last} + 1)::timestamp AT TIME ZONE 'Asia/Seoul') AS visits,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'companyId', p.company_id,
            'companyName', c.name, 'companyNameEn', c.name_en, 'text', p.text, 'side', p.side,
            'dueOn', p.due_on) ORDER BY p.due_on, p.id), '[]')
          FROM promises p JOIN companies c ON c.id = p.company_id
          WHERE p.done_at IS NULL AND p.due_on BETWEEN ${first} AND ${last}
            AND (p.owner_id = ${doctor}::uuid OR (p.side = 'theirs' AND EXISTS (
              SELECT 1 FROM assignments a WHERE a.company_id = p.company_id AND a.role = 'primary'
                AND a.doctor_id = ${doctor}::uuid AND a.during @> ${day})))
            AND ${seen('p.company_id')}) AS promises,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('day', h.day, 'nameKo', h.name_ko,
            'nameEn', h.name_en, 'closed', h.closed) ORDER BY h.day), '[]')
          FROM holidays h WHERE h.day BETWEEN ${first} AND ${last}) AS holidays,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(l.during),
            'until', upper(l.during) - 1, 'coverName', u.name, 'coverNameEn', u.name_en)
            ORDER BY l.during), '[]')
          FROM doctor_leaves l LEFT JOIN users u ON u.id = l.cover_id
          WHERE l.doctor_id = ${doctor}::uuid
            AND l.during && daterange(${first}, ${last}, '[]')) AS leaves`,
      params.values,
    );
    return row!;
  }

  /** Due by a day and without a time, the longest due first; by check_ins_doctor_due. */
  tray(
    actor: Person,
    input: { doctorId: string; until: Day; today: Day; limit: number },
  ): Promise<{ item: AgendaCheckInDto; total: number }[]> {
    const params = new SqlParams();
    const doctor = params.add(input.doctorId);
    return this.uow.query(
      `SELECT ${checkInJson(doctor)} AS item, count(*) OVER ()::int AS total FROM ${CHECK_INS}
       WHERE i.status = 'due' AND i.starts_at IS NULL AND i.due_on <= ${params.add(input.until)}::date
         AND ${theirs(doctor)} AND ${companyIdScope(actor, 'i.company_id', params, input.today)}
       ORDER BY i.due_on, i.id LIMIT ${params.add(input.limit)}`,
      params.values,
    );
  }
}
