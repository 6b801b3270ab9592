import { Component, input, output } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';

/** A filter that is on: its words and a way to take it off. */
@Component({
  selector: 'hd-filter-chip',
  imports: [Icon],
  template: `<button
    type="button"
    class="chip on"
    [attr.aria-label]="t('ui.remove', { name: label() })"
    (click)="removed.emit()"
  >
    {{ label() }}<hd-icon name="x" [size]="16" />
  </button>`,
})
export class FilterChip {
  readonly label = input.required<string>();
  readonly removed = output();
  protected readonly t = translate();
}
