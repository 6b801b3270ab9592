import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VisitDto } from '../api/models/visit-dto';
import { translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';

/** After saving: what was kept, the numbers of the new cases, what comes next. */
@Component({
  selector: 'hd-visit-saved',
  imports: [DatePipe, Icon, RouterLink],
  template: `
    <div class="page narrow has-foot">
      <div class="done">
        <span class="round"><hd-icon name="check" [size]="32" [weight]="2.25" /></span>
        <h1 tabindex="-1">{{ t('visits.saved.title') }}</h1>
        <p class="m" role="status">{{ t('visits.saved.text', { name: visit().companyName }) }}</p>
      </div>
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
      <div class="foot fixed bar">
        <a class="btn" [routerLink]="['/visits', visit().id]">{{ t('visits.saved.open') }}</a>
        <a class="btn p" routerLink="/today">{{ t('visits.saved.today') }}</a>
      </div>
    </div>
  `,
  styles: `
    .done {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 24px 0;
      text-align: center;
    }
    .round {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      margin-bottom: 12px;
      border-radius: 50%;
      background: var(--ok-soft);
      color: var(--ok);
    }
    .bar {
      justify-content: center;
      margin-top: 24px;
    }
  `,
})
export class VisitSaved {
  readonly visit = input.required<VisitDto>();
  protected readonly t = translate();
}
