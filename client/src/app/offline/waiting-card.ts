import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localName, translate } from '../i18n/i18n';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Offline } from './offline';
import { STATE_TONE } from './state-tone';

/** Records that wait on this device, in short: on Today and above the list of visits. */
@Component({
  selector: 'hd-waiting-card',
  imports: [Chip, Icon, RouterLink, ShortDateTimePipe],
  template: `
    @if (offline.visits().length) {
      <section class="card" aria-labelledby="waiting-title">
        <div class="h">
          <p class="b" id="waiting-title">{{ t('offline.card') }}</p>
          <span class="count">{{ offline.visits().length }}</span>
          <a class="link" routerLink="/visits/waiting">{{ t('offline.all') }}</a>
        </div>
        <ul class="rows">
          @for (it of offline.visits(); track it.id) {
            <li>
              <a class="row light" routerLink="/visits/waiting">
                <hd-icon name="cloud-upload" />
                <span class="main">
                  <span class="ttl ell">{{
                    local(it.prep.company.name, it.prep.company.nameEn)
                  }}</span>
                  <span class="m">
                    {{ t('labels.visitKind.' + it.body.kind) }} ·
                    {{ it.body.startedAt | hdShortDateTime }}
                  </span>
                </span>
                <hd-chip [tone]="tone[it.state]">{{ t('offline.state.' + it.state) }}</hd-chip>
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .card {
      margin-bottom: 16px;
    }
  `,
})
export class WaitingCard {
  protected readonly offline = inject(Offline);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly tone = STATE_TONE;
}
