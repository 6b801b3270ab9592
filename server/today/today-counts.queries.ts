import { Injectable } from '@nestjs/common';
import { companyScope, SqlParams } from '../companies/company-scope';
import { snoozedSql } from '../difficulties/snooze.queries';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { FirmTodayDto, TodayCountsDto } from './dto/today.dto';

const OPEN = `('received', 'triaged', 'assigned', 'in_progress', 'waiting_sme', 'waiting_partner', 'reopened')`;

/** The figures beside the menu: one statement a role. */
@Injectable()
export class TodayCountsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** $1 the doctor, $2 the day: what DoctorToday lists, and how many drafts and how many
   * firms the list of firms shows, as primary, backup or cover. */
  async doctor(doctorId: string, today: Day): Promise<Partial<TodayCountsDto>> {
    const [row] = await this.uow.named<Partial<TodayCountsDto>>(
      'today.counts.doctor',
      `WITH mine AS (
         SELECT company_id FROM assignments
         WHERE doctor_id = $1 AND role = 'primary' AND during @> $2::date
         UNION
         SELECT a.company_id FROM doctor_leaves l
         JOIN assignments a ON a.doctor_id = l.doctor_id AND a.role = 'primary' AND a.during @> $2::date
         WHERE l.cover_id = $1 AND l.during @> $2::date
       ), cases AS (
         SELECT count(*) AS n FROM difficulties d
         WHERE d.status IN ${OPEN} AND (d.doctor_id = $1 OR d.company_id IN (SELECT company_id FROM mine))
           AND d.company_id IN (SELECT doctor_companies($1::uuid, $2::date))
           AND NOT ${snoozedSql('$1', '$2')}
       )
       SELECT (SELECT count(*) FROM companies c WHERE c.status = 'active'
                 AND c.id IN (SELECT doctor_companies($1::uuid, $2::date))) AS companies,
              cases.n AS difficulties,
              cases.n + (SELECT count(*) FROM mine m JOIN check_ins i ON i.company_id = m.company_id
                         WHERE i.status = 'due' AND i.due_on <= $2::date) AS today,
              (SELECT count(*) FROM letters l WHERE l.created_by = $1 AND l.status IN ('draft', 'returned')
                 AND l.company_id IN (SELECT doctor_companies($1::uuid, $2::date))) AS letters
       FROM cases`,
      [doctorId, today],
    );
    return row!;
  }

  async supervisor(actor: Person, today: Day): Promise<Partial<TodayCountsDto>> {
    const params = new SqlParams();
    const day = params.add(today);
    const scope = companyScope(actor, 'c', params, today);
    const row = await this.uow.one<Partial<TodayCountsDto>>(
      `SELECT (SELECT count(*) FROM difficulties d JOIN companies c ON c.id = d.company_id
               WHERE d.status <> 'closed' AND ${scope}) AS board,
              (SELECT count(*) FROM companies c WHERE c.status = 'active' AND ${scope}
                 AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = c.id
                                   AND a.role = 'primary' AND a.during @> ${day}::date)) AS assignments,
              (SELECT count(*) FROM inbox_messages m LEFT JOIN companies c ON c.id = m.company_id
               WHERE m.status = 'parked' AND (m.company_id IS NULL OR ${scope})) AS inbox,
              (SELECT count(*) FROM letters l JOIN companies c ON c.id = l.company_id
               WHERE l.status = 'submitted' AND ${scope}) AS letters`,
      params.values,
    );
    return row!;
  }

  /** Cases that wait for the firm; row-level security keeps it at its own. */
  async firm(companyId: string): Promise<FirmTodayDto> {
    const row = await this.uow.one<FirmTodayDto>(
      `SELECT (SELECT count(*) FROM difficulties WHERE company_id = $1
                 AND status IN ('waiting_sme', 'answered')) AS "waitingForYou",
              (SELECT count(*) FROM difficulties WHERE company_id = $1 AND status <> 'closed') AS "openDifficulties",
              (SELECT count(*) FROM promises WHERE company_id = $1 AND side = 'theirs' AND done_at IS NULL) AS "openPromises",
              i.due_on AS "nextCheckInOn", i.starts_at AS "nextStartsAt"
       FROM (SELECT 1) one
       LEFT JOIN LATERAL (SELECT due_on, starts_at FROM check_ins WHERE company_id = $1 AND status = 'due'
                          ORDER BY due_on LIMIT 1) i ON TRUE`,
      [companyId],
    );
    return row!;
  }

  /** Letters that wait for the firm's word before they go out. */
  async lettersToCheck(companyId: string): Promise<number> {
    const row = await this.uow.one<{ n: number }>(
      `SELECT count(*) AS n FROM letters WHERE company_id = $1 AND status = 'approved'`,
      [companyId],
    );
    return row!.n;
  }

  async unread(userId: string): Promise<number> {
    const row = await this.uow.one<{ n: number }>(
      'SELECT count(*) AS n FROM notifications WHERE user_id = $1 AND read_at IS NULL',
      [userId],
    );
    return row!.n;
  }
}
