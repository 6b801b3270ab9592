import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VisitDto } from '../api/models/visit-dto';
import { translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { VisitDone } from './visit-done';

/** After saving: what was kept, the numbers of the new cases, what comes next. */
@Component({
  selector: 'hd-visit-saved',
  imports: [DatePipe, Icon, RouterLink, VisitDone],
  template: `
    <hd-visit-done icon="check" [kept]="true" [heading]="t('visits.saved.title')">
      <p class="m" role="status">{{ t('visits.saved.text', { name: visit().companyName }) }}</p>
      <ul class="card rows">
        <li>
          <a class="row" [routerLink]="['/visits', visit().id]">
            <hd-icon name="clipboard-pen" />
            <span class="main">
              <span class="ttl">{{ t('visits.saved.log', { name: visit().companyName }) }}</span>
              <span class="m">
                {{
                  t('visits.saved.counts', {
                    promises: visit().promises.length,
                    photos: visit().files.length,
                  })
                }}
              </span>
            </span>
            <hd-icon class="c-3" name="chevron-right" />
          </a>
        </li>
        @for (raised of visit().difficulties; track raised.id) {
          <li>
            <a class="row" [routerLink]="['/difficulties', raised.id]">
              <hd-icon class="c-danger" name="message-square-warning" />
              <span class="main">
                <span class="ttl">{{ raised.title }}</span>
                <span class="m">{{ t('visits.saved.raised', { number: raised.number }) }}</span>
              </span>
              <hd-icon class="c-3" name="chevron-right" />
            </a>
          </li>
        }
        <li class="row">
          <hd-icon class="c-pri" name="calendar-clock" />
          <span class="main">
            <span class="ttl">{{ t('visits.saved.next') }}</span>
            <span class="m">
              {{
                visit().nextCheckInOn ? (visit().nextCheckInOn | hdDate) : t('visits.saved.noNext')
              }}
            </span>
          </span>
        </li>
      </ul>
      <a class="btn" [routerLink]="['/visits', visit().id]">{{ t('visits.saved.open') }}</a>
    </hd-visit-done>
  `,
})
export class VisitSaved {
  readonly visit = input.required<VisitDto>();
  protected readonly t = translate();
}
