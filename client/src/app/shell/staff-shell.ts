import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Road } from '../offline/road';
import { Session } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { BadgeCounts } from './badge-counts';
import { Badges } from './badges';
import { BottomNav } from './bottom-nav';
import { Desk } from './desk';
import { CreateMenu } from './create-menu';
import { Help } from './help';
import { BOTTOM, MENU, pagesOf } from './menu-items';
import { OfflineStrip } from './offline-strip';
import { PaletteHost } from './palette-host';
import { PaletteOpener } from './palette-opener';
import { Rail } from './rail';
import { Shortcuts, composing } from './shortcuts';
import { MOD } from './modifier';
import { NotificationsSlot } from './notifications-slot';

/** The frame of every staff page: rail, top bar, place for the page. */
@Component({
  selector: 'hd-staff-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    BottomNav,
    CreateMenu,
    Dialog,
    Help,
    Icon,
    NotificationsSlot,
    OfflineStrip,
    PaletteHost,
    Rail,
    Road,
  ],
  templateUrl: './staff-shell.html',
  styleUrl: './staff-shell.css',
  host: { '(window:keydown)': 'key($event)' },
})
export class StaffShell {
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly desk = inject(Desk).wide;
  protected readonly palette = inject(PaletteOpener);
  protected readonly badges = inject(Badges);
  protected readonly mod = MOD;
  protected readonly help = signal(false);
  protected readonly drawer = signal(false);
  protected readonly groups = computed(() => {
    const role = this.session.role();
    return role && role !== 'sme' ? MENU[role] : [];
  });
  protected readonly bottom = computed(() => {
    const role = this.session.role();
    if (!role || role === 'sme') return [];
    return pagesOf(role).filter((item) => BOTTOM[role].includes(item.link));
  });

  constructor() {
    inject(BadgeCounts);
    inject(Shortcuts).on('/', () => this.palette.open());
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
