import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { OfflineStrip } from './offline-strip';

/** The frame of pages outside the shells: brand above, language below. */
@Component({
  selector: 'hd-plain-frame',
  imports: [RouterLink, Icon, OfflineStrip],
  template: `
    <a class="skip" href="#main" (click)="$event.preventDefault(); main.focus()">{{
      t('shell.skip')
    }}</a>
    <hd-offline-strip />
    <header>
      <a class="brand" routerLink="/">
        <i><hd-icon name="house-plus" [size]="18" [weight]="2" /></i>{{ t('shell.brand') }}
      </a>
      <span class="sp"></span>
      <button
        type="button"
        class="btn q s"
        [attr.lang]="i18n.locale() === 'ko' ? 'en' : 'ko'"
        (click)="i18n.use(i18n.locale() === 'ko' ? 'en' : 'ko')"
      >
        <hd-icon name="languages" [size]="18" />{{ i18n.locale() === 'ko' ? 'English' : '한국어' }}
      </button>
    </header>
    <main id="main" #main tabindex="-1"><ng-content /></main>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    header {
      display: flex;
      align-items: center;
      height: 56px;
      padding: 0 24px;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 8px;
      font-weight: 800;
      font-size: 18px;
      letter-spacing: -0.03em;
    }
    .brand i {
      width: 28px;
      height: 28px;
      border-radius: 8px;
      background: var(--brand);
      color: #fff;
      display: grid;
      place-items: center;
    }
    main {
      flex: 1;
      outline: none;
      padding: 24px;
    }
    @media (max-width: 899px) {
      header,
      main {
        padding-inline: 16px;
      }
    }
  `,
})
export class PlainFrame {
  protected readonly t = translate();
  protected readonly i18n = inject(I18n);
}
