import { Component, computed, inject, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Clock } from './clock';
import { When, dueWords } from './dates';
import { Icon } from './icon';

/** The day a task (check-in, promise) is due, in words and colour: red when past, amber today. */
@Component({
  selector: 'hd-due',
  imports: [Icon],
  template: `@if (icon()) {
      <hd-icon [name]="tone() === 'danger' ? 'circle-alert' : 'clock'" [size]="18" />
    }
    <span>{{ words() }}</span>`,
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
  readonly icon = input(false);
  private readonly t = translate();
  private readonly clock = inject(Clock);
  private readonly due = computed(() => dueWords(this.at(), this.clock.now()));
  protected readonly words = computed(() => this.t(`ui.time.${this.due().key}`, this.due().params));
  protected readonly tone = computed(() => {
    const { urgency } = this.due();
    return urgency === 'past' ? 'danger' : urgency === 'today' ? 'warn' : undefined;
  });
}
