import { Component } from '@angular/core';
import { translate } from '../i18n/i18n';

@Component({
  selector: 'hd-notifications-page',
  template: `<div class="page">
    <h1 tabindex="-1">{{ t('notifications.title') }}</h1>
  </div>`,
})
export class NotificationsPage {
  protected readonly t = translate();
}
