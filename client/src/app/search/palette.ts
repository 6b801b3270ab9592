import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { PaletteOpener } from '../shell/palette-opener';
import { Dialog } from '../ui/dialog';

/** The palette: shown while {@link PaletteOpener} says so. */
@Component({
  selector: 'hd-palette',
  imports: [Dialog],
  template: `<hd-dialog
    [open]="opener.opened()"
    (openChange)="opener.close()"
    [heading]="t('shell.keys.palette')"
  />`,
})
export class Palette {
  protected readonly opener = inject(PaletteOpener);
  protected readonly t = translate();
}
