import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { notificationsList } from '../api/fn/notifications/notifications-list';
import { NotificationDto } from '../api/models/notification-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { NotificationRow } from './notification-row';
import { TrayState } from './tray-state';

const SHOWN = 12;

/** What the bell opens: the unread ones first, then what came before. */
@Component({
  selector: 'hd-tray',
  imports: [RouterLink, Empty, Failed, NotificationRow, SkeletonRows],
  template: `
    <div class="head">
      <h2 class="sp" tabindex="-1">{{ t('notifications.title') }}</h2>
      @if (unread().length) {
        <button type="button" class="btn s q" [disabled]="busy()" (click)="readAll()">
          {{ t('notifications.readAll') }}
        </button>
      }
    </div>
    <div class="list">
      @if (lists.error(); as error) {
        <hd-failed [error]="error" (retry)="lists.reload()" />
      } @else if (!lists.hasValue()) {
        <hd-skeleton-rows [count]="4" [height]="60" />
      } @else if (!unread().length && !earlier().length) {
        <hd-empty
          icon="bell"
          [heading]="t('notifications.none.title')"
          [text]="t('notifications.none.text')"
        />
      } @else {
        @if (unread().length) {
          <h3>{{ t('notifications.new') }}</h3>
          <ul>
            @for (item of unread(); track item.id) {
              <li><hd-notification-row [notification]="item" (opened)="go(item)" /></li>
            }
          </ul>
        }
        @if (earlier().length) {
          <h3>{{ t('notifications.earlier') }}</h3>
          <ul>
            @for (item of earlier(); track item.id) {
              <li><hd-notification-row [notification]="item" (opened)="go(item)" /></li>
            }
          </ul>
        }
      }
    </div>
    <div class="foot-line">
      <a class="link" [routerLink]="all()" (click)="left.emit()">{{ t('notifications.all') }}</a>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      max-height: inherit;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 52px;
      padding: 0 8px 0 16px;
      border-bottom: 1px solid var(--line);
    }
    h2:focus {
      outline: none;
    }
    h3 {
      padding: 12px 16px 0;
      font-size: 13px;
      line-height: 16px;
      color: var(--text-3);
    }
    .list {
      flex: 1;
      overflow-y: auto;
      min-height: 96px;
    }
    .foot-line {
      display: flex;
      justify-content: center;
      padding: 12px 16px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class Tray {
  /** Address of the page with all of them. */
  readonly all = input.required<string>();
  /** A link was followed. */
  readonly left = output();
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly state = inject(TrayState);
  private readonly toaster = inject(Toaster);
  protected readonly busy = signal(false);

  protected readonly lists = resource({
    params: () => this.state.changed(),
    loader: async () => {
      const [unread, recent] = await Promise.all([
        this.api.invoke(notificationsList, { limit: SHOWN, unread: true }),
        this.api.invoke(notificationsList, { limit: SHOWN }),
      ]);
      const room = Math.max(0, SHOWN - unread.items.length);
      return {
        unread: unread.items,
        earlier: recent.items.filter(({ readAt }) => readAt !== null).slice(0, room),
      };
    },
  });
  protected readonly unread = computed(() =>
    this.lists.hasValue() ? this.lists.value().unread : [],
  );
  protected readonly earlier = computed(() =>
    this.lists.hasValue() ? this.lists.value().earlier : [],
  );

  protected go(item: NotificationDto): void {
    void this.state.read(item);
    this.left.emit();
  }

  protected async readAll(): Promise<void> {
    this.busy.set(true);
    try {
      await this.state.readAll();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('ui.failed.text'));
    } finally {
      this.busy.set(false);
    }
  }
}
