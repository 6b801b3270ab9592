import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Mailer } from '../platform/mail/mailer';
import { AUTH, type Person } from '../platform/security/actor';
import { choseongOf } from '../platform/text/choseong';
import { invitationMail } from './people.mails';
import { OneTimeTokens } from './tokens';

export interface FirmUserDraft {
  companyId: string;
  companyName: string;
  email: string;
  name: string;
  title: string | null;
}

export interface StaffDraft {
  id: string;
  email: string;
  name: string;
  nameEn?: string | null;
  title?: string | null;
  titleEn?: string | null;
  role: 'doctor' | 'supervisor' | 'admin';
  phone?: string | null;
  teamId?: string | null;
  supervisedTeamIds?: string[];
  programmeWide?: boolean;
  locale?: 'ko' | 'en';
}

interface InvitedUser {
  id: string;
  email: string;
  name: string;
  locale: 'ko' | 'en';
  companyName: string | null;
}

/**
 * Invitations of a firm's people. One-time links are out of reach of a person's own transaction,
 * so each call is one AUTH unit of work: account, link and mail exist together or not at all. The
 * caller has checked before that the actor may do it, in a unit of work of the actor.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  /**
   * A new SME account, invited by mail.
   * @returns its id
   * @throws Problem 422 on `email` when the address has an account
   */
  async inviteToFirm(actor: Person, draft: FirmUserDraft): Promise<string> {
    return this.auth(actor, async () => {
      const id = newId();
      const email = draft.email.trim().toLowerCase();
      const made = await this.uow.execute(
        `INSERT INTO users (id, email, name, title, role, company_id, status, choseong, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'sme', $5, 'invited', $6, $7, $7) ON CONFLICT (email) DO NOTHING`,
        [
          id,
          email,
          draft.name,
          draft.title,
          draft.companyId,
          choseongOf(draft.name),
          this.clock.now(),
        ],
      );
      if (made === 0) throw Problem.field('email', 'email.taken', 'has an account already');
      await this.send(
        { id, email, name: draft.name, locale: 'ko', companyName: draft.companyName },
        draft.companyId,
      );
      await this.record(actor, 'user.invited', id, draft.companyId, {
        email,
        name: draft.name,
        title: draft.title,
      });
      return id;
    });
  }

  /**
   * A new account of staff, invited by mail; a doctor gets a register entry.
   * @throws Problem 422 on `email` when the address has an account
   */
  async inviteStaff(actor: Person, draft: StaffDraft): Promise<void> {
    await this.auth(actor, async () => {
      const email = draft.email.trim().toLowerCase();
      const made = await this.uow.execute(
        `INSERT INTO users (id, email, name, name_en, title, title_en, role, phone, team_id, programme_wide, status,
           locale, choseong, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'invited', $11, $12, $13, $13) ON CONFLICT (email) DO NOTHING`,
        [
          draft.id,
          email,
          draft.name,
          draft.nameEn ?? null,
          draft.title ?? null,
          draft.titleEn ?? null,
          draft.role,
          draft.phone ?? null,
          draft.teamId ?? null,
          draft.programmeWide ?? false,
          draft.locale ?? 'ko',
          choseongOf(draft.name),
          this.clock.now(),
        ],
      );
      if (made === 0) throw Problem.field('email', 'email.taken', 'has an account already');
      if (draft.role === 'doctor')
        await this.uow.execute('INSERT INTO doctors (user_id) VALUES ($1)', [draft.id]);
      await this.uow.execute(
        'INSERT INTO team_supervisors (user_id, team_id) SELECT $1, unnest($2::uuid[])',
        [draft.id, draft.supervisedTeamIds ?? []],
      );
      await this.send(
        { id: draft.id, email, name: draft.name, locale: draft.locale ?? 'ko', companyName: null },
        null,
      );
      await this.record(actor, 'user.invited', draft.id, null, { ...draft, id: undefined });
    });
  }

  /**
   * An administrator for an installation that has nobody yet, made from the command line.
   * @returns the path under which they set their password
   * @throws Error when the address has an account
   */
  async inviteFirstAdmin(email: string, name: string): Promise<string> {
    return this.uow.run(AUTH, async () => {
      const id = newId();
      const made = await this.uow.execute(
        `INSERT INTO users (id, email, name, role, status, choseong, created_at, updated_at)
         VALUES ($1, lower($2), $3, 'admin', 'invited', $4, $5, $5) ON CONFLICT (email) DO NOTHING`,
        [id, email.trim(), name, choseongOf(name), this.clock.now()],
      );
      if (made === 0) throw new Error(`${email} has an account already.`);
      await this.audit.record({
        action: 'user.invited',
        subjectType: 'user',
        subjectId: id,
        after: { email, name, role: 'admin' },
      });
      return `/invitation/${await this.tokens.issue(id, 'invitation')}`;
    });
  }

  /** Sends another link to a user of any kind. @throws Problem 404, 409 `user.not_invited` */
  async renew(actor: Person, userId: string): Promise<void> {
    await this.auth(actor, async () => {
      const user = await this.uow.one<InvitedUser & { status: string; companyId: string | null }>(
        `SELECT u.id, u.email, u.name, u.locale, u.status, u.company_id AS "companyId", CASE u.locale WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS "companyName"
         FROM users u LEFT JOIN companies c ON c.id = u.company_id WHERE u.id = $1`,
        [userId],
      );
      if (!user) throw Problem.notFound('user');
      if (user.status !== 'invited') throw Problem.conflict('user.not_invited');
      await this.send(user, user.companyId);
      await this.record(actor, 'invitation.renewed', userId, user.companyId, { email: user.email });
    });
  }

  /** Sends another link; the one before stops working. @throws Problem 404, 409 `user.not_invited` */
  async renewForFirm(actor: Person, companyId: string, userId: string): Promise<void> {
    await this.auth(actor, async () => {
      const user = await this.uow.one<InvitedUser & { status: string }>(
        `SELECT u.id, u.email, u.name, u.locale, u.status, CASE u.locale WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS "companyName"
         FROM users u JOIN companies c ON c.id = u.company_id WHERE u.id = $1 AND u.company_id = $2`,
        [userId, companyId],
      );
      if (!user) throw Problem.notFound('user');
      if (user.status !== 'invited') throw Problem.conflict('user.not_invited');
      await this.send(user, companyId);
      await this.record(actor, 'invitation.renewed', userId, companyId, { email: user.email });
    });
  }

  private async send(user: InvitedUser, companyId: string | null): Promise<void> {
    const token = await this.tokens.issue(user.id, 'invitation');
    const { name, companyName } = user;
    await this.mailer.send(
      invitationMail,
      user,
      { name, companyName, path: `/invitation/${token}` },
      { companyId },
    );
  }

  private async record(
    actor: Person,
    action: string,
    subjectId: string,
    companyId: string | null,
    after: unknown,
  ): Promise<void> {
    await this.audit.record({ action, subjectType: 'user', subjectId, companyId, after, actor });
  }

  private auth<T>(actor: Person, task: () => Promise<T>): Promise<T> {
    return this.uow.run({ ...AUTH, ip: actor.ip, requestId: actor.requestId }, task);
  }
}
