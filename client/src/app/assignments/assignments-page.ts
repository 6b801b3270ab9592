import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-assignments-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('assignments.title') }}</h1>
  </div>`,
})
export class AssignmentsPage {
  protected readonly t = translate();
}
