import { Component, inject } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Asker } from './asker';
import { Dialog } from './dialog';

/** The windows of {@link Asker}: confirm, and both versions side by side. */
@Component({
  selector: 'hd-asking',
  imports: [Dialog],
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
        <div class="versions body">
          <section class="version">
            <h3 class="m">{{ t('ui.conflict.theirs') }}</h3>
            <dl class="facts">
              @for (row of c.rows; track row.label) {
                <dt>{{ row.label }}</dt>
                <dd class="pre">{{ row.theirs }}</dd>
              }
            </dl>
          </section>
          <section class="version mine">
            <h3 class="m c-pri">{{ t('ui.conflict.mine') }}</h3>
            <dl class="facts">
              @for (row of c.rows; track row.label) {
                <dt>{{ row.label }}</dt>
                <dd class="pre">{{ row.mine }}</dd>
              }
            </dl>
          </section>
        </div>
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
  styles: `
    .versions {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px;
      margin-top: 12px;
    }
    .version {
      border: 1px solid var(--line-mid);
      border-radius: var(--r-m);
      padding: 12px;
      color: var(--text);
    }
    .mine {
      border-color: var(--primary);
    }
    h3 {
      margin-bottom: 8px;
      font-weight: 600;
    }
    @media (max-width: 599px) {
      .versions {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Asking {
  protected readonly asker = inject(Asker);
  protected readonly t = translate();
}
