import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { PlainFrame } from './plain-frame';

@Component({
  selector: 'hd-not-found',
  imports: [RouterLink, Icon, PlainFrame],
  template: `<hd-plain-frame>
    <div class="empty">
      <hd-icon class="c-3" name="search-x" [size]="40" />
      <h1 tabindex="-1">{{ t('shell.notFound.heading') }}</h1>
      <p class="m">{{ t('shell.notFound.text') }}</p>
      <a class="btn" routerLink="/">{{ t('shell.notFound.home') }}</a>
    </div>
  </hd-plain-frame>`,
})
export class NotFound {
  protected readonly t = translate();
}
