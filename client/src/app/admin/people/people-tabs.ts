import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { translate } from '../../i18n/i18n';

/** People and their teams, side by side. */
@Component({
  selector: 'hd-people-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="tabs" [attr.aria-label]="t('admin.people.tabs')">
    <a routerLink="/admin/people" routerLinkActive ariaCurrentWhenActive="page">{{
      t('admin.people.title')
    }}</a>
    <a routerLink="/admin/teams" routerLinkActive ariaCurrentWhenActive="page">{{
      t('admin.teams.title')
    }}</a>
  </nav>`,
  styles: `
    .tabs {
      margin-bottom: 16px;
    }
  `,
})
export class PeopleTabs {
  protected readonly t = translate();
}
