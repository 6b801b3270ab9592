import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-admin-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('admin.title') }}</h1>
  </div>`,
})
export class AdminPage {
  protected readonly t = translate();
}
