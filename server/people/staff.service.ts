import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { choseongOf } from '../platform/text/choseong';
import { parsePhone } from '../platform/text/phone';
import type {
  ChangeRoleDto,
  InviteStaffDto,
  StaffDetailsDto,
  UserDto,
  UserPageDto,
  UserQueryDto,
} from './dto/user.dto';
import { InvitationService } from './invitation.service';
import { User } from './user.entity';
import { UserQueries } from './user.queries';

/** Accounts of staff: inviting, changing, suspending. Every change of rights ends the sessions. */
@Injectable()
export class StaffService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: UserQueries,
    private readonly invitations: InvitationService,
    private readonly audit: Audit,
  ) {}

  async list(actor: Person, query: UserQueryDto): Promise<UserPageDto> {
    const limit = query.limit ?? 50;
    const { rows, total } = await this.queries.page(actor, query, limit);
    return toPage(
      rows,
      limit,
      total,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  /** @throws Problem 404 */
  async get(actor: Person, id: string): Promise<UserDto> {
    const user = await this.queries.find(actor, id);
    if (!user) throw Problem.notFound('user');
    return user;
  }

  /** A new account, invited by mail. Opens its own units of work. @throws Problem 422 on `email` */
  async invite(actor: Person, input: InviteStaffDto): Promise<UserDto> {
    this.requireFitting(input.role, input);
    const id = newId();
    await this.invitations.inviteStaff(actor, {
      ...input,
      id,
      phone: phoneOf(input.phone) ?? null,
    });
    return this.uow.run(actor, () => this.get(actor, id));
  }

  async change(
    actor: Person,
    id: string,
    version: number,
    input: StaffDetailsDto,
  ): Promise<UserDto> {
    const user = await this.load(actor, id);
    if (user.role === 'sme' && (input.teamId || input.supervisedTeamIds || input.programmeWide)) {
      throw Problem.unprocessable('user.not_staff');
    }
    this.requireFitting(user.role, input);
    const before = await this.get(actor, id);
    const { name, nameEn, title, titleEn, teamId, programmeWide } = input;
    if (name !== undefined) Object.assign(user, { name, choseong: choseongOf(name) });
    if (nameEn !== undefined) user.nameEn = nameEn;
    if (title !== undefined) user.title = title;
    if (titleEn !== undefined) user.titleEn = titleEn;
    if (teamId !== undefined) user.teamId = teamId;
    if (programmeWide !== undefined) user.programmeWide = programmeWide;
    if (input.phone !== undefined) user.phone = phoneOf(input.phone) ?? null;
    user.updatedAt = this.clock.now();
    await updateVersioned(this.uow, User, user, { expected: version, current: () => before });
    if (input.supervisedTeamIds) await this.superviseTeams(id, input.supervisedTeamIds);
    const after = await this.get(actor, id);
    await this.record('user.changed', user, before, after);
    const rights = (of: UserDto) => JSON.stringify([of.programmeWide, of.supervisedTeamIds]);
    if (rights(before) !== rights(after)) await this.endSessions(id);
    return after;
  }

  /** Staff change between staff roles; who becomes a doctor gets a register entry. */
  async changeRole(
    actor: Person,
    id: string,
    version: number,
    { role }: ChangeRoleDto,
  ): Promise<UserDto> {
    if (id === actor.userId) throw Problem.conflict('user.own_role');
    const user = await this.load(actor, id);
    const before = await this.get(actor, id);
    if (user.role === 'doctor' && role !== 'doctor') await this.requireNoFirms(id);
    user.changeRole(role);
    user.updatedAt = this.clock.now();
    await updateVersioned(this.uow, User, user, { expected: version, current: () => before });
    if (role === 'doctor') await this.register(id);
    if (role !== 'supervisor') await this.superviseTeams(id, []);
    await this.endSessions(id);
    await this.record('user.role_changed', user, { role: before.role }, { role });
    return this.get(actor, id);
  }

  /** Signs them out at once; their firms stay theirs until assigned anew. */
  async suspend(actor: Person, id: string, version: number, reason: string): Promise<UserDto> {
    if (id === actor.userId) throw Problem.conflict('user.own_suspension');
    const user = await this.load(actor, id);
    user.suspend();
    user.updatedAt = this.clock.now();
    await updateVersioned(this.uow, User, user, {
      expected: version,
      current: () => this.get(actor, id),
    });
    await this.endSessions(id);
    await this.record('user.suspended', user, undefined, { reason });
    return this.get(actor, id);
  }

  async resume(actor: Person, id: string, version: number): Promise<UserDto> {
    const user = await this.load(actor, id);
    user.resume(user.lastLoginAt !== null);
    user.updatedAt = this.clock.now();
    await updateVersioned(this.uow, User, user, {
      expected: version,
      current: () => this.get(actor, id),
    });
    await this.record('user.resumed', user);
    return this.get(actor, id);
  }

  /** Another invitation mail. Opens its own units of work. */
  async inviteAgain(actor: Person, id: string): Promise<void> {
    await this.uow.run(actor, () => this.load(actor, id));
    await this.invitations.renew(actor, id);
  }

  private async load(actor: Person, id: string): Promise<User> {
    await this.get(actor, id);
    const user = await this.uow.manager.findOneBy(User, { id });
    if (!user) throw Problem.notFound('user');
    return user;
  }

  private requireFitting(role: string, input: StaffDetailsDto): void {
    if (
      role !== 'supervisor' &&
      (input.programmeWide || (input.supervisedTeamIds?.length ?? 0) > 0)
    ) {
      throw Problem.field(
        'supervisedTeamIds',
        'user.not_a_supervisor',
        'only supervisors supervise teams',
      );
    }
    if (role === 'doctor' && input.teamId === null) {
      throw Problem.field('teamId', 'required', 'a doctor belongs to a team');
    }
  }

  private async requireNoFirms(id: string): Promise<void> {
    const busy = await this.uow.one(
      'SELECT 1 FROM assignments WHERE doctor_id = $1 AND (upper_inf(during) OR upper(during) > $2::date) LIMIT 1',
      [id, this.clock.today()],
    );
    if (busy)
      throw Problem.conflict('user.has_firms', {
        detail: 'Assign their firms to someone else first.',
      });
  }

  private async register(id: string): Promise<void> {
    await this.uow.execute('INSERT INTO doctors (user_id) VALUES ($1) ON CONFLICT DO NOTHING', [
      id,
    ]);
  }

  private async superviseTeams(id: string, teamIds: string[]): Promise<void> {
    await this.uow.execute(
      'DELETE FROM team_supervisors WHERE user_id = $1 AND team_id <> ALL($2::uuid[])',
      [id, teamIds],
    );
    await this.uow.execute(
      'INSERT INTO team_supervisors (user_id, team_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [id, teamIds],
    );
  }

  /** Sessions are out of reach of the restricted role; this function is the one way to end them. */
  private async endSessions(id: string): Promise<void> {
    await this.uow.query('SELECT end_sessions($1)', [id]);
  }

  private async record(
    action: string,
    user: User,
    before?: unknown,
    after?: unknown,
  ): Promise<void> {
    const { id: subjectId, companyId } = user;
    await this.audit.record({ action, subjectType: 'user', subjectId, companyId, before, after });
  }
}

/** @throws Problem 422 on `phone` */
export function phoneOf(given: string | null | undefined): string | null | undefined {
  if (!given) return given === '' ? null : given;
  const phone = parsePhone(given);
  if (!phone) throw Problem.field('phone', 'phone.invalid', 'is not a phone number');
  return phone.e164;
}
