import { Component, inject, signal } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { BadgeCounts } from './badge-counts';
import { BottomNav } from './bottom-nav';
import { Desk } from './desk';
import { Help } from './help';
import { PORTAL_MENU } from './menu-items';
import { NotificationsSlot } from './notifications-slot';
import { OfflineStrip } from './offline-strip';
import { PaletteHost } from './palette-host';
import { PaletteOpener } from './palette-opener';
import { Rail } from './rail';
import { composing } from './shortcuts';

/** The frame of a firm's portal: tabs on a phone, a rail on a desk. */
@Component({
  selector: 'hd-portal-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    BottomNav,
    Help,
    Icon,
    Menu,
    MenuFor,
    NotificationsSlot,
    OfflineStrip,
    PaletteHost,
    Rail,
  ],
  template: `
    <a class="skip" href="#main" (click)="$event.preventDefault(); main.focus()">{{
      t('shell.skip')
    }}</a>
    <div class="app">
      @if (desk()) {
        <aside class="rail"><hd-rail [groups]="groups" /></aside>
      }
      <header class="top">
        <a routerLink="/portal" class="firm ell">{{
          local(session.me()?.companyName, session.me()?.companyNameEn)
        }}</a>
        <span class="sp"></span>
        <button
          type="button"
          class="iconb"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K"
          [attr.aria-label]="t('shell.searchShort')"
          (click)="palette.open()"
        >
          <hd-icon name="search" />
        </button>
        <hd-notifications-slot />
        <button
          type="button"
          class="iconb only-phone"
          [attr.aria-label]="t('shell.account')"
          [hdMenuFor]="own"
        >
          <hd-icon name="circle-user" />
        </button>
        <hd-menu #own [label]="t('shell.account')">
          <a role="menuitem" routerLink="/account">
            <hd-icon name="circle-user" />{{ t('shell.account') }}
          </a>
          <button type="button" role="menuitem" (click)="session.signOut()">
            <hd-icon name="log-out" />{{ t('shell.signOut') }}
          </button>
        </hd-menu>
      </header>
      <div class="place">
        <hd-offline-strip />
        <main id="main" #main tabindex="-1"><router-outlet /></main>
      </div>
    </div>
    @if (!desk()) {
      <hd-bottom-nav [items]="items" />
    }
    @defer (when help()) {
      <hd-help [(open)]="help" />
    }
    <hd-palette-host />
  `,
  styleUrl: './staff-shell.css',
  styles: `
    .firm {
      font-size: 17px;
      font-weight: 700;
    }
  `,
  host: { '(window:keydown)': 'key($event)' },
})
export class PortalShell {
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly session = inject(Session);
  protected readonly desk = inject(Desk).wide;
  protected readonly items = PORTAL_MENU;
  protected readonly groups = [{ items: PORTAL_MENU }];
  protected readonly help = signal(false);
  protected readonly palette = inject(PaletteOpener);

  constructor() {
    inject(BadgeCounts);
  }

  protected key(event: KeyboardEvent): void {
    if (composing(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.palette.open();
    } else if (event.key === '/') {
      event.preventDefault();
      this.help.set(true);
    }
  }
}
