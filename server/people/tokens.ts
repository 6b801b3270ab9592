import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { hashToken, newToken } from '../platform/security/secret-box';

export type TokenKind = 'invitation' | 'login_link' | 'password_reset';

/** Minutes a link works. */
const LIFETIME: Record<TokenKind, number> = {
  invitation: 14 * 24 * 60,
  login_link: 15,
  password_reset: 60,
};

/** One-time links: hashed at rest, used once. Needs the sign-in role (AUTH). */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new link; earlier unused ones of the kind stop working. */
  async issue(userId: string, kind: TokenKind): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.uow.execute(
      'UPDATE one_time_tokens SET used_at = $3 WHERE user_id = $1 AND kind = $2 AND used_at IS NULL',
      [userId, kind, now],
    );
    await this.uow.execute(
      `INSERT INTO one_time_tokens (id, user_id, kind, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), userId, kind, hash, now, new Date(now.getTime() + LIFETIME[kind] * 60_000)],
    );
    return token;
  }

  /** Whose link it is, without using it up. @throws Problem 410 `link.invalid` */
  async peek(token: string, kind: TokenKind): Promise<string> {
    const row = await this.uow.one<{ user_id: string }>(
      `SELECT user_id FROM one_time_tokens
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3`,
      [hashToken(token), kind, this.clock.now()],
    );
    if (!row) throw invalidLink();
    return row.user_id;
  }

  /** Uses the link up; of two at once, one wins. @throws Problem 410 `link.invalid` */
  async use(token: string, kind: TokenKind): Promise<string> {
    const row = await this.uow.one<{ user_id: string }>(
      `UPDATE one_time_tokens SET used_at = $3
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3 RETURNING user_id`,
      [hashToken(token), kind, this.clock.now()],
    );
    if (!row) throw invalidLink();
    return row.user_id;
  }
}

function invalidLink(): Problem {
  return new Problem(410, 'link.invalid', {
    detail: 'The link was used or is too old; ask for a new one.',
  });
}
