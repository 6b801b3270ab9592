import { Component, input, model } from '@angular/core';
import { Icon } from './icon';
import { IconName } from './icon-names';

/** A figure that is also a filter: icon, label, number, one comparison; pressed when it filters. */
@Component({
  selector: 'hd-tile',
  imports: [Icon],
  template: `<button
    type="button"
    class="tile"
    [attr.aria-pressed]="pressed()"
    (click)="pressed.set(!pressed())"
  >
    <span
      class="lab"
      [class.c-danger]="tone() === 'd' && !!figure()"
      [class.c-warn]="tone() === 'w' && !!figure()"
    >
      <hd-icon [name]="icon()" [size]="18" />{{ label() }}
    </span>
    <span class="fig">{{ figure() ?? '–' }}</span>
    @if (compare()) {
      <span class="cmp">{{ compare() }}</span>
    }
  </button>`,
  styles: `
    :host,
    .tile {
      display: block;
      width: 100%;
    }
  `,
})
export class Tile {
  readonly label = input.required<string>();
  readonly figure = input.required<number | string | null | undefined>();
  readonly icon = input.required<IconName>();
  readonly compare = input<string>();
  readonly tone = input<'' | 'd' | 'w'>('');
  readonly pressed = model(false);
}
