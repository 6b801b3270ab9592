import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { AppointmentList } from './appointment-list';

/** The firm's appointments with its home doctor. */
@Component({
  selector: 'hd-appointments-page',
  imports: [AppointmentList, RouterLink],
  template: `
    <div class="page narrow">
      <h1 tabindex="-1">{{ t('portal.appointment.title') }}</h1>
      <hd-appointment-list />
      <p class="m foot">
        <a class="link" routerLink="/account">{{ t('portal.appointment.feed') }}</a>
      </p>
    </div>
  `,
  styles: `
    .foot {
      margin-top: 16px;
    }
  `,
})
export class AppointmentsPage {
  protected readonly t = translate();
}
