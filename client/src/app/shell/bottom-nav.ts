import { Component, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Badges } from './badges';
import { MenuItem } from './menu-items';

/** The bar of places at the foot of a phone. */
@Component({
  selector: 'hd-bottom-nav',
  imports: [RouterLink, RouterLinkActive, Icon],
  template: `
    <nav class="bottom-nav" [attr.aria-label]="t('shell.mainNav')">
      @for (item of items(); track item.link) {
        <a
          [routerLink]="item.link"
          routerLinkActive="on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: !!item.exact }"
        >
          <span class="pos">
            <hd-icon [name]="item.icon" [size]="24" />
            @if (item.badge && badges.all()[item.badge]; as n) {
              <span class="dot">{{ n > 99 ? '99+' : n }}</span>
            }
          </span>
          <span>{{ t(item.short ?? item.label) }}</span>
        </a>
      }
      @if (more()) {
        <button type="button" aria-haspopup="dialog" (click)="opened.emit()">
          <hd-icon name="menu" [size]="24" />
          <span>{{ t('shell.short.more') }}</span>
        </button>
      }
    </nav>
  `,
  styles: `
    nav {
      position: fixed;
      inset: auto 0 0;
      z-index: 15;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      align-items: start;
      padding: 8px 8px calc(10px + env(safe-area-inset-bottom));
      background: var(--surface);
      border-top: 1px solid var(--line);
    }
    a,
    button {
      display: grid;
      justify-items: center;
      gap: 2px;
      padding: 4px 0;
      border-radius: var(--r-m);
      font-size: 13px;
      line-height: 16px;
      font-weight: 500;
      color: var(--text-3);
    }
    .on {
      color: var(--primary);
      font-weight: 700;
    }
    .pos {
      position: relative;
    }
    .dot {
      position: absolute;
      top: -4px;
      left: 14px;
      min-width: 16px;
      height: 16px;
      border-radius: 8px;
      padding: 0 4px;
      background: var(--primary);
      color: var(--on-primary);
      font-size: 12px;
      line-height: 16px;
      white-space: nowrap;
      overflow-wrap: normal;
      font-weight: 700;
      text-align: center;
    }
  `,
})
export class BottomNav {
  readonly items = input.required<MenuItem[]>();
  readonly more = input(false);
  readonly opened = output();
  protected readonly t = translate();
  protected readonly badges = inject(Badges);
}
