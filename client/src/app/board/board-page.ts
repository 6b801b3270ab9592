import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-board-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('board.title') }}</h1>
  </div>`,
})
export class BoardPage {
  protected readonly t = translate();
}
