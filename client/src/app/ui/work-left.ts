import { Component, computed, inject, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Clock } from './clock';
import { Icon } from './icon';
import { WorkClock, clockWords, pressureOf } from './work-time';

/**
 * What is left until the answer, in working time and its colour: the same words in every list of
 * cases and on the case itself. Stands still while the firm was asked.
 */
@Component({
  selector: 'hd-work-left',
  imports: [Icon],
  template: `@if (pressure() === 'paused') {
      <hd-icon name="pause" [size]="16" />
    } @else if (pressure() === 'danger') {
      <hd-icon name="circle-alert" [size]="16" />
    }
    <span>{{ words() }}</span>`,
  host: {
    '[class.c-danger]': "pressure() === 'danger'",
    '[class.c-warn]': "pressure() === 'warn'",
    '[class.c-3]': "pressure() === 'paused' || pressure() === 'done'",
  },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class WorkLeft {
  readonly clock = input.required<WorkClock>();
  /** The status of the case, where its row has one: 답변완료 waits for the firm's word. */
  readonly status = input<string>();
  private readonly t = translate();
  private readonly now = inject(Clock).now;
  protected readonly pressure = computed(() => {
    if (this.status() === 'answered') return 'done';
    return pressureOf(this.clock(), this.now());
  });
  protected readonly words = computed(() => {
    if (this.status() === 'answered') return this.t('ui.clock.toConfirm');
    const { key, params } = clockWords(this.clock(), this.now());
    return this.t(key, params);
  });
}
