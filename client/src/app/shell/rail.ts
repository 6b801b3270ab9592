import { Component, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { Badges } from './badges';
import { MenuGroup } from './menu-items';

/** The left rail: words, counts and the signed-in person. */
@Component({
  selector: 'hd-rail',
  imports: [RouterLink, RouterLinkActive, Avatar, Icon, Menu, MenuFor],
  template: `
    @if (brand()) {
      <a class="brand" routerLink="/">
        <i><hd-icon name="house-plus" [size]="18" [weight]="2" /></i>{{ t('shell.brand') }}
      </a>
    }
    <nav [attr.aria-label]="t('shell.mainNav')">
      @for (group of groups(); track $index) {
        <div
          class="group"
          [attr.role]="group.label ? 'group' : null"
          [attr.aria-labelledby]="group.label ? 'rail-' + $index : null"
        >
          @if (group.label) {
            <p class="cap" [id]="'rail-' + $index">{{ t(group.label) }}</p>
          }
          @for (item of group.items; track item.link) {
            <a
              class="item"
              [routerLink]="item.link"
              routerLinkActive="on"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{ exact: !!item.exact }"
              (click)="moved.emit()"
            >
              <hd-icon [name]="item.icon" />
              <span class="ell">{{ t(item.label) }}</span>
              @if (item.badge && badges.all()[item.badge]; as n) {
                <span class="n">{{ n }}</span>
              }
            </a>
          }
        </div>
      }
    </nav>
    @if (session.me(); as me) {
      <button type="button" class="me" [hdMenuFor]="own">
        <hd-avatar [name]="local(me.name, me.nameEn)" />
        <span class="who">
          <span class="ell name"
            >{{ local(me.name, me.nameEn) }} {{ local(me.title, me.titleEn) }}</span
          >
          <span class="ell team">{{
            local(me.companyName ?? me.teamName, me.companyNameEn ?? me.teamNameEn) ||
              t('labels.role.' + me.role)
          }}</span>
        </span>
      </button>
      <hd-menu #own [label]="t('shell.account')">
        <a role="menuitem" routerLink="/account" (click)="moved.emit()">
          <hd-icon name="circle-user" />{{ t('shell.account') }}
        </a>
        @if (me.demo) {
          <a role="menuitem" routerLink="/dev/mail"
            ><hd-icon name="mail-open" />{{ t('shell.nav.mail') }}</a
          >
        }
        <hr />
        <button type="button" role="menuitem" (click)="session.signOut()">
          <hd-icon name="log-out" />{{ t('shell.signOut') }}
        </button>
      </hd-menu>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      padding: 0 12px 12px;
      background: var(--surface);
    }
    .brand {
      min-height: 56px;
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 0 8px;
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
    /* The person stays at the foot; the places above it scroll when the window is low. */
    nav {
      flex: 1 1 0;
      min-height: 0;
      margin: 0 -12px;
      padding: 8px 12px 12px;
      overflow-y: auto;
      scrollbar-width: thin;
    }
    .group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1px;
    }
    .cap {
      padding: 10px 12px 2px;
      font-size: 13px;
      line-height: 18px;
      color: var(--text-3);
    }
    .item {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 34px;
      padding: 0 12px;
      border-radius: var(--r-m);
      font-size: 15px;
      font-weight: 500;
      color: var(--text-2);
    }
    .item:hover {
      background: var(--hover);
    }
    .item.on {
      background: var(--primary-soft);
      color: var(--primary);
      font-weight: 700;
    }
    .n {
      flex: none;
      margin-left: auto;
      font-size: 13px;
      font-weight: 600;
      color: var(--text-3);
    }
    .on .n {
      color: var(--primary);
    }
    @media (max-width: 899px) {
      .item {
        min-height: 44px;
      }
    }
    .me {
      flex: none;
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 12px 8px;
      border-top: 1px solid var(--line);
      text-align: start;
      min-width: 0;
    }
    .me:hover {
      background: var(--hover);
    }
    .who {
      display: grid;
      min-width: 0;
    }
    .name {
      font-size: 14px;
      line-height: 20px;
      font-weight: 600;
    }
    .team {
      font-size: 13px;
      line-height: 16px;
      color: var(--text-3);
    }
  `,
})
export class Rail {
  readonly groups = input.required<MenuGroup[]>();
  readonly brand = input(true);
  /** A link was followed; the drawer of a phone closes then. */
  readonly moved = output();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly session = inject(Session);
  protected readonly badges = inject(Badges);
}
