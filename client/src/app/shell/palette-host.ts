import { NgComponentOutlet } from '@angular/common';
import { Component, Type, effect, inject, signal } from '@angular/core';
import { PaletteOpener } from './palette-opener';

/** Fetches the palette (`search/palette.ts`) the first time it is opened, and keeps it. */
@Component({
  selector: 'hd-palette-host',
  imports: [NgComponentOutlet],
  template: `<ng-container *ngComponentOutlet="palette()" />`,
})
export class PaletteHost {
  private readonly opener = inject(PaletteOpener);
  protected readonly palette = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      if (this.opener.opened() && !this.palette()) {
        void import('../search/palette').then((m) => this.palette.set(m.Palette));
      }
    });
  }
}
