import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { toString as drawQr } from 'qrcode';
import { Clock } from '../platform/config/clock';
import { CONFIG, type Config } from '../platform/config/config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { seal, unseal } from '../platform/security/secret-box';

/** Time-based one-time codes (RFC 6238, 30 s, 6 digits); a code works once. Needs the sign-in role. */
@Injectable()
export class TotpService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new secret, not yet in force until confirmed by a code. */
  async begin(
    userId: string,
    email: string,
  ): Promise<{ secret: string; otpauthUri: string; qrSvg: string }> {
    const totp = this.totp(new Secret({ size: 20 }).base32, email);
    const changed = await this.uow.execute(
      'UPDATE credentials SET totp_secret = $2, totp_last_step = NULL WHERE user_id = $1 AND totp_enabled_at IS NULL',
      [userId, seal(totp.secret.base32, this.config.secret)],
    );
    if (changed !== 1) throw Problem.conflict('totp.already_enabled');
    const otpauthUri = totp.toString();
    const qrSvg = await drawQr(otpauthUri, { type: 'svg', margin: 1 });
    return { secret: totp.secret.base32, otpauthUri, qrSvg };
  }

  async confirm(userId: string, code: string): Promise<void> {
    if (!(await this.check(userId, code))) {
      throw Problem.field('code', 'totp.wrong_code', 'is not the present code');
    }
    await this.uow.execute('UPDATE credentials SET totp_enabled_at = $2 WHERE user_id = $1', [
      userId,
      this.clock.now(),
    ]);
  }

  async disable(userId: string): Promise<void> {
    await this.uow.execute(
      'UPDATE credentials SET totp_secret = NULL, totp_enabled_at = NULL, totp_last_step = NULL WHERE user_id = $1',
      [userId],
    );
  }

  async isEnabled(userId: string): Promise<boolean> {
    const row = await this.uow.one(
      'SELECT 1 FROM credentials WHERE user_id = $1 AND totp_enabled_at IS NOT NULL',
      [userId],
    );
    return row !== undefined;
  }

  /** One step of clock difference either way is forgiven; the same code does not work twice. */
  async check(userId: string, code: string): Promise<boolean> {
    const row = await this.uow.one<{ totp_secret: string | null }>(
      'SELECT totp_secret FROM credentials WHERE user_id = $1',
      [userId],
    );
    if (!row?.totp_secret) return false;
    const totp = this.totp(unseal(row.totp_secret, this.config.secret), '');
    const timestamp = this.clock.now().getTime();
    const delta = totp.validate({ token: code, timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 30_000) + delta;
    const fresh = await this.uow.execute(
      'UPDATE credentials SET totp_last_step = $2 WHERE user_id = $1 AND coalesce(totp_last_step, 0) < $2',
      [userId, step],
    );
    return fresh === 1;
  }

  private totp(secret: string, email: string): TOTP {
    return new TOTP({ issuer: 'Home Doctor', label: email, secret: Secret.fromBase32(secret) });
  }
}
