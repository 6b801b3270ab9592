import { Component, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Choice } from './choice';
import { Field } from './field';

let last = 0;

/** Choices that need a sentence each, one of them on (a review's verdict). */
@Component({
  selector: 'hd-radio-cards',
  template: `<div
    class="stack cards"
    role="radiogroup"
    [attr.aria-labelledby]="field?.labelId"
    [attr.aria-describedby]="field?.describedBy()"
  >
    @for (choice of choices(); track choice.value) {
      <label class="radio-card">
        <input
          type="radio"
          [name]="groupName"
          [value]="choice.value"
          [checked]="choice.value === value()"
          (change)="value.set(choice.value)"
          (blur)="touch.emit()"
        />
        <span>
          <span class="b">{{ choice.label }}</span>
          @if (choice.detail) {
            <span class="d" style="display: block">{{ choice.detail }}</span>
          }
        </span>
      </label>
    }
  </div>`,
  styles: `
    .cards {
      gap: 8px;
    }
  `,
})
export class RadioCards implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<Choice[]>();
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });
  protected readonly groupName = `cards-${++last}`;
}
