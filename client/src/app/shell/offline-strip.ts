import { Component, inject } from '@angular/core';
import { Connection } from '../http/connection';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';

/** Says that there is no network: dark, never red, for nothing is lost. */
@Component({
  selector: 'hd-offline-strip',
  imports: [Icon],
  template: `
    <div role="status">
      @if (!connection.online()) {
        <p class="strip"><hd-icon name="wifi-off" />{{ t('shell.offline') }}</p>
      }
    </div>
  `,
  styles: `
    .strip {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 40px;
      padding: 8px 24px;
      background: var(--ink-2);
      color: var(--on-ink);
      font-size: 15px;
    }
    @media (max-width: 899px) {
      .strip {
        padding-inline: 16px;
      }
    }
  `,
})
export class OfflineStrip {
  protected readonly connection = inject(Connection);
  protected readonly t = translate();
}
