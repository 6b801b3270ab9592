import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Dresses a native input, textarea or select and ties it to the {@link Field} around it. */
@Directive({
  selector: 'input[hdInput], textarea[hdInput], select[hdInput]',
  host: {
    class: 'in',
    '[id]': 'field?.controlId',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'field?.problem() ? true : null',
    '[attr.aria-required]': 'field?.needed() ? true : null',
  },
})
export class Input {
  protected readonly field = inject(Field, { optional: true });
}
