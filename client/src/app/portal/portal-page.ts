import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-portal-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('portal.title') }}</h1>
  </div>`,
})
export class PortalPage {
  protected readonly t = translate();
}
