import { Component, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { calendarFeedsEdit } from '../api/fn/account/calendar-feeds-edit';
import { calendarFeedsMine } from '../api/fn/account/calendar-feeds-mine';
import { calendarFeedsRenew } from '../api/fn/account/calendar-feeds-renew';
import { calendarFeedsRevoke } from '../api/fn/account/calendar-feeds-revoke';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import { AgoPipe, DatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';

/** One's appointments in a calendar app, under a secret address that can be taken back. */
@Component({
  selector: 'hd-calendar-feed',
  imports: [AgoPipe, DatePipe, Icon],
  template: `
    <section class="card" aria-labelledby="feed-title">
      <div class="h">
        <h2 id="feed-title">{{ t('account.feed.title') }}</h2>
      </div>
      <div class="card-body form">
        <p class="m">{{ t('account.feed.lead') }}</p>
        @if (url(); as address) {
          <div class="address">
            <input
              #box
              class="in"
              readonly
              [value]="address"
              [attr.aria-label]="t('account.feed.address')"
              (focus)="box.select()"
            />
            <button type="button" class="btn p" (click)="copy(address)">
              <hd-icon name="copy" [size]="18" />{{ t('account.feed.copy') }}
            </button>
          </div>
          <p class="notice i">{{ t('account.feed.once') }}</p>
        }
        @if (feed(); as it) {
          @if (it.active && !url()) {
            <p>
              {{ t('account.feed.active', { date: (it.createdAt | hdDate) }) }}
              <span class="m">{{
                it.lastReadAt
                  ? t('account.feed.read', { ago: (it.lastReadAt | hdAgo) })
                  : t('account.feed.unread')
              }}</span>
            </p>
          }
          @if (it.active && isDoctor()) {
            <label class="check">
              <input
                #promises
                type="checkbox"
                class="switch"
                [checked]="it.promises"
                (change)="keep(promises.checked)"
              />
              <span>{{ t('account.feed.promises') }}</span>
            </label>
          }
          <div class="flex g8 wrap">
            <button type="button" class="btn" [disabled]="busy()" (click)="renew(it.active)">
              {{ t(it.active ? 'account.feed.renew' : 'account.feed.create') }}
            </button>
            @if (it.active) {
              <button type="button" class="btn q" [disabled]="busy()" (click)="revoke()">
                {{ t('account.feed.revoke') }}
              </button>
            }
          </div>
        }
        <div>
          <h3 class="t14 b">{{ t('account.feed.how') }}</h3>
          <ul class="how">
            @for (app of ['google', 'outlook', 'naver']; track app) {
              <li class="m">{{ t('account.feed.' + app) }}</li>
            }
          </ul>
        </div>
      </div>
    </section>
  `,
  styles: `
    .address {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .address .in {
      flex: 1 1 220px;
      min-width: 0;
    }
    .how {
      margin: 4px 0 0;
      padding-left: 20px;
      list-style: disc;
    }
  `,
})
export class CalendarFeed {
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly isDoctor = computed(() => this.session.role() === 'doctor');
  private readonly mine = resource({ loader: () => this.api.invoke(calendarFeedsMine) });
  protected readonly feed = computed(() => (this.mine.hasValue() ? this.mine.value() : undefined));
  /** Told once, until the page is left. */
  protected readonly url = signal('');
  protected readonly busy = signal(false);

  protected async renew(replaces: boolean): Promise<void> {
    const title = this.t('account.feed.renewTitle');
    const text = this.t('account.feed.renewText');
    const action = this.t('account.feed.renew');
    if (replaces && !(await this.asker.confirm({ title, text, action }))) return;
    await this.act(async () => this.url.set((await this.api.invoke(calendarFeedsRenew)).url));
  }

  protected async revoke(): Promise<void> {
    const title = this.t('account.feed.revokeTitle');
    const text = this.t('account.feed.revokeText');
    const action = this.t('account.feed.revoke');
    if (!(await this.asker.confirm({ title, text, action, danger: true }))) return;
    await this.act(async () => {
      await this.api.invoke(calendarFeedsRevoke);
      this.url.set('');
      this.toaster.show(this.t('account.feed.revoked'));
    });
  }

  protected keep(promises: boolean): Promise<void> {
    return this.act(() => this.api.invoke(calendarFeedsEdit, { body: { promises } }));
  }

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address);
    this.toaster.show(this.t('account.feed.copied'));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
    this.mine.reload();
  }
}
