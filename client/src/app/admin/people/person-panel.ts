import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { usersGet } from '../../api/fn/users/users-get';
import { usersInviteAgain } from '../../api/fn/users/users-invite-again';
import { usersResume } from '../../api/fn/users/users-resume';
import type { TeamDto } from '../../api/models/team-dto';
import type { UserDto } from '../../api/models/user-dto';
import { problemOf } from '../../http/problem';
import { problemWords } from '../../http/problem-words';
import { localName, translate } from '../../i18n/i18n';
import { Session } from '../../session/session';
import { Asker } from '../../ui/asker';
import { DatePipe, DateTimePipe } from '../../ui/date-pipes';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Toaster } from '../../ui/toaster';
import { AccountStatus } from './account-status';
import { RoleDialog } from './role-dialog';
import { SuspensionDialog } from './suspension-dialog';

/** A person beside the list: who they are, what they may do, and what can be done about it. */
@Component({
  selector: 'hd-person-panel',
  imports: [
    AccountStatus,
    DatePipe,
    DateTimePipe,
    Dialog,
    Failed,
    Icon,
    RoleDialog,
    RouterLink,
    SkeletonRows,
    SuspensionDialog,
  ],
  templateUrl: './person-panel.html',
  styles: `
    .body {
      padding: 16px 20px;
      display: grid;
      gap: 16px;
      overflow-y: auto;
    }
    .facts dd {
      overflow-wrap: anywhere;
    }
    .acts {
      display: grid;
      gap: 8px;
    }
  `,
})
export class PersonPanel {
  readonly personId = input<string>();
  readonly teams = input<TeamDto[]>([]);
  readonly closed = output();
  readonly edited = output<UserDto>();
  readonly changed = output<UserDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  private readonly roleDialog = viewChild.required(RoleDialog);
  private readonly suspensionDialog = viewChild.required(SuspensionDialog);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly busy = signal(false);
  protected readonly person = resource({
    params: () => this.personId(),
    loader: ({ params: id }) => this.api.invoke(usersGet, { id }),
  });
  protected readonly user = linkedSignal(() =>
    this.person.hasValue() ? this.person.value() : undefined,
  );
  protected readonly heading = computed(() => {
    const user = this.user();
    return user ? this.local(user.name, user.nameEn) : this.t('admin.person.heading');
  });
  protected readonly own = computed(() => this.user()?.id === this.session.me()?.id);
  protected readonly supervises = computed(() => {
    const ids = this.user()?.supervisedTeamIds ?? [];
    const names = this.teams().filter(({ id }) => ids.includes(id));
    return names.map(({ name, nameEn }) => this.local(name, nameEn)).join(', ');
  });

  protected changeRole(user: UserDto): void {
    this.roleDialog().show(user);
  }

  protected suspend(user: UserDto): void {
    this.suspensionDialog().show(user);
  }

  protected edit(user: UserDto): void {
    this.closed.emit();
    this.edited.emit(user);
  }

  protected done(user: UserDto): void {
    this.user.set(user);
    this.changed.emit(user);
  }

  protected async resume(user: UserDto): Promise<void> {
    const name = this.local(user.name, user.nameEn);
    const sure = await this.asker.confirm({
      title: this.t('admin.person.resumeTitle', { name }),
      text: this.t('admin.person.resumeText'),
      action: this.t('admin.person.resume'),
    });
    if (!sure) return;
    await this.act(async () => {
      this.done(
        await this.api.invoke(usersResume, { id: user.id, 'If-Match': `"${user.version}"` }),
      );
      this.toaster.show(this.t('admin.person.resumed', { name }));
    });
  }

  protected async inviteAgain(user: UserDto): Promise<void> {
    await this.act(async () => {
      await this.api.invoke(usersInviteAgain, { id: user.id });
      this.toaster.show(this.t('admin.person.invitedAgain', { email: user.email }));
    });
  }

  private async act(step: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await step();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      this.person.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
