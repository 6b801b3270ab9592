import { Component, computed, inject, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Clock } from './clock';
import { When, dueWords } from './dates';
import { Icon } from './icon';

/**
 * A due moment in words and colour. A case is red when past or due today and amber within two days;
 * a task (check-in, promise) is red when past and amber today.
 */
@Component({
  selector: 'hd-due',
  imports: [Icon],
  template: `@if (icon()) {
      <hd-icon [name]="tone() === 'danger' ? 'circle-alert' : 'clock'" [size]="18" />
    }
    <span>{{ paused() ? t('ui.clock.paused') : words() }}</span>`,
  host: {
    '[class.c-danger]': "tone() === 'danger'",
    '[class.c-warn]': "tone() === 'warn'",
  },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class Due {
  readonly at = input.required<When>();
  readonly kind = input<'case' | 'task'>('case');
  readonly icon = input(false);
  /** The clock stands still (보완요청): grey, no figure. */
  readonly paused = input(false);
  protected readonly t = translate();
  private readonly clock = inject(Clock);
  private readonly due = computed(() => dueWords(this.at(), this.clock.now()));
  protected readonly words = computed(() => this.t(`ui.time.${this.due().key}`, this.due().params));
  protected readonly tone = computed(() => {
    if (this.paused()) return undefined;
    const { urgency } = this.due();
    if (urgency === 'past') return 'danger';
    if (this.kind() === 'task') return urgency === 'today' ? 'warn' : undefined;
    return urgency === 'today' ? 'danger' : urgency === 'soon' ? 'warn' : undefined;
  });
}
