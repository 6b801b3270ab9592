import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { PaletteOpener } from '../shell/palette-opener';
import { Icon } from '../ui/icon';

/** An address for the palette: says what it does and opens it. */
@Component({
  selector: 'hd-search-page',
  imports: [Icon],
  template: `<div class="page narrow">
    <div class="page-head">
      <div class="main">
        <h1 tabindex="-1">{{ t('search.title') }}</h1>
        <p class="m">{{ t('search.lead') }}</p>
      </div>
    </div>
    <button type="button" class="btn p" (click)="opener.open()">
      <hd-icon name="search" [size]="18" />{{ t('search.open') }}
    </button>
  </div>`,
})
export class SearchPage {
  protected readonly t = translate();
  protected readonly opener = inject(PaletteOpener);
}
