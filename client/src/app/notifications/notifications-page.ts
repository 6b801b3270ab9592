import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { notificationsList } from '../api/fn/notifications/notifications-list';
import { NotificationDto } from '../api/models/notification-dto';
import { problemOf } from '../http/problem';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Badges } from '../shell/badges';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { NotificationRow } from './notification-row';
import { TrayState } from './tray-state';

const PAGE = 30;

/** All notifications of a person, newest first. */
@Component({
  selector: 'hd-notifications-page',
  imports: [RouterLink, Empty, Failed, Icon, LoadMore, NotificationRow, SkeletonRows],
  template: `<div class="page narrow">
    <div class="page-head">
      <div class="main">
        <h1 tabindex="-1">
          {{ t('notifications.title') }}
          @if (unreadCount(); as n) {
            <span class="count">{{ t('notifications.unreadN', { n }) }}</span>
          }
        </h1>
      </div>
      <div class="actions">
        @if (unreadCount()) {
          <button type="button" class="btn" [disabled]="busy()" (click)="readAll()">
            <hd-icon name="check-check" [size]="18" />{{ t('notifications.readAll') }}
          </button>
        }
      </div>
    </div>
    <nav class="tabs" [attr.aria-label]="t('notifications.show')">
      <a routerLink="." [attr.aria-current]="onlyUnread() ? null : 'page'">{{
        t('notifications.tabAll')
      }}</a>
      <a
        routerLink="."
        [queryParams]="{ unread: 1 }"
        [attr.aria-current]="onlyUnread() ? 'page' : null"
        >{{ t('notifications.tabUnread') }}
        @if (unreadCount(); as n) {
          <span>{{ n }}</span>
        }
      </a>
    </nav>
    <section class="card list" [attr.aria-label]="t('notifications.title')">
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="8" [height]="60" />
      } @else if (list.items().length) {
        <ul>
          @for (item of list.items(); track item.id) {
            <li><hd-notification-row [notification]="item" (opened)="open(item)" /></li>
          }
        </ul>
        <hd-load-more
          [more]="list.hasMore()"
          [busy]="busy()"
          [shown]="list.items().length"
          [total]="list.total()"
          (wanted)="more()"
        />
      } @else {
        <hd-empty
          icon="bell"
          [heading]="t(onlyUnread() ? 'notifications.noneUnread' : 'notifications.none.title')"
          [text]="t('notifications.none.text')"
        />
      }
    </section>
  </div>`,
  styles: `
    .list {
      margin-top: 16px;
      overflow: hidden;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
  `,
})
export class NotificationsPage {
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly state = inject(TrayState);
  private readonly toaster = inject(Toaster);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly badges = inject(Badges);
  protected readonly unreadCount = computed(() => this.badges.all().notifications ?? 0);
  protected readonly onlyUnread = computed(() => this.query().has('unread'));
  protected readonly busy = signal(false);

  protected readonly list = keysetList(
    () => ({ unread: this.onlyUnread() || undefined, turn: this.state.changed() }),
    ({ unread, cursor }) => this.api.invoke(notificationsList, { limit: PAGE, unread, cursor }),
  );

  protected open(item: NotificationDto): void {
    void this.state.read(item);
  }

  protected more(): Promise<void> {
    return this.guarded(() => this.list.loadMore());
  }

  protected readAll(): Promise<void> {
    return this.guarded(() => this.state.readAll());
  }

  private async guarded(task: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await task();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('ui.failed.text'));
    } finally {
      this.busy.set(false);
    }
  }
}
