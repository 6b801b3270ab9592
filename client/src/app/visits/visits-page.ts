import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-visits-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('visits.title') }}</h1>
  </div>`,
})
export class VisitsPage {
  protected readonly t = translate();
}
