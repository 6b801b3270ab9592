import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-difficulties-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('difficulties.title') }}</h1>
  </div>`,
})
export class DifficultiesPage {
  protected readonly t = translate();
}
