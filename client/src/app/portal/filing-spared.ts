import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';

/** An answer helped: nothing was filed, and what was written waits as a draft. */
@Component({
  selector: 'hd-filing-spared',
  imports: [Icon, RouterLink],
  template: `
    <div class="page narrow">
      <section class="card top">
        <hd-icon class="c-ok" name="circle-check-big" [size]="40" />
        <h1 tabindex="-1">{{ t('portal.helps.thanks') }}</h1>
        <p class="m">{{ t('portal.helps.thanksText') }}</p>
      </section>
      <div class="col g8">
        <a class="btn p l block" routerLink="/portal">{{ t('portal.helps.home') }}</a>
        <a class="btn l block" routerLink="/portal/difficulties/new">{{
          t('portal.helps.back')
        }}</a>
      </div>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 16px;
    }
    .top {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 24px 16px;
      text-align: center;
    }
  `,
})
export class FilingSpared {
  protected readonly t = translate();
}
