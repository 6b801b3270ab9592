import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { CONFIG, type Config } from '../platform/config/config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { AUTH, type Actor, type Person, type Role } from '../platform/security/actor';
import type {
  ChangePasswordDto,
  DemoPersonDto,
  DeviceDto,
  DeviceKeyDto,
  MeDto,
  PreferencesDto,
} from './dto/account.dto';
import { Passwords } from './passwords';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { TotpService } from './totp';

type MeRow = Omit<MeDto, 'demo' | 'idleMinutes' | 'totpRequired'>;

const ME = `
  SELECT u.id, u.name, u.name_en AS "nameEn", u.title, u.title_en AS "titleEn", u.email, u.role, u.locale, u.theme,
         u.single_key_shortcuts AS "singleKeyShortcuts", u.photo_file_id AS "photoFileId",
         t.name AS "teamName", t.name_en AS "teamNameEn", u.company_id AS "companyId",
         c.name AS "companyName", c.name_en AS "companyNameEn", u.programme_wide AS "programmeWide",
         k.totp_enabled_at IS NOT NULL AS "totpEnabled", k.password_hash IS NOT NULL AS "hasPassword"
  FROM users u LEFT JOIN teams t ON t.id = u.team_id LEFT JOIN companies c ON c.id = u.company_id
  LEFT JOIN credentials k ON k.user_id = u.id WHERE u.id = $1`;

/** What a person does with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly passwords: Passwords,
    private readonly totp: TotpService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async me(userId: string): Promise<MeDto> {
    const row = await this.uow.run(AUTH, () => this.uow.one<MeRow>(ME, [userId]));
    if (!row) throw Problem.unauthorized('auth.required');
    return {
      ...row,
      totpRequired: row.role !== 'sme' && !row.totpEnabled && !this.config.demo,
      demo: this.config.demo,
      idleMinutes: this.sessions.idleMinutes(row.role as Role),
    };
  }

  async demoPeople(): Promise<DemoPersonDto[]> {
    if (!this.config.demo) return [];
    return this.uow.run(AUTH, () =>
      this.uow.query<DemoPersonDto>(
        `SELECT u.id AS "userId", u.name, u.name_en AS "nameEn", u.title, u.title_en AS "titleEn", u.role,
                u.photo_file_id AS "photoFileId", p.person ->> 'ko' AS ko, p.person ->> 'en' AS en
         FROM settings s, jsonb_array_elements(s.value) WITH ORDINALITY AS p (person, position)
         JOIN users u ON u.id = (p.person ->> 'userId')::uuid
         WHERE s.key = 'demo.people' AND u.status = 'active' ORDER BY p.position`,
      ),
    );
  }

  async changePreferences(actor: Person, input: PreferencesDto): Promise<MeDto> {
    await this.uow.run(actor, () =>
      this.uow.execute(
        `UPDATE users SET locale = coalesce($2, locale), theme = coalesce($3, theme),
           single_key_shortcuts = coalesce($4, single_key_shortcuts), updated_at = $5 WHERE id = $1`,
        [
          actor.userId,
          input.locale ?? null,
          input.theme ?? null,
          input.singleKeyShortcuts ?? null,
          this.clock.now(),
        ],
      ),
    );
    return this.me(actor.userId);
  }

  /** Ends the other sessions. @throws Problem 422 on `current` or `next` */
  async changePassword(actor: Person, input: ChangePasswordDto): Promise<void> {
    await this.auth(actor, async () => {
      await this.requirePassword(actor, input.current ?? '', 'current');
      const user = await this.uow.one<{ email: string }>('SELECT email FROM users WHERE id = $1', [
        actor.userId,
      ]);
      await this.passwords.requireStrong(
        input.next,
        { email: user?.email ?? '', name: actor.name },
        'next',
      );
      await this.signIn.setPassword(actor.userId, input.next);
      await this.uow.execute('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [
        actor.userId,
        actor.sessionId,
      ]);
      await this.record(actor, 'password.changed');
    });
  }

  async devices(actor: Person): Promise<DeviceDto[]> {
    return this.auth(actor, () =>
      this.uow.query<DeviceDto>(
        `SELECT id, id = $2 AS current, coalesce(user_agent, '') AS "userAgent", ip, created_at AS "createdAt",
                last_seen_at AS "lastSeenAt"
         FROM sessions WHERE user_id = $1 AND expires_at > $3 ORDER BY last_seen_at DESC`,
        [actor.userId, actor.sessionId, this.clock.now()],
      ),
    );
  }

  async revokeDevice(actor: Person, sessionId: string): Promise<void> {
    await this.auth(actor, async () => {
      const gone = await this.uow.execute('DELETE FROM sessions WHERE id = $1 AND user_id = $2', [
        sessionId,
        actor.userId,
      ]);
      if (gone === 0) throw Problem.notFound('device');
      await this.record(actor, 'session.revoked');
    });
  }

  /**
   * 256 bits known only to the server and to devices this person is signed in on. What a device keeps
   * for sending later can be read with it alone, so a device whose session ended holds nothing legible.
   */
  deviceKey(actor: Person): DeviceKeyDto {
    const key = hkdfSync('sha256', this.config.secret, actor.userId, 'device-key', 32);
    return { key: Buffer.from(key).toString('base64url') };
  }

  async beginTotp(actor: Person) {
    return this.auth(actor, async () => {
      const user = await this.uow.one<{ email: string }>('SELECT email FROM users WHERE id = $1', [
        actor.userId,
      ]);
      await this.uow.execute(
        'INSERT INTO credentials (user_id) VALUES ($1) ON CONFLICT DO NOTHING',
        [actor.userId],
      );
      return this.totp.begin(actor.userId, user?.email ?? '');
    });
  }

  async confirmTotp(actor: Person, code: string): Promise<void> {
    await this.auth(actor, async () => {
      await this.totp.confirm(actor.userId, code);
      await this.record(actor, 'totp.enabled');
    });
  }

  /** Asks for the password again. */
  async disableTotp(actor: Person, password: string): Promise<void> {
    await this.auth(actor, async () => {
      await this.requirePassword(actor, password, 'password');
      await this.totp.disable(actor.userId);
      await this.record(actor, 'totp.disabled');
    });
  }

  private async requirePassword(actor: Person, password: string, field: string): Promise<void> {
    const row = await this.uow.one<{ password_hash: string | null }>(
      'SELECT password_hash FROM credentials WHERE user_id = $1',
      [actor.userId],
    );
    // Who signs in by mail links has none yet and may set the first one.
    if (!row?.password_hash && field === 'current') return;
    if (!(await this.passwords.verify(row?.password_hash, password))) {
      throw Problem.field(field, 'password.wrong', 'is not your present password');
    }
  }

  private async record(actor: Person, action: string): Promise<void> {
    await this.audit.record({ action, subjectType: 'user', subjectId: actor.userId, actor });
  }

  private auth<T>(actor: Actor, task: () => Promise<T>): Promise<T> {
    return this.uow.run({ ...AUTH, ip: actor.ip, requestId: actor.requestId }, task);
  }
}
