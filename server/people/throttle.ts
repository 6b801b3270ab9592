import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';

const WINDOW_MINUTES = 15;

/**
 * Counts in the database, so that replicas share it (DESIGN §6): failed sign-ins per account and per
 * address lock out for 15 minutes (DOMAIN §7.1). Writes outside any unit of work: a refusal must
 * not undo its own count.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 429 with the seconds to wait */
  async refuseLocked(keys: string[]): Promise<void> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ until: Date | null }>(
      'SELECT max(locked_until) AS until FROM throttles WHERE key = ANY($1) AND locked_until > $2',
      [keys, now],
    );
    const until = rows[0]?.until;
    if (until) throw this.locked(until);
  }

  /** Counts one; past the limit the key is locked for the rest of 15 minutes. */
  async count(key: string, limit: number): Promise<void> {
    const now = this.clock.now();
    await this.pool.query(
      `INSERT INTO throttles AS t (key, window_started_at, count) VALUES ($1, $2, 1)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN t.window_started_at < $2::timestamptz - $4::interval THEN 1 ELSE t.count + 1 END,
         window_started_at = CASE WHEN t.window_started_at < $2::timestamptz - $4::interval THEN $2 ELSE t.window_started_at END,
         locked_until = CASE
           WHEN t.window_started_at >= $2::timestamptz - $4::interval AND t.count + 1 >= $3 THEN $2::timestamptz + $4::interval
           ELSE t.locked_until END`,
      [key, now, limit, `${WINDOW_MINUTES} minutes`],
    );
  }

  async forget(key: string): Promise<void> {
    await this.pool.query('DELETE FROM throttles WHERE key = $1', [key]);
  }

  private locked(until: Date): Problem {
    const seconds = Math.ceil((until.getTime() - this.clock.now().getTime()) / 1000);
    return new Problem(429, 'auth.locked', {
      detail: 'Too many attempts; wait a little.',
      extra: { retryAfterSeconds: seconds },
    });
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}
