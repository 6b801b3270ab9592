import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-letters-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('letters.title') }}</h1>
  </div>`,
})
export class LettersPage {
  protected readonly t = translate();
}
