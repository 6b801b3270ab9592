import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DoctorTodayDto } from '../api/models/doctor-today-dto';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';

/** Letters some did not answer: the next one may be written. Not there while there is none. */
@Component({
  selector: 'hd-follow-ups-card',
  imports: [Icon, RouterLink, ShortDatePipe],
  template: `
    @if (day().followUps.length) {
      <section class="card" [attr.aria-label]="t('today.followUps.title')">
        <div class="h">
          <h2>{{ t('today.followUps.title') }}</h2>
          <span class="count">{{ day().followUps.length }}</span>
        </div>
        <ul class="rows">
          @for (one of day().followUps; track one.letterId) {
            <li>
              <a class="row light" [routerLink]="['/letters', one.letterId]">
                <hd-icon class="c-pri" name="mail-plus" />
                <span class="main">
                  <span class="ttl ell">{{
                    t('today.followUps.' + one.kind, { n: one.silent })
                  }}</span>
                  <span class="m ell">
                    {{ local(one.companyName, one.companyNameEn) }} · {{ one.subject }}
                  </span>
                </span>
                <span class="right m">{{
                  t('today.followUps.until', { day: (one.until | hdShortDate) })
                }}</span>
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .ttl,
    .m.ell {
      display: block;
    }
  `,
})
export class FollowUpsCard {
  readonly day = input.required<DoctorTodayDto>();
  protected readonly t = translate();
  protected readonly local = localName();
}
