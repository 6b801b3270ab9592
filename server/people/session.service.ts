import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { Clock } from '../platform/config/clock';
import { CONFIG, type Config } from '../platform/config/config';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person, Role } from '../platform/security/actor';
import { hashToken, newToken } from '../platform/security/secret-box';
import { SessionResolver } from '../platform/security/session-resolver';

interface SessionRow {
  session_id: string;
  last_seen_at: Date;
  authenticated_at: Date;
  second_step: boolean;
  user_id: string;
  name: string;
  title: string | null;
  role: Role;
  company_id: string | null;
  programme_wide: boolean;
  locale: 'ko' | 'en';
  team_ids: string[];
}

const LIFETIME_HOURS: Record<'staff' | 'sme', number> = { staff: 12, sme: 24 * 30 };
const SME_IDLE_MINUTES = 24 * 60 * 14;
const TOUCH_AFTER_MS = 60_000;

const RESOLVE = `
  SELECT s.id AS session_id, s.last_seen_at, s.authenticated_at,
         EXISTS (SELECT FROM credentials k WHERE k.user_id = u.id AND k.totp_enabled_at IS NOT NULL) AS second_step,
         u.id AS user_id, u.name, u.title, u.role, u.company_id,
         u.programme_wide, u.locale,
         CASE WHEN u.role = 'supervisor'
              THEN ARRAY(SELECT t.team_id FROM team_supervisors t WHERE t.user_id = u.id)
              WHEN u.team_id IS NOT NULL THEN ARRAY[u.team_id] ELSE '{}'::uuid[] END AS team_ids
  FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.status = 'active'`;

/**
 * Opaque session tokens, hashed at rest (DESIGN §6). The cookie is `__Host-` and Secure where the
 * product is reached by https; a plain-http address (a laptop, a trial) gets a plain name, since
 * browsers drop `__Host-` cookies there.
 */
@Injectable()
export class SessionService extends SessionResolver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  get cookieName(): string {
    return this.config.publicUrl.startsWith('https:') ? '__Host-hd_session' : 'hd_session';
  }

  /** The idle limit of a role, in minutes. */
  idleMinutes(role: Role): number {
    return role === 'sme' ? SME_IDLE_MINUTES : this.config.staffIdleMinutes;
  }

  /** Opens a session in the present unit of work and sets the cookie; the old token is void. */
  async open(
    user: { id: string; role: Role },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const hours = LIFETIME_HOURS[user.role === 'sme' ? 'sme' : 'staff'];
    const expires = new Date(now.getTime() + hours * 3_600_000);
    const old = request.cookies[this.cookieName];
    if (old) await this.uow.execute('DELETE FROM sessions WHERE token_hash = $1', [hashToken(old)]);
    const id = newId();
    await this.uow.execute(
      `INSERT INTO sessions (id, user_id, token_hash, created_at, last_seen_at, authenticated_at, expires_at, ip, user_agent)
       VALUES ($1, $2, $3, $4, $4, $4, $5, $6, $7)`,
      [
        id,
        user.id,
        hash,
        now,
        expires,
        request.ip,
        (request.headers['user-agent'] ?? '').slice(0, 300),
      ],
    );
    await this.uow.execute('UPDATE users SET last_login_at = $2 WHERE id = $1', [user.id, now]);
    void reply.setCookie(this.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.cookieName.startsWith('__Host-'),
      expires,
    });
    return id;
  }

  clearCookie(reply: FastifyReply): void {
    void reply.clearCookie(this.cookieName, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.cookieName.startsWith('__Host-'),
    });
  }

  /** One indexed statement a request, outside the request's transaction. */
  async resolve(request: FastifyRequest): Promise<Person | undefined> {
    const token = request.cookies[this.cookieName];
    if (!token) return undefined;
    const now = this.clock.now();
    const result = await this.pool.query({
      name: 'session-resolve',
      text: RESOLVE,
      values: [hashToken(token), now],
    });
    const row = result.rows[0] as SessionRow | undefined;
    if (!row) return undefined;
    const idle = now.getTime() - row.last_seen_at.getTime();
    if (idle > this.idleMinutes(row.role) * 60_000) return undefined;
    // Live updates keep a connection open; they are no sign that somebody is there.
    if (idle > TOUCH_AFTER_MS && !request.url.startsWith('/api/events')) {
      await this.pool.query('UPDATE sessions SET last_seen_at = $2 WHERE id = $1', [
        row.session_id,
        now,
      ]);
    }
    return {
      role: row.role,
      userId: row.user_id,
      name: row.name,
      title: row.title,
      companyId: row.company_id,
      teamIds: row.team_ids,
      programmeWide: row.programme_wide,
      locale: row.locale,
      sessionId: row.session_id,
      ip: request.ip,
      requestId: request.id,
      authenticatedAt: row.authenticated_at,
      secondStepDue: row.role !== 'sme' && !row.second_step && !this.config.demo,
    };
  }

  /** Notes that the person of a session proved again who they are. Needs the sign-in role. */
  async renewProof(sessionId: string | null): Promise<void> {
    await this.uow.execute('UPDATE sessions SET authenticated_at = $2 WHERE id = $1', [
      sessionId,
      this.clock.now(),
    ]);
  }

  /** Ends sessions of a person; all of them, or all but one. Needs the sign-in role. */
  async endAll(userId: string, exceptSessionId?: string): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2', [
      userId,
      exceptSessionId ?? null,
    ]);
  }

  async purge(): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE expires_at < $1', [this.clock.now()]);
    await this.pool.query(
      "DELETE FROM one_time_tokens WHERE expires_at < $1::timestamptz - interval '30 days'",
      [this.clock.now()],
    );
    await this.pool.query(
      "DELETE FROM throttles WHERE window_started_at < $1::timestamptz - interval '1 day'",
      [this.clock.now()],
    );
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}
