import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { translate } from '../../i18n/i18n';

/** The registers an administrator keeps, one tab each. */
@Component({
  selector: 'hd-reference-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `<div class="page">
    <header class="page-head">
      <div class="main">
        <h1 tabindex="-1">{{ t('reference.title') }}</h1>
        <p class="m">{{ t('reference.intro') }}</p>
      </div>
    </header>
    <nav class="tabs" [attr.aria-label]="t('reference.title')">
      @for (tab of tabs; track tab) {
        <a [routerLink]="tab" routerLinkActive ariaCurrentWhenActive="page">{{
          t('reference.' + tab + '.title')
        }}</a>
      }
    </nav>
    <div class="under">
      <router-outlet />
    </div>
  </div>`,
  styles: `
    .under {
      margin-top: 16px;
    }
  `,
})
export class ReferenceFrame {
  protected readonly t = translate();
  protected readonly tabs = ['partners', 'offices', 'holidays', 'categories'];
}
