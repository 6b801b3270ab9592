import { Component, computed, inject, resource, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { teamsList } from '../../api/fn/teams/teams-list';
import type { TeamDto } from '../../api/models/team-dto';
import { localName, translate } from '../../i18n/i18n';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { PeopleTabs } from './people-tabs';
import { TeamDialog } from './team-dialog';

/** The teams doctors belong to, with who supervises them. */
@Component({
  selector: 'hd-teams',
  imports: [Chip, Empty, Failed, Icon, PeopleTabs, RouterLink, SkeletonRows, TeamDialog],
  template: `<div class="page has-foot">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('admin.teams.title') }}</h1>
          <p class="m">{{ t('admin.teams.lead') }}</p>
        </div>
        <div class="actions foot fixed">
          <button type="button" class="btn p" (click)="edit()">
            <hd-icon name="plus" [size]="18" />{{ t('admin.teams.add') }}
          </button>
        </div>
      </div>
      <hd-people-tabs />
      <section class="card" [attr.aria-label]="t('admin.teams.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.hasValue()) {
          <hd-skeleton-rows [count]="4" [height]="60" />
        } @else {
          <ul class="rows">
            @for (team of teams(); track team.id) {
              <li class="row light wrap">
                <div class="main team">
                  <div class="ttl wrap">
                    <span>{{ local(team.name, team.nameEn) }}</span>
                    @if (!team.active) {
                      <hd-chip icon="archive">{{ t('admin.teams.closed') }}</hd-chip>
                    }
                  </div>
                  <p class="m meta">
                    <span>{{ t('admin.teams.doctors', { n: team.doctors }) }}</span>
                    <span>{{ t('admin.teams.firms', { n: team.firms }) }}</span>
                    <span>
                      @if (team.supervisors.length) {
                        {{ t('admin.teams.supervisors', { names: team.supervisors.join(', ') }) }}
                      } @else {
                        {{ t('admin.teams.noSupervisor') }}
                      }
                    </span>
                  </p>
                </div>
                <a class="btn s" routerLink="/admin/people" [queryParams]="{ team: team.id }">
                  {{ t('admin.teams.people')
                  }}<span class="vh"> {{ local(team.name, team.nameEn) }}</span>
                </a>
                <button type="button" class="btn s" (click)="edit(team)">
                  {{ t('admin.edit') }}<span class="vh"> {{ local(team.name, team.nameEn) }}</span>
                </button>
              </li>
            } @empty {
              <li><hd-empty icon="users-round" [heading]="t('admin.teams.none')" /></li>
            }
          </ul>
        }
      </section>
    </div>
    <hd-team-dialog (saved)="list.reload()" />`,
  styleUrl: '../admin-list.css',
})
export class Teams {
  private readonly api = inject(Api);
  private readonly dialog = viewChild.required(TeamDialog);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly list = resource({ loader: () => this.api.invoke(teamsList) });
  protected readonly teams = computed(() => (this.list.hasValue() ? this.list.value() : []));

  protected edit(team?: TeamDto): void {
    this.dialog().show(team);
  }
}
