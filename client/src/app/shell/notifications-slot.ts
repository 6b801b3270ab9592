import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Icon } from '../ui/icon';
import { Badges } from './badges';

/** The bell; the tray itself belongs to `notifications/`. */
@Component({
  selector: 'hd-notifications-slot',
  imports: [RouterLink, Icon],
  template: `
    <a class="iconb" [routerLink]="link()" [attr.aria-label]="label()">
      <hd-icon name="bell" />
      @if (badges.all().notifications; as n) {
        <span class="dot" aria-hidden="true">{{ n > 99 ? '99+' : n }}</span>
      }
    </a>
  `,
})
export class NotificationsSlot {
  protected readonly t = translate();
  protected readonly badges = inject(Badges);
  private readonly session = inject(Session);
  protected readonly link = computed(() =>
    this.session.staff() ? '/notifications' : '/portal/notifications',
  );
  protected readonly label = computed(() => {
    const n = this.badges.all().notifications;
    return n ? this.t('shell.notificationsN', { n }) : this.t('shell.notifications');
  });
}
