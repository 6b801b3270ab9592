import { Component, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Choice } from './choice';
import { Field } from './field';
import { Icon } from './icon';

/** One of several short choices as chips (a difficulty's category in the portal). */
@Component({
  selector: 'hd-chip-select',
  imports: [Icon],
  template: `<div
    class="chips"
    role="radiogroup"
    [attr.aria-labelledby]="field?.labelId"
    [attr.aria-describedby]="field?.describedBy()"
  >
    @for (choice of choices(); track choice.value; let i = $index) {
      <button
        type="button"
        class="chip"
        role="radio"
        [attr.aria-checked]="choice.value === value()"
        [tabindex]="choice.value === value() || (i === 0 && !chosen()) ? 0 : -1"
        (click)="value.set(choice.value)"
        (keydown)="key($event, i)"
        (blur)="touch.emit()"
      >
        @if (choice.value === value()) {
          <hd-icon name="check" [size]="16" [weight]="2.25" />
        }
        {{ choice.label }}
      </button>
    }
  </div>`,
})
export class ChipSelect implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<Choice[]>();
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });

  protected chosen(): boolean {
    return this.choices().some((choice) => choice.value === this.value());
  }

  protected key(event: KeyboardEvent, i: number): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = this.choices();
    const to = (i + step + all.length) % all.length;
    const next = all[to];
    if (next) this.value.set(next.value);
    const chips = (event.currentTarget as HTMLElement).parentElement?.children;
    (chips?.[to] as HTMLElement | undefined)?.focus();
  }
}

/** Several of some short choices as chips (markets, topics). */
@Component({
  selector: 'hd-chip-multi',
  imports: [Icon],
  template: `<div
    class="chips"
    role="group"
    [attr.aria-labelledby]="field?.labelId"
    [attr.aria-describedby]="field?.describedBy()"
  >
    @for (choice of choices(); track choice.value) {
      <button
        type="button"
        class="chip"
        [attr.aria-pressed]="value().includes(choice.value)"
        (click)="toggle(choice.value)"
        (blur)="touch.emit()"
      >
        @if (value().includes(choice.value)) {
          <hd-icon name="check" [size]="16" [weight]="2.25" />
        }
        {{ choice.label }}
      </button>
    }
  </div>`,
})
export class ChipMulti implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly choices = input.required<Choice[]>();
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });

  protected toggle(value: string): void {
    this.value.update((all) =>
      all.includes(value) ? all.filter((one) => one !== value) : [...all, value],
    );
  }
}
