import { Component, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Choice } from './choice';
import { Field } from './field';
import { Icon } from './icon';

let last = 0;

/** A few choices side by side, one of them on (the kind of a visit). */
@Component({
  selector: 'hd-segmented',
  imports: [Icon],
  template: `<div
    class="segmented"
    role="radiogroup"
    [attr.aria-labelledby]="field?.labelId"
    [attr.aria-describedby]="field?.describedBy()"
    [attr.aria-label]="label()"
  >
    @for (choice of choices(); track choice.value) {
      <label>
        <input
          type="radio"
          [name]="groupName"
          [value]="choice.value"
          [checked]="choice.value === value()"
          [disabled]="disabled()"
          (change)="value.set(choice.value)"
          (blur)="touch.emit()"
        />
        @if (choice.icon; as icon) {
          <hd-icon [name]="icon" [size]="18" />
        }
        <span>{{ choice.label }}</span>
      </label>
    }
  </div>`,
})
export class Segmented implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<Choice[]>();
  readonly disabled = input(false);
  /** Needed only outside an `hd-field`. */
  readonly label = input<string>();
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });
  protected readonly groupName = `segmented-${++last}`;
}
