import { Component, computed, inject } from '@angular/core';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { CalendarFeed } from './calendar-feed';
import { Devices } from './devices';
import { NotificationPreferences } from './notification-preferences';
import { PasswordChange } from './password-change';
import { Preferences } from './preferences';
import { TwoSteps } from './two-steps';

/** A person's own page: who they are here, language and look, password, second step, devices. */
@Component({
  selector: 'hd-account',
  imports: [
    Avatar,
    CalendarFeed,
    Devices,
    NotificationPreferences,
    PasswordChange,
    Preferences,
    TwoSteps,
  ],
  template: `
    <div class="page narrow stack">
      <h1 tabindex="-1">{{ t('account.title') }}</h1>
      @if (session.me(); as me) {
        <section class="card card-body flex g16">
          <hd-avatar [name]="local(me.name, me.nameEn)" size="l" />
          <div class="sp">
            <h2>{{ local(me.name, me.nameEn) }} {{ local(me.title, me.titleEn) }}</h2>
            <p class="m">{{ t('labels.role.' + me.role) }}{{ place() && ' · ' + place() }}</p>
            <p class="m">{{ me.email }}</p>
          </div>
        </section>
      }
      <hd-preferences />
      <hd-notification-preferences />
      @if (feeds()) {
        <hd-calendar-feed />
      }
      <hd-password-change />
      <hd-two-steps />
      <hd-devices />
    </div>
  `,
})
export class Account {
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly session = inject(Session);
  /** The firm or the team. */
  protected readonly place = computed(() => {
    const me = this.session.me();
    return this.local(me?.companyName ?? me?.teamName, me?.companyNameEn ?? me?.teamNameEn);
  });
  protected readonly feeds = computed(() => ['doctor', 'sme'].includes(this.session.role() ?? ''));
}
