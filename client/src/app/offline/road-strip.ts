import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Connection } from '../http/connection';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Offline } from './offline';

/** How many records wait, whether any needs its writer, and the question before signing out. */
@Component({
  selector: 'hd-road-strip',
  imports: [Dialog, Icon, RouterLink],
  template: `
    <div role="status">
      @if (!connection.online()) {
        <p class="strip dark">{{ t('offline.strip.can') }}</p>
      }
      @if (n(); as n) {
        <p class="strip" [class.warn]="stuck()">
          <hd-icon [name]="stuck() ? 'circle-alert' : 'cloud-upload'" [size]="20" />
          <span class="sp">{{
            stuck() ? t('offline.strip.stuck', { n: stuck() }) : t('offline.strip.waiting', { n })
          }}</span>
          <a class="link" routerLink="/visits/waiting">{{ t('offline.strip.see') }}</a>
        </p>
      }
    </div>
    @if (offline.farewell(); as answer) {
      <hd-dialog
        [open]="true"
        [heading]="t('offline.farewell.title', { n: n() })"
        (openChange)="!$event && answer(false)"
      >
        <p class="body">{{ t('offline.farewell.text') }}</p>
        <div class="buttons wrap">
          <button type="button" class="btn" (click)="answer(false)">{{ t('ui.cancel') }}</button>
          <button type="button" class="btn danger" (click)="answer(true)">
            {{ t('offline.farewell.lose') }}
          </button>
          <button type="button" class="btn p" [disabled]="offline.sending()" (click)="send()">
            {{ t(offline.sending() ? 'offline.sending' : 'offline.farewell.send') }}
          </button>
        </div>
      </hd-dialog>
    }
  `,
  styles: `
    .strip {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 44px;
      padding: 8px 24px;
      background: var(--primary-soft);
      color: var(--text);
      font-size: 15px;
    }
    .warn {
      background: var(--warn-soft);
      color: var(--warn);
    }
    .dark {
      min-height: 0;
      padding-block: 0 8px;
      background: var(--ink-2);
      color: var(--on-ink);
    }
    .body {
      margin-top: 12px;
    }
    @media (max-width: 899px) {
      .strip {
        padding-inline: 16px;
      }
    }
  `,
})
export class RoadStrip {
  protected readonly offline = inject(Offline);
  protected readonly connection = inject(Connection);
  protected readonly t = translate();
  protected readonly n = computed(() => this.offline.visits().length);
  /** Records that wait for the person, not for the network. */
  protected readonly stuck = computed(
    () =>
      this.offline.visits().filter(({ state }) => state === 'refused' || state === 'changed')
        .length,
  );

  /** Sends all, and signs out when nothing is left. */
  protected async send(): Promise<void> {
    const work = await this.offline.work();
    await work.outbox.sync({ now: true });
    await work.outbox.reveal();
    if (this.n() === 0) this.offline.farewell()?.(true);
  }
}
