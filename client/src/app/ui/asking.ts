import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Asker } from './asker';
import { Dialog } from './dialog';
import { TwoVersions } from './two-versions';

/** The windows of {@link Asker}: confirm, and both versions side by side. */
@Component({
  selector: 'hd-asking',
  imports: [Dialog, TwoVersions],
  template: `
    @if (asker.question(); as q) {
      <hd-dialog [open]="true" [heading]="q.title" (openChange)="q.answer(false)">
        @if (q.text) {
          <p class="body pre">{{ q.text }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="q.answer(false)">{{ t('ui.cancel') }}</button>
          <button type="button" class="btn p" [class.danger]="q.danger" (click)="q.answer(true)">
            {{ q.action }}
          </button>
        </div>
      </hd-dialog>
    }
    @if (asker.conflict(); as c) {
      <hd-dialog
        [open]="true"
        [wide]="true"
        [heading]="c.by ? t('ui.conflict.titleBy', { name: c.by }) : t('ui.conflict.title')"
        (openChange)="c.answer(undefined)"
      >
        <hd-two-versions
          class="body"
          [theirs]="t('ui.conflict.theirs')"
          [mine]="t('ui.conflict.mine')"
          [rows]="c.rows"
        />
        <div class="buttons">
          <button type="button" class="btn" (click)="c.answer('theirs')">
            {{ t('ui.conflict.useTheirs') }}
          </button>
          <button type="button" class="btn p" (click)="c.answer('mine')">
            {{ t('ui.conflict.useMine') }}
          </button>
        </div>
      </hd-dialog>
    }
  `,
})
export class Asking {
  protected readonly asker = inject(Asker);
  protected readonly t = translate();
}
