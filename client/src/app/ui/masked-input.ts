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
import { maskBrn } from './brn';
import { Field } from './field';
import { maskPhone } from './phone';

/** A 사업자등록번호 or phone number that gets its hyphens while it is typed. */
@Component({
  selector: 'hd-masked-input',
  template: `<input
    #box
    class="in"
    [type]="kind() === 'phone' ? 'tel' : 'text'"
    [attr.inputmode]="kind() === 'phone' ? 'tel' : 'numeric'"
    [attr.autocomplete]="kind() === 'phone' ? 'tel' : 'off'"
    [id]="field?.controlId"
    [value]="value()"
    [disabled]="disabled()"
    [placeholder]="kind() === 'brn' ? '000-00-00000' : ''"
    [attr.aria-describedby]="field?.describedBy()"
    [attr.aria-invalid]="field?.problem() ? true : null"
    [attr.aria-required]="field?.needed() ? true : null"
    (input)="typed()"
    (blur)="touch.emit()"
  />`,
})
export class MaskedInput implements FormValueControl<string> {
  readonly value = model('');
  readonly kind = input.required<'brn' | 'phone'>();
  readonly disabled = input(false);
  readonly touch = output();
  protected readonly field = inject(Field, { optional: true });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly mask = computed(() => (this.kind() === 'brn' ? maskBrn : maskPhone));

  focus(): void {
    this.box().nativeElement.focus();
  }

  /** Formats, and keeps the caret behind the same digit. */
  protected typed(): void {
    const box = this.box().nativeElement;
    const before = box.value.slice(0, box.selectionStart ?? 0).replace(/\D/g, '').length;
    const masked = this.mask()(box.value);
    this.value.set(masked);
    // Nothing to put right: the caret stays, also behind a leading +.
    if (masked === box.value) return;
    box.value = masked;
    let seen = 0;
    let caret = 0;
    while (caret < masked.length && seen < before) {
      if (/\d/.test(masked.charAt(caret))) seen++;
      caret++;
    }
    box.setSelectionRange(caret, caret);
  }
}
