import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-today-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('today.title') }}</h1>
  </div>`,
})
export class TodayPage {
  protected readonly t = translate();
}
