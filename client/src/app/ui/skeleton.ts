import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';

/** Rows of the real height while a list loads for the first time. */
@Component({
  selector: 'hd-skeleton-rows',
  template: `
    <div role="status" class="vh">{{ t('ui.loading') }}</div>
    @for (i of rows(); track i) {
      <div class="row" [style.min-height.px]="height()" aria-hidden="true">
        @if (height() > 48) {
          <span class="sk" style="width: 56px; height: 14px"></span>
        }
        <span class="main">
          <span class="sk" [style.width.%]="48 + ((i * 17) % 32)" style="height: 14px"></span>
          @if (height() > 48) {
            <span
              class="sk"
              [style.width.%]="60 + ((i * 23) % 30)"
              style="height: 12px; margin-top: 8px"
            ></span>
          }
        </span>
        @if (height() > 60) {
          <span class="sk" style="width: 72px; height: 32px; border-radius: 6px"></span>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SkeletonRows {
  readonly count = input(5);
  /** 68 two-line, 60 light, 40 table. */
  readonly height = input(68);
  protected readonly t = translate();
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, i) => i));
}
