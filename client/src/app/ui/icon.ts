import { Component, computed, input } from '@angular/core';
import { ICON_SPRITE, IconName } from './icon-names';

/** A Lucide icon from the sprite; decorative, so give the words beside it or on the button. */
@Component({
  selector: 'hd-icon',
  template: `<svg
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    stroke-linecap="round"
    stroke-linejoin="round"
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.stroke-width]="weight()"
  >
    <use [attr.href]="href()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Pixels. */
  readonly size = input(20);
  readonly weight = input(1.75);
  protected readonly href = computed(() => `/${ICON_SPRITE}#${this.name()}`);
}
