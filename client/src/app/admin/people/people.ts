import { Component, computed, effect, inject, resource, untracked, viewChild } from '@angular/core';
import { Api } from '../../api/api';
import { teamsList } from '../../api/fn/teams/teams-list';
import { usersList } from '../../api/fn/users/users-list';
import type { UserDto } from '../../api/models/user-dto';
import { keysetList } from '../../http/keyset-list';
import { localName, translate } from '../../i18n/i18n';
import { Avatar } from '../../ui/avatar';
import { AgoPipe } from '../../ui/date-pipes';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { FilterChip } from '../../ui/filter-chip';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { addressFilter } from '../address-filter';
import { AccountStatus } from './account-status';
import { PeopleTabs } from './people-tabs';
import { PersonDialog } from './person-dialog';
import { PersonPanel } from './person-panel';

const ROLES = ['doctor', 'supervisor', 'admin', 'sme'] as const;
const STATUSES = ['active', 'invited', 'suspended'] as const;

/** Everybody with an account. A person opens beside the list, under an address of their own. */
@Component({
  selector: 'hd-people',
  imports: [
    AccountStatus,
    AgoPipe,
    Avatar,
    Empty,
    Failed,
    FilterChip,
    Icon,
    LoadMore,
    PeopleTabs,
    PersonDialog,
    PersonPanel,
    SkeletonRows,
  ],
  templateUrl: './people.html',
  styleUrl: '../admin-list.css',
})
export class People {
  private readonly api = inject(Api);
  private readonly dialog = viewChild(PersonDialog);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly roles = ROLES;
  protected readonly statuses = STATUSES;
  protected readonly filter = addressFilter(['q', 'role', 'status', 'team']);
  protected readonly opened = addressFilter(['person']);
  protected readonly list = keysetList(
    this.filter.value,
    ({ q, role, status, team: teamId, cursor }) =>
      this.api.invoke(usersList, {
        q,
        role: ROLES.find((one) => one === role),
        status: STATUSES.find((one) => one === status),
        teamId,
        cursor,
        limit: 50,
      }),
  );
  private readonly allTeams = resource({ loader: () => this.api.invoke(teamsList) });
  protected readonly teams = computed(() =>
    this.allTeams.hasValue() ? this.allTeams.value().filter((team) => team.active) : [],
  );
  protected readonly teamName = computed(() => {
    const team = this.teams().find((one) => one.id === this.filter.value().team);
    return team && this.local(team.name, team.nameEn);
  });

  constructor() {
    // 새로 만들기 leads here with the window open; the address does not keep it.
    const asked = addressFilter(['invite']);
    effect(() => {
      const dialog = this.dialog();
      if (!dialog || !asked.value().invite) return;
      untracked(() => dialog.open());
      asked.narrow({ invite: null });
    });
  }

  /** Where somebody belongs: firm or team, or all firms. */
  protected belongs(user: UserDto): string {
    if (user.companyName) return user.companyName;
    if (user.programmeWide) return this.t('admin.people.programmeWide');
    const team = this.teams().find((one) => one.id === user.teamId);
    return this.local(team?.name ?? user.teamName, team?.nameEn) || this.t('admin.people.noTeam');
  }

  protected invite(): void {
    this.dialog()?.open();
  }

  protected edit(user: UserDto): void {
    this.dialog()?.open(user);
  }

  protected replace(user: UserDto): void {
    this.list.update((one) => (one.id === user.id ? user : one));
  }

  protected saved(user: UserDto, added: boolean): void {
    if (added) this.list.reload();
    else this.replace(user);
    this.opened.narrow({ person: user.id });
  }
}
