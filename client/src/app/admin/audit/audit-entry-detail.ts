import { Component, computed, input } from '@angular/core';
import type { AuditEntryDto } from '../../api/models/audit-entry-dto';
import { translate } from '../../i18n/i18n';
import { changes } from './changes';

/** From where, why, and each field before and after. */
@Component({
  selector: 'hd-audit-entry-detail',
  template: `<dl class="facts">
      @if (entry().ip; as ip) {
        <dt>{{ t('admin.audit.address') }}</dt>
        <dd>{{ ip }}</dd>
      }
      @if (entry().purpose; as purpose) {
        <dt>{{ t('admin.audit.purpose') }}</dt>
        <dd>{{ purpose }}</dd>
      }
      @if (entry().requestId; as request) {
        <dt>{{ t('admin.audit.request') }}</dt>
        <dd class="t13">{{ request }}</dd>
      }
      <dt>{{ t('admin.audit.name') }}</dt>
      <dd class="t13">{{ entry().action }}</dd>
    </dl>
    @if (rows().length) {
      <div
        class="table-wrap"
        tabindex="0"
        role="region"
        [attr.aria-label]="t('admin.audit.changes')"
      >
        <table class="table">
          <caption class="vh">
            {{
              t('admin.audit.changes')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('admin.audit.field') }}</th>
              @if (entry().before) {
                <th scope="col">{{ t('admin.audit.before') }}</th>
              }
              <th scope="col">
                {{ t(entry().before ? 'admin.audit.after' : 'admin.audit.value') }}
              </th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.field) {
              <tr>
                <th scope="row" class="t13">{{ row.field }}</th>
                @if (entry().before) {
                  <td>{{ row.before || '–' }}</td>
                }
                <td>{{ row.after || '–' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (hidden()) {
        <p class="m t13">{{ t('admin.audit.hiddenWords') }}</p>
      }
    }`,
  styles: `
    .facts {
      margin-bottom: 12px;
    }
    td,
    th,
    dd {
      overflow-wrap: anywhere;
    }
    .table-wrap {
      margin-bottom: 12px;
    }
  `,
})
export class AuditEntryDetail {
  readonly entry = input.required<AuditEntryDto>();
  protected readonly t = translate();
  protected readonly rows = computed(() => changes(this.entry().before, this.entry().after));
  protected readonly hidden = computed(() =>
    this.rows().some(({ before, after }) => before === '•••' || after === '•••'),
  );
}
