import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';

/** How much a doctor carries: `8 / 8` with a bar; amber when full, red above the limit. */
@Component({
  selector: 'hd-load-bar',
  template: `
    <span class="figure"
      ><span class="vh">{{ t('doctors.load') }}</span
      >{{ caseload() }}<span class="c-3"> / {{ capacity() }}</span></span
    >
    <span class="bar" aria-hidden="true"
      ><span [style.width.%]="share()" [class]="tone()"></span
    ></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    .figure {
      font-weight: 600;
      min-width: 56px;
      text-align: right;
      white-space: nowrap;
    }
    .bar {
      width: 88px;
      height: 8px;
      border-radius: 4px;
      overflow: hidden;
      background: var(--wait-soft);
    }
    .bar span {
      display: block;
      height: 100%;
      border-radius: 4px;
      background: var(--primary);
    }
    .bar .w {
      background: var(--warn);
    }
    .bar .d {
      background: var(--danger);
    }
  `,
})
export class LoadBar {
  readonly caseload = input.required<number>();
  readonly capacity = input.required<number>();
  protected readonly t = translate();
  protected readonly share = computed(() =>
    Math.min(100, (this.caseload() / this.capacity()) * 100),
  );
  protected readonly tone = computed(() => {
    const share = this.caseload() / this.capacity();
    return share > 1 ? 'd' : share >= 1 ? 'w' : '';
  });
}
