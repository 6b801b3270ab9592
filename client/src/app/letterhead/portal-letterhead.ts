import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { LetterheadCard } from './letterhead-card';

/** The firm's own logo and accounts, in the portal. */
@Component({
  selector: 'hd-portal-letterhead',
  imports: [LetterheadCard],
  template: `<div class="page narrow">
    <h1 tabindex="-1">{{ t('letterhead.portalTitle') }}</h1>
    <p class="m lead">{{ t('letterhead.portalLead') }}</p>
    @if (me()?.companyId; as id) {
      <hd-letterhead-card [companyId]="id" [name]="me()?.companyName ?? ''" />
    }
  </div>`,
  styles: `
    .lead {
      margin: 4px 0 16px;
    }
  `,
})
export class PortalLetterhead {
  protected readonly me = inject(Session).me;
  protected readonly t = translate();
}
