import { Component, input } from '@angular/core';
import { Icon } from './icon';
import { IconName } from './icon-names';

/** Nothing here: one sentence, what comes next, one action (a `.btn` inside). */
@Component({
  selector: 'hd-empty',
  imports: [Icon],
  template: `
    <hd-icon [class]="good() ? 'c-ok' : 'c-3'" [name]="icon()" [size]="32" />
    <p class="b">{{ heading() }}</p>
    @if (text()) {
      <p class="m">{{ text() }}</p>
    }
    <ng-content />
  `,
  host: { class: 'empty' },
})
export class Empty {
  readonly heading = input.required<string>();
  readonly text = input<string>();
  readonly icon = input<IconName>('circle-check');
  /** Empty because all is done, as against nothing found. */
  readonly good = input(false);
}
