import { Component, input, output } from '@angular/core';
import { translate } from '../i18n/i18n';

/** The foot of a keyset list: how many are shown, and the next page. */
@Component({
  selector: 'hd-load-more',
  template: `
    <div class="foot-line">
      <span class="m" role="status">
        @if (shown() !== undefined && total() !== undefined) {
          {{ t('ui.shownOf', { shown: shown(), total: total() }) }}
        }
      </span>
      @if (more()) {
        <button type="button" class="btn s" [disabled]="busy()" (click)="wanted.emit()">
          {{ t(busy() ? 'ui.loadingMore' : 'ui.loadMore') }}
        </button>
      }
    </div>
  `,
  styles: `
    .foot-line {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 16px;
      min-height: 48px;
      padding: 8px 16px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class LoadMore {
  /** There is a next page (the server gave a cursor). */
  readonly more = input.required<boolean>();
  readonly busy = input(false);
  readonly shown = input<number>();
  /** A number, or "10,000+". */
  readonly total = input<number | string>();
  readonly wanted = output();
  protected readonly t = translate();
}
