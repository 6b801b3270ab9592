import {
  Component,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { suppressionsAdd } from '../api/fn/suppressions/suppressions-add';
import type { SuppressionReason } from '../api/models/suppression-reason';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';
import { REFUSALS } from './buyer-words';

/** Notes that an address is not to be written to again: a refusal that came by telephone or reply. */
@Component({
  selector: 'hd-suppress-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [heading]="t('buyers.suppress.add')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="t14">{{ t('buyers.suppress.addText') }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('buyers.suppress.address')" [of]="form.address">
        <input hdInput autocomplete="off" [formField]="form.address" />
      </hd-field>
      <hd-field [label]="t('buyers.suppress.reason')" [of]="form.reason">
        <select hdInput [formField]="form.reason">
          @for (one of reasons; track one) {
            <option [value]="one">{{ t('labels.suppressionReason.' + one) }}</option>
          }
        </select>
      </hd-field>
      <hd-field
        [label]="t('buyers.field.note')"
        [hint]="t('buyers.suppress.noteHint')"
        [of]="form.note"
        [optional]="true"
      >
        <textarea hdInput rows="3" [formField]="form.note"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('buyers.suppress.do') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class SuppressDialog {
  readonly open = model(false);
  /** What to begin with. */
  readonly address = input('');
  readonly added = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly reasons = REFUSALS;
  private readonly model = signal({ address: '', reason: 'objected', note: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.address, { message: 'buyers.needed.address' });
    maxLength(path.address, 254);
    maxLength(path.note, 500);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const address = untracked(this.address);
      untracked(() => this.form().reset({ address, reason: 'objected', note: '' }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { address, reason, note } = this.model();
      await this.api.invoke(suppressionsAdd, {
        body: { address, reason: reason as SuppressionReason, note: note.trim() || null },
      });
      this.open.set(false);
      this.toaster.show(this.t('buyers.suppress.done', { address }));
      this.added.emit();
    });
    if (!good) this.summary()?.show();
  }
}
