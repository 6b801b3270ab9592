import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NotificationDto } from '../api/models/notification-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { AgoPipe } from '../ui/date-pipes';
import { shortDateText, shortDateTimeText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { known, lookOf, textOf } from './kinds';

/** One line of the tray: what happened, on which case or firm, how long ago. */
@Component({
  selector: 'hd-notification-row',
  imports: [RouterLink, AgoPipe, Icon],
  template: `
    <a
      class="row light"
      [class.new]="unread()"
      [routerLink]="path()"
      [queryParams]="query()"
      (click)="opened.emit()"
    >
      <span class="st mark" [class]="look().tone ?? ''"
        ><hd-icon [name]="look().icon" [size]="18"
      /></span>
      <span class="main">
        <span class="what">
          @if (unread()) {
            <span class="vh">{{ t('notifications.unread') }}</span>
          }
          {{ words() }}
        </span>
        @if (under(); as line) {
          <span class="m ell under">{{ line }}</span>
        }
      </span>
      <span class="m when">{{ notification().createdAt | hdAgo }}</span>
    </a>
  `,
  styles: `
    .row {
      align-items: flex-start;
      padding-block: 12px;
      border-top: 0;
    }
    .mark {
      width: 32px;
      height: 32px;
      padding: 0;
      justify-content: center;
      border-radius: var(--r-m);
      flex: none;
    }
    .what {
      display: block;
      font-size: 15px;
      line-height: 20px;
    }
    .under {
      display: block;
      margin-top: 2px;
    }
    .new .what {
      font-weight: 600;
    }
    .when {
      white-space: nowrap;
      position: relative;
    }
    .new .when::after {
      content: '';
      display: block;
      width: 8px;
      height: 8px;
      margin: 4px 0 0 auto;
      border-radius: 50%;
      background: var(--primary);
    }
    @media (forced-colors: active) {
      .new .when::after {
        background: Highlight;
      }
    }
  `,
})
export class NotificationRow {
  readonly notification = input.required<NotificationDto>();
  readonly opened = output();
  protected readonly t = translate();
  private readonly i18n = inject(I18n);
  private readonly local = localName();
  protected readonly look = computed(() => lookOf(this.notification().kind));
  protected readonly unread = computed(() => this.notification().readAt === null);
  protected readonly path = computed(() => this.notification().link.split('?')[0]);
  protected readonly query = computed(() =>
    Object.fromEntries(new URLSearchParams(this.notification().link.split('?')[1] ?? '')),
  );
  protected readonly words = computed(() => {
    const notification = this.notification();
    if (!known(notification.kind)) return this.t('notifications.kind.other');
    const verdict = textOf(notification, 'verdict');
    const found = textOf(notification, 'checkVerdict');
    const at = textOf(notification, 'at');
    const dueOn = textOf(notification, 'dueOn');
    return this.t(`notifications.kind.${notification.kind}`, {
      ...notification.params,
      addressee: this.named('addressee'),
      companyName: this.named('companyName'),
      ...(found && { verdict: this.t(`labels.checkVerdict.${found}`) }),
      ...(at && { at: shortDateTimeText(at, this.i18n.locale()) }),
      ...(dueOn && { dueOn: shortDateText(dueOn, this.i18n.locale()) }),
      ...(verdict && { verdict: this.t(`labels.reviewVerdict.${verdict}`) }),
    });
  });
  protected readonly under = computed(() => {
    const notification = this.notification();
    const firm = this.named('companyName');
    const title = textOf(notification, 'title');
    switch (this.look().under) {
      case 'from': {
        const from = textOf(notification, 'from');
        return (
          from && this.t('notifications.from', { day: shortDateText(from, this.i18n.locale()) })
        );
      }
      case 'registeredBy':
        return this.t('notifications.registeredBy', { doctor: textOf(notification, 'doctor') });
      case 'firmCase':
        return [firm, title].filter(Boolean).join(' · ');
      default:
        return title;
    }
  });

  /** A name of the parameters in its English form where the page is English and there is one. */
  private named(name: string): string {
    return this.local(textOf(this.notification(), name), textOf(this.notification(), `${name}En`));
  }
}
