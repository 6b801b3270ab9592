import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { SnoozeDto } from './dto/snooze.dto';

/** A person put the case under `d` off beyond a day; by the key of difficulty_snoozes. */
export function snoozedSql(person: string, today: string): string {
  return `EXISTS (SELECT 1 FROM difficulty_snoozes s WHERE s.difficulty_id = d.id
    AND s.user_id = ${person}::uuid AND s.until > ${today}::date)`;
}

/** Who put which case off. Row-level security keeps all of it from firms. */
@Injectable()
export class SnoozeQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those that go on after today. */
  of(difficultyId: string, today: Day): Promise<SnoozeDto[]> {
    return this.uow.named(
      'difficulties.snoozes',
      `SELECT s.user_id AS "userId", u.name, u.name_en AS "nameEn", s.until, s.reason
       FROM difficulty_snoozes s JOIN users u ON u.id = s.user_id
       WHERE s.difficulty_id = $1 AND s.until > $2::date ORDER BY s.until, u.name`,
      [difficultyId, today],
    );
  }

  async put(
    { id, companyId }: { id: string; companyId: string },
    userId: string,
    { until, reason }: { until: Day; reason: string | null },
    at: Date,
  ): Promise<void> {
    await this.uow.execute(
      `INSERT INTO difficulty_snoozes (difficulty_id, user_id, company_id, until, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (difficulty_id, user_id) DO UPDATE SET until = $4, reason = $5, created_at = $6`,
      [id, userId, companyId, until, reason, at],
    );
  }

  async end(difficultyId: string, userId: string): Promise<void> {
    await this.uow.execute(
      'DELETE FROM difficulty_snoozes WHERE difficulty_id = $1 AND user_id = $2',
      [difficultyId, userId],
    );
  }

  /** Somebody outside wrote: it is back with everybody. Asked as the system, for the firm too. */
  async endAll(difficultyId: string): Promise<void> {
    await this.uow.asSystem(() =>
      this.uow.execute('DELETE FROM difficulty_snoozes WHERE difficulty_id = $1', [difficultyId]),
    );
  }
}
