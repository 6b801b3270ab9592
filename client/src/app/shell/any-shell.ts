import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { PlainFrame } from './plain-frame';
import { PortalShell } from './portal-shell';
import { StaffShell } from './staff-shell';

/**
 * The frame of pages that staff and firms share, such as the account page. Staff who still have to
 * set up their second step get the page alone: nothing else is open to them yet.
 */
@Component({
  selector: 'hd-any-shell',
  imports: [PlainFrame, PortalShell, RouterOutlet, StaffShell],
  template: `@if (session.me()?.totpRequired) {
      <hd-plain-frame>
        <p class="notice w first">
          <span>{{ t('shell.secondStep') }}</span>
          <button type="button" class="btn s" (click)="session.signOut()">
            {{ t('shell.signOut') }}
          </button>
        </p>
        <router-outlet />
      </hd-plain-frame>
    } @else if (session.staff()) {
      <hd-staff-shell />
    } @else {
      <hd-portal-shell />
    }`,
  styles: `
    .first {
      max-width: 760px;
      margin: 0 auto 16px;
      display: flex;
      align-items: center;
      gap: 16px;
      justify-content: space-between;
    }
  `,
})
export class AnyShell {
  protected readonly session = inject(Session);
  protected readonly t = translate();
}
