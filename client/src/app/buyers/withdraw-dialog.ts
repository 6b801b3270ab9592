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
import { buyerContactsWithdraw } from '../api/fn/buyers/buyer-contacts-withdraw';
import type { BuyerDto } from '../api/models/buyer-dto';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

/** Notes that a person took a consent back, and why. */
@Component({
  selector: 'hd-withdraw-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [heading]="t('buyers.consent.withdrawTitle')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="m">{{ t('buyers.consent.withdrawText') }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('buyers.consent.reason')" [of]="form.reason">
        <input hdInput [formField]="form.reason" />
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn danger" [disabled]="form().submitting()">
          {{ t('buyers.consent.withdraw') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class WithdrawDialog {
  readonly open = model(false);
  readonly consentId = input<string>();
  readonly saved = output<BuyerDto>();
  private readonly api = inject(Api);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: 'buyers.needed.reason' });
    maxLength(path.reason, 300);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset({ reason: '' }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const id = this.consentId();
    if (!id) return;
    const good = await saveForm(this.form, async () => {
      const body = { reason: this.form.reason().value() };
      const stored = await this.api.invoke(buyerContactsWithdraw, { id, body });
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }
}
