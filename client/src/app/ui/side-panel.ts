import { Component, input, output } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';

/**
 * The 376 px panel beside a list (a review, a preview): heading, position with next and previous,
 * body, fixed footer (`[panelFoot]`). On a phone it covers the page. Put it as the second child of
 * `<div class="with-panel">`.
 */
@Component({
  selector: 'hd-side-panel',
  imports: [Icon],
  template: `
    <div class="head">
      <h2 class="sp" tabindex="-1">
        {{ heading() }}
        @if (total()) {
          <span>{{ t('ui.panel.position', { n: position(), total: total() }) }}</span>
        }
      </h2>
      @if (total()) {
        <button
          type="button"
          class="iconb s"
          [attr.aria-label]="t('ui.panel.previous')"
          (click)="moved.emit(-1)"
        >
          <hd-icon name="chevron-up" />
        </button>
        <button
          type="button"
          class="iconb s"
          [attr.aria-label]="t('ui.panel.next')"
          (click)="moved.emit(1)"
        >
          <hd-icon name="chevron-down" />
        </button>
      }
      <button
        type="button"
        class="iconb s"
        [attr.aria-label]="t('ui.close')"
        (click)="closed.emit()"
      >
        <hd-icon name="x" />
      </button>
    </div>
    <div class="body"><ng-content /></div>
    <div class="foot"><ng-content select="[panelFoot]" /></div>
  `,
  host: {
    role: 'complementary',
    '[attr.aria-label]': 'heading()',
    '(keydown.escape)': 'closed.emit()',
  },
  styles: `
    :host {
      position: sticky;
      top: 56px;
      width: 376px;
      height: calc(100dvh - 56px);
      display: flex;
      flex-direction: column;
      background: var(--surface);
      border-left: 1px solid var(--line);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
      min-height: 52px;
      padding: 0 12px 0 20px;
      border-bottom: 1px solid var(--line);
    }
    h2:focus {
      outline: none;
    }
    .body {
      flex: 1;
      overflow-y: auto;
      padding: 16px 20px;
    }
    .foot {
      padding: 12px 20px;
      border-top: 1px solid var(--line);
    }
    .foot:empty {
      display: none;
    }
    @media (max-width: 1359px) {
      :host {
        position: fixed;
        inset: 56px 0 0 auto;
        height: auto;
        z-index: 9;
        box-shadow: var(--shadow-3);
      }
    }
    @media (max-width: 899px) {
      :host {
        inset: 0;
        width: 100%;
        z-index: 30;
        border-left: 0;
      }
      .foot {
        padding-bottom: calc(12px + env(safe-area-inset-bottom));
      }
    }
  `,
})
export class SidePanel {
  readonly heading = input.required<string>();
  readonly position = input<number>();
  readonly total = input<number>();
  /** −1 or 1. */
  readonly moved = output<number>();
  readonly closed = output();
  protected readonly t = translate();
}
