import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-companies-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('companies.title') }}</h1>
  </div>`,
})
export class CompaniesPage {
  protected readonly t = translate();
}
