import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-check-ins-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('checkIns.title') }}</h1>
  </div>`,
})
export class CheckInsPage {
  protected readonly t = translate();
}
