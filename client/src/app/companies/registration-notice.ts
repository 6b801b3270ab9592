import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../api/api';
import { assignmentsRegistrationOutlook } from '../api/fn/assignments/assignments-registration-outlook';
import { I18n, translate } from '../i18n/i18n';
import { dateText } from '../ui/dates';
import { Icon } from '../ui/icon';

/** Tells a doctor, before they register a firm, whether they will look after it at once. */
@Component({
  selector: 'hd-registration-notice',
  imports: [Icon],
  template: `
    @if (outlook.hasValue() && outlook.value(); as now) {
      <p class="notice" [class]="now.hindrance ? 'w' : 'i'">
        <hd-icon [name]="now.hindrance ? 'user-x' : 'user-round-check'" [size]="18" />
        <span>{{ words() }}</span>
      </p>
    }
  `,
  styles: `
    .notice {
      margin-bottom: 16px;
    }
  `,
})
export class RegistrationNotice {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly t = translate();
  protected readonly outlook = resource({
    loader: () => this.api.invoke(assignmentsRegistrationOutlook),
  });
  protected readonly words = computed(() => {
    if (!this.outlook.hasValue()) return '';
    const { hindrance, caseload, capacity, awayUntil } = this.outlook.value();
    const day = awayUntil ? dateText(awayUntil, this.i18n.locale()) : '';
    const key = hindrance ?? 'at_once';
    return this.t('companies.registration.' + key, { caseload, capacity, day });
  });
}
