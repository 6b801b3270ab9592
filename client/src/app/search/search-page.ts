import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-search-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('search.title') }}</h1>
  </div>`,
})
export class SearchPage {
  protected readonly t = translate();
}
