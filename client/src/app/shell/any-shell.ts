import { Component, inject } from '@angular/core';
import { Session } from '../session/session';
import { PortalShell } from './portal-shell';
import { StaffShell } from './staff-shell';

/** The frame of pages that staff and firms share, such as the account page. */
@Component({
  selector: 'hd-any-shell',
  imports: [PortalShell, StaffShell],
  template: `@if (session.staff()) {
      <hd-staff-shell />
    } @else {
      <hd-portal-shell />
    }`,
})
export class AnyShell {
  protected readonly session = inject(Session);
}
