import { Component, inject, model } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { MOD } from './modifier';
import { Shortcuts } from './shortcuts';

/** The list of shortcuts (Ctrl+/). */
@Component({
  selector: 'hd-help',
  imports: [Dialog],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('shell.keys.title')">
      <dl class="body">
        @for (row of rows; track row.label) {
          <div class="flex g12 between line">
            <dt>{{ t(row.label) }}</dt>
            <dd class="flex g4">
              @for (key of row.keys; track key) {
                <kbd class="kbd">{{ key }}</kbd>
              }
            </dd>
          </div>
        }
      </dl>
      <p class="m note">
        {{ t(shortcuts.singleKeys ? 'shell.keys.singleNote' : 'shell.keys.singleOff') }}
      </p>
    </hd-dialog>
  `,
  styles: `
    .line {
      min-height: 40px;
      border-bottom: 1px solid var(--line);
      color: var(--text);
    }
    .note {
      margin-top: 16px;
    }
  `,
})
export class Help {
  readonly open = model(false);
  protected readonly t = translate();
  protected readonly shortcuts = inject(Shortcuts);
  private readonly ctrl = MOD;
  protected readonly rows = [
    { label: 'shell.keys.palette', keys: [this.ctrl, 'K'] },
    { label: 'shell.keys.focusSearch', keys: ['/'] },
    { label: 'shell.keys.send', keys: [this.ctrl, 'Enter'] },
    { label: 'shell.keys.next', keys: ['J'] },
    { label: 'shell.keys.previous', keys: ['K'] },
    { label: 'shell.keys.close', keys: ['Esc'] },
    { label: 'shell.keys.help', keys: [this.ctrl, '/'] },
  ];
}
