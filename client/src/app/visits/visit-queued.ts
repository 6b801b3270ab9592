import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { VisitDone } from './visit-done';

/** After saving without network: the record is safe here and goes by itself. */
@Component({
  selector: 'hd-visit-queued',
  imports: [RouterLink, VisitDone],
  template: `
    <hd-visit-done icon="cloud-upload" [heading]="t('visits.queued.title')">
      <p role="status">{{ t('visits.queued.text', { name: name() }) }}</p>
      <p class="m">{{ t('visits.queued.keep') }}</p>
      <a class="btn" routerLink="/visits/waiting">{{ t('visits.queued.open') }}</a>
    </hd-visit-done>
  `,
})
export class VisitQueued {
  /** The firm's name. */
  readonly name = input.required<string>();
  protected readonly t = translate();
}
