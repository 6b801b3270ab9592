import { NgComponentOutlet } from '@angular/common';
import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import type { Type } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import { TrayState } from '../notifications/tray-state';
import { Session } from '../session/session';
import { Icon } from '../ui/icon';
import { Badges } from './badges';

/** The bell with its count, absent at zero; the tray under it is fetched when first opened. */
@Component({
  selector: 'hd-notifications-slot',
  imports: [NgComponentOutlet, Icon],
  template: `
    <button
      type="button"
      class="iconb"
      aria-haspopup="dialog"
      [attr.aria-expanded]="opened()"
      [attr.aria-label]="label()"
      (click)="toggle()"
    >
      <hd-icon name="bell" />
      @if (badges.all().notifications; as n) {
        <span class="dot" aria-hidden="true">{{ n > 99 ? '99+' : n }}</span>
      }
    </button>
    <div
      #box
      class="tray"
      popover="auto"
      role="dialog"
      [attr.aria-label]="t('shell.notifications')"
      (toggle)="toggled($event)"
    >
      @if (opened() && tray()) {
        <ng-container *ngComponentOutlet="tray(); inputs: { all: all() }" />
      }
    </div>
  `,
  styles: `
    .tray {
      position: fixed;
      inset: 60px 16px auto auto;
      width: min(420px, calc(100vw - 16px));
      max-height: min(640px, calc(100dvh - 76px));
      margin: 0;
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--r-l);
      background: var(--surface);
      color: var(--text);
      box-shadow: var(--shadow-3);
      overflow: hidden;
    }
    @media (max-width: 899px) {
      .tray {
        inset: 56px 8px auto 8px;
        width: auto;
        max-height: calc(100dvh - 64px);
      }
    }
  `,
  host: { '(click)': 'followed($event)' },
})
export class NotificationsSlot {
  protected readonly t = translate();
  protected readonly badges = inject(Badges);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  protected readonly opened = signal(false);
  protected readonly tray = signal<Type<unknown> | null>(null);
  protected readonly all = computed(() =>
    this.session.staff() ? '/notifications' : '/portal/notifications',
  );
  protected readonly label = computed(() => {
    const n = this.badges.all().notifications;
    return n ? this.t('shell.notificationsN', { n }) : this.t('shell.notifications');
  });

  constructor() {
    // It listens from now on, so that the count follows at once.
    inject(TrayState);
  }

  protected async toggle(): Promise<void> {
    const box = this.box().nativeElement;
    if (this.opened()) {
      box.hidePopover();
      return;
    }
    if (!this.tray()) {
      const [{ Tray }, { DICTIONARY }] = await Promise.all([
        import('../notifications/tray'),
        import('../notifications/dictionary'),
      ]);
      await this.i18n.add('notifications', DICTIONARY);
      this.tray.set(Tray);
    }
    box.showPopover();
  }

  protected toggled(event: Event): void {
    const open = (event as ToggleEvent).newState === 'open';
    this.opened.set(open);
    if (open) setTimeout(() => this.box().nativeElement.querySelector<HTMLElement>('h2')?.focus());
  }

  /** A followed link closes the tray. */
  protected followed(event: Event): void {
    const link = event.target instanceof Element && event.target.closest('.tray a');
    if (link) this.box().nativeElement.hidePopover();
  }
}
