import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { CONFIG, type Config } from '../platform/config/config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Mailer } from '../platform/mail/mailer';
import { AUTH, type Actor, type Person } from '../platform/security/actor';
import { choseongOf } from '../platform/text/choseong';
import type { AcceptInvitationDto, InvitationDto, ProofDto, SignInDto } from './dto/account.dto';
import { Passwords } from './passwords';
import { loginLinkMail, passwordResetMail } from './people.mails';
import { SignInProof } from './sign-in-proof';
import { SessionService } from './session.service';
import { Throttle } from './throttle';
import { OneTimeTokens } from './tokens';
import { User } from './user.entity';

/** Signing in, by password, mail link, invitation or reset. Runs as AUTH, never as a person. */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
    private readonly passwords: Passwords,
    private readonly tokens: OneTimeTokens,
    private readonly proof: SignInProof,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem 401 `auth.invalid_credentials` or `auth.totp_required`, 429 `auth.locked` */
  async signIn(input: SignInDto, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const user = await this.proof.check(input.email, input, request);
    return this.auth(request, () => this.open(user, request, reply, 'password'));
  }

  /**
   * The signed-in person proves again who they are, before a dangerous act.
   * @throws Problem 422 on `password` or `totp`, 429 `auth.locked`
   */
  async confirm(me: Person, input: ProofDto, request: FastifyRequest): Promise<void> {
    const { email } = await this.auth(request, () =>
      this.uow.manager.findOneByOrFail(User, { id: me.userId }),
    );
    await this.proof.check(email, input, request).catch((error: unknown) => {
      // 401 would tell that the session itself is over.
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      const field = error.code === 'auth.totp_required' ? 'totp' : 'password';
      throw Problem.field(field, error.code, 'does not prove who you are');
    });
    await this.auth(request, () => this.sessions.renewProof(me.sessionId));
  }

  /** In demo mode only: one click. */
  async signInDemo(userId: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    if (!this.config.demo) throw Problem.notFound('route');
    return this.auth(request, async () => {
      const user = await this.uow.one<User>(
        `SELECT u.id, u.name, u.role, u.company_id AS "companyId" FROM users u
         JOIN settings s ON s.key = 'demo.people' AND s.value @> jsonb_build_array(jsonb_build_object('userId', u.id))
         WHERE u.id::text = $1 AND u.status = 'active'`,
        [userId],
      );
      if (!user) throw Problem.notFound('user');
      return this.open(user, request, reply, 'demo');
    });
  }

  async signOut(actor: Actor, reply: FastifyReply): Promise<void> {
    await this.uow.run({ ...AUTH, ip: actor.ip, requestId: actor.requestId }, async () => {
      await this.uow.execute('DELETE FROM sessions WHERE id = $1', [actor.sessionId]);
      await this.audit.record({
        action: 'session.closed',
        subjectType: 'user',
        subjectId: actor.userId,
        actor,
      });
    });
    this.sessions.clearCookie(reply);
  }

  /** Always the same answer, whether the address is known or not. */
  async requestLoginLink(givenEmail: string, request: FastifyRequest): Promise<void> {
    await this.requestMail(givenEmail, request, 'login-link', async (user) => {
      if (user.role !== 'sme') return;
      const token = await this.tokens.issue(user.id, 'login_link');
      await this.mailer.send(loginLinkMail, user, {
        name: user.name,
        path: `/login/link?token=${token}`,
      });
    });
  }

  async requestPasswordReset(givenEmail: string, request: FastifyRequest): Promise<void> {
    await this.requestMail(givenEmail, request, 'reset', async (user) => {
      const token = await this.tokens.issue(user.id, 'password_reset');
      await this.mailer.send(passwordResetMail, user, { name: user.name, path: `/reset/${token}` });
    });
  }

  /** @throws Problem 410 `link.invalid` */
  async signInByLink(token: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.auth(request, async () => {
      const user = await this.active(await this.tokens.use(token, 'login_link'));
      return this.open(user, request, reply, 'link');
    });
  }

  /** A new password; every session ends. @throws Problem 410, 422 */
  async resetPassword(token: string, password: string, request: FastifyRequest): Promise<void> {
    await this.auth(request, async () => {
      const user = await this.active(await this.tokens.peek(token, 'password_reset'));
      await this.passwords.requireStrong(password, user);
      await this.tokens.use(token, 'password_reset');
      await this.setPassword(user.id, password);
      await this.uow.execute('DELETE FROM sessions WHERE user_id = $1', [user.id]);
      await this.record('password.reset', user);
    });
    await this.throttle.forget(`sign-in:${request.ip}`);
  }

  async invitation(token: string, request: FastifyRequest): Promise<InvitationDto> {
    return this.auth(request, async () => {
      const user = await this.invited(await this.tokens.peek(token, 'invitation'));
      return {
        email: user.email,
        name: user.name,
        title: user.title,
        role: user.role,
        companyName: user.companyName,
      };
    });
  }

  /** Sets the account up and signs in. Staff need a password; SME users may do without. */
  async acceptInvitation(
    token: string,
    input: AcceptInvitationDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    return this.auth(request, async () => {
      const user = await this.invited(await this.tokens.peek(token, 'invitation'));
      if (!input.password && user.role !== 'sme') {
        throw Problem.field('password', 'required', 'staff need a password');
      }
      if (input.password) await this.passwords.requireStrong(input.password, user);
      await this.tokens.use(token, 'invitation');
      await this.uow.execute(
        `UPDATE users SET status = 'active', name = $2, title = coalesce($3, title), choseong = $4,
           version = version + 1, updated_at = $5 WHERE id = $1`,
        [user.id, input.name, input.title ?? null, choseongOf(input.name), this.clock.now()],
      );
      await this.setPassword(user.id, input.password ?? null);
      await this.record('invitation.accepted', user);
      return this.open(user, request, reply, 'invitation');
    });
  }

  /** Keeps a password (or none) for an account; needs the AUTH unit of work. */
  async setPassword(userId: string, password: string | null): Promise<void> {
    await this.uow.execute(
      `INSERT INTO credentials (user_id, password_hash, password_changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash,
         password_changed_at = excluded.password_changed_at`,
      [userId, password ? await this.passwords.hash(password) : null, this.clock.now()],
    );
  }

  private async requestMail(
    givenEmail: string,
    request: FastifyRequest,
    purpose: string,
    send: (user: User) => Promise<void>,
  ): Promise<void> {
    const email = givenEmail.toLowerCase();
    const keys = [`${purpose}:${email}`, `${purpose}:${request.ip}`];
    await this.throttle.refuseLocked(keys);
    await this.throttle.count(`${purpose}:${email}`, 5);
    await this.throttle.count(`${purpose}:${request.ip}`, 30);
    await this.auth(request, async () => {
      const user = await this.proof.find(email);
      if (user?.status === 'active') await send(user);
    });
  }

  private async open(
    user: Pick<User, 'id' | 'name' | 'role' | 'companyId'>,
    request: FastifyRequest,
    reply: FastifyReply,
    by: string,
  ): Promise<string> {
    await this.sessions.open(user, request, reply);
    await this.record('session.opened', user, { by });
    return user.id;
  }

  private async record(
    action: string,
    user: Pick<User, 'id' | 'name' | 'role' | 'companyId'>,
    after?: unknown,
  ): Promise<void> {
    const actor = { userId: user.id, role: user.role, name: user.name };
    await this.audit.record({
      action,
      subjectType: 'user',
      subjectId: user.id,
      companyId: user.companyId,
      after,
      actor,
    });
  }

  private async active(userId: string): Promise<User> {
    const user = await this.uow.manager.findOneBy(User, { id: userId });
    if (user?.status !== 'active') throw new Problem(410, 'link.invalid');
    return user;
  }

  private async invited(userId: string): Promise<User & { companyName: string | null }> {
    const user = await this.uow.manager.findOneBy(User, { id: userId });
    if (user?.status !== 'invited') throw new Problem(410, 'link.invalid');
    const company = await this.uow.one<{ name: string }>(
      'SELECT name FROM companies WHERE id = $1',
      [user.companyId],
    );
    return Object.assign(user, { companyName: company?.name ?? null });
  }

  private auth<T>(request: FastifyRequest, task: () => Promise<T>): Promise<T> {
    return this.uow.run({ ...AUTH, ip: request.ip, requestId: request.id }, task);
  }
}
