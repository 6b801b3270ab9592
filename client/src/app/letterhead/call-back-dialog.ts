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
import { letterheadCallBack } from '../api/fn/companies/letterhead-call-back';
import type { BankAccountDto } from '../api/models/bank-account-dto';
import type { LetterheadDto } from '../api/models/letterhead-dto';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

const NOTHING = { spokenWith: '', calledNumber: '', note: '' };

/** Notes the call to the firm that confirmed an account. */
@Component({
  selector: 'hd-call-back-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [heading]="t('letterhead.callBack')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="notice w">{{ t('letterhead.callText') }}</p>
      <p class="b">{{ account()?.bank }} {{ account()?.maskedNumber }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('letterhead.spokenWith')" [of]="form.spokenWith">
        <input hdInput autocomplete="off" [formField]="form.spokenWith" />
      </hd-field>
      <hd-field
        [label]="t('letterhead.calledNumber')"
        [hint]="t('letterhead.calledHint')"
        [of]="form.calledNumber"
      >
        <input hdInput type="tel" autocomplete="off" [formField]="form.calledNumber" />
      </hd-field>
      <hd-field [label]="t('letterhead.note')" [of]="form.note" [optional]="true">
        <input hdInput [formField]="form.note" />
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('letterhead.confirm') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class CallBackDialog {
  readonly open = model(false);
  readonly companyId = input.required<string>();
  readonly account = input<BankAccountDto>();
  readonly saved = output<LetterheadDto>();
  private readonly api = inject(Api);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.spokenWith, { message: 'letterhead.needed.spokenWith' });
    required(path.calledNumber, { message: 'letterhead.needed.calledNumber' });
    maxLength(path.spokenWith, 120);
    maxLength(path.note, 500);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(NOTHING));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const accountId = this.account()?.id;
    if (!accountId) return;
    const good = await saveForm(this.form, async () => {
      const { note, ...rest } = this.model();
      const body = { ...rest, note: note.trim() || null };
      const ids = { id: this.companyId(), accountId };
      const stored = await this.api.invoke(letterheadCallBack, { ...ids, body });
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }
}
