import {
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { I18n } from '../i18n/i18n';
import { dateText } from './dates';
import { Field } from './field';

/**
 * A calendar day (`2026-11-22`, or '' for none) in the platform's own date control, with the day
 * written out beside it. `aside` takes words such as "3근무일 뒤".
 */
@Component({
  selector: 'hd-date-field',
  template: `
    <div class="in-group" [class.bad]="field?.problem()">
      <input
        #box
        class="in"
        type="date"
        [id]="field?.controlId"
        [value]="value()"
        [min]="from()"
        [max]="to()"
        [disabled]="disabled()"
        [attr.aria-label]="label()"
        [attr.aria-describedby]="field?.describedBy()"
        [attr.aria-invalid]="field?.problem() ? true : null"
        [attr.aria-required]="field?.needed() ? true : null"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      />
      <span class="m words">{{ aside() ?? words() }}</span>
    </div>
  `,
  styles: `
    .in {
      flex: 1 1 140px;
      min-width: 0;
    }
    .words {
      white-space: nowrap;
      padding-right: 4px;
    }
    @media (max-width: 359px) {
      .words {
        display: none;
      }
    }
  `,
})
export class DateField implements FormValueControl<string> {
  readonly value = model('');
  readonly disabled = input(false);
  /** Earliest day, `2026-11-22`. (Not `min`: signal forms keep that name for their own rule.) */
  readonly from = input<string>();
  /** Latest day. */
  readonly to = input<string>();
  readonly aside = input<string>();
  /** Needed only outside an `hd-field`. */
  readonly label = input<string>();
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });
  private readonly i18n = inject(I18n);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly words = computed(() =>
    this.value() ? dateText(this.value(), this.i18n.locale()) : '',
  );

  focus(): void {
    this.box().nativeElement.focus();
  }
}
