import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-doctors-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('doctors.title') }}</h1>
  </div>`,
})
export class DoctorsPage {
  protected readonly t = translate();
}
