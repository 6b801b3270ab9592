import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';

/** After saving without network: the record is safe here and goes by itself. */
@Component({
  selector: 'hd-visit-queued',
  imports: [Icon, RouterLink],
  template: `
    <div class="page narrow has-foot">
      <div class="done">
        <span class="round"><hd-icon name="cloud-upload" [size]="32" [weight]="2" /></span>
        <h1 tabindex="-1">{{ t('visits.queued.title') }}</h1>
        <p role="status">{{ t('visits.queued.text', { name: name() }) }}</p>
        <p class="m">{{ t('visits.queued.keep') }}</p>
      </div>
      <div class="foot fixed bar">
        <a class="btn" routerLink="/visits/waiting">{{ t('visits.queued.open') }}</a>
        <a class="btn p" routerLink="/today">{{ t('visits.saved.today') }}</a>
      </div>
    </div>
  `,
  styles: `
    .done {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 24px 0;
      text-align: center;
    }
    .round {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      margin-bottom: 12px;
      border-radius: 50%;
      background: var(--wait-soft);
      color: var(--text-2);
    }
    .bar {
      justify-content: center;
      margin-top: 24px;
    }
  `,
})
export class VisitQueued {
  /** The firm's name. */
  readonly name = input.required<string>();
  protected readonly t = translate();
}
