import { Component, computed, input } from '@angular/core';

/** Long work with a known end: imports, mass mail. `value` of `max`. */
@Component({
  selector: 'hd-progress',
  template: `
    <div class="flex between m">
      <span>{{ label() }}</span><span>{{ percent() }}%</span>
    </div>
    <div
      class="track"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="label()"
    >
      <span [style.width.%]="percent()"></span>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .track {
      height: 8px;
      margin-top: 6px;
      border-radius: 4px;
      background: var(--wait-soft);
      overflow: hidden;
    }
    .track span {
      display: block;
      height: 100%;
      background: var(--primary);
      border-radius: 4px;
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly max = input(100);
  protected readonly percent = computed(() =>
    Math.round((100 * this.value()) / Math.max(1, this.max())),
  );
}
