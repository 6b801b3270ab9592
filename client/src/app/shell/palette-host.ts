import { NgComponentOutlet } from '@angular/common';
import { Component, Type, effect, inject, signal } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { PaletteOpener } from './palette-opener';

/** Fetches the palette (`search/palette.ts`) the first time it is opened, and keeps it. */
@Component({
  selector: 'hd-palette-host',
  imports: [NgComponentOutlet],
  template: `<ng-container *ngComponentOutlet="palette()" />`,
})
export class PaletteHost {
  private readonly opener = inject(PaletteOpener);
  private readonly i18n = inject(I18n);
  protected readonly palette = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => {
      if (this.opener.opened() && !this.palette()) {
        void this.fetch();
      }
    });
  }

  private async fetch(): Promise<void> {
    const [{ Palette }, { DICTIONARY }] = await Promise.all([
      import('../search/palette'),
      import('../search/dictionary'),
    ]);
    await this.i18n.add('search', DICTIONARY);
    this.palette.set(Palette);
  }
}
