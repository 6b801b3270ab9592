import { Component, computed, inject, input } from '@angular/core';
import type { AnswerClockDto } from '../api/models/answer-clock-dto';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { leftWords, urgencyOf } from './case-words';

/** What is left until the answer, in working time; 멈춤 while the firm was asked. */
@Component({
  selector: 'hd-clock-words',
  imports: [Icon],
  template: `@if (urgency() === 'paused') {
      <hd-icon name="pause" [size]="16" />
    } @else if (urgency() === 'danger') {
      <hd-icon name="circle-alert" [size]="16" />
    }
    <span>{{ words() }}</span>`,
  host: {
    '[class.c-danger]': "urgency() === 'danger'",
    '[class.c-warn]': "urgency() === 'warn'",
    '[class.c-3]': "urgency() === 'paused' || urgency() === 'done'",
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
export class ClockWords {
  readonly clock = input.required<AnswerClockDto>();
  protected readonly t = translate();
  private readonly now = inject(Clock).now;
  protected readonly urgency = computed(() => urgencyOf(this.clock(), this.now()));
  protected readonly words = computed(() => {
    const { remainingWorkingMinutes: minutes } = this.clock();
    if (this.urgency() === 'paused') return this.t('ui.clock.paused');
    if (this.urgency() === 'done' || minutes === null) return this.t('difficulties.clock.done');
    const { key, params } = leftWords(minutes);
    return this.t(`difficulties.time.${key}`, params);
  });
}
