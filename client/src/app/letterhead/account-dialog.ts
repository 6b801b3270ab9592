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
import { FormField, form, maxLength, pattern, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { letterheadAddAccount } from '../api/fn/companies/letterhead-add-account';
import type { LetterheadDto } from '../api/models/letterhead-dto';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

const NOTHING = { bank: '', holder: '', number: '', swift: '', currency: '' };

/** Enters an account of the firm; it waits for somebody else's call. */
@Component({
  selector: 'hd-account-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [heading]="t('letterhead.addAccount')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="t14">{{ t('letterhead.addText') }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('letterhead.bank')" [of]="form.bank">
        <input hdInput autocomplete="off" [formField]="form.bank" />
      </hd-field>
      <hd-field [label]="t('letterhead.holder')" [of]="form.holder">
        <input hdInput autocomplete="off" [formField]="form.holder" />
      </hd-field>
      <hd-field [label]="t('letterhead.number')" [of]="form.number">
        <input hdInput autocomplete="off" [formField]="form.number" />
      </hd-field>
      <div class="grid-form">
        <hd-field [label]="t('letterhead.swift')" [of]="form.swift" [optional]="true">
          <input hdInput autocomplete="off" [formField]="form.swift" />
        </hd-field>
        <hd-field [label]="t('letterhead.currency')" [of]="form.currency" [optional]="true">
          <input hdInput autocomplete="off" placeholder="USD" [formField]="form.currency" />
        </hd-field>
      </div>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('letterhead.add') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class AccountDialog {
  readonly open = model(false);
  readonly companyId = input.required<string>();
  readonly saved = output<LetterheadDto>();
  private readonly api = inject(Api);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.bank, { message: 'letterhead.needed.bank' });
    required(path.holder, { message: 'letterhead.needed.holder' });
    required(path.number, { message: 'letterhead.needed.number' });
    pattern(path.number, /^[A-Za-z0-9][A-Za-z0-9 -]{5,38}$/, {
      message: 'letterhead.needed.plainNumber',
    });
    pattern(path.swift, /^\s*[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?\s*$/, {
      message: 'letterhead.needed.swift',
    });
    pattern(path.currency, /^\s*[A-Za-z]{3}\s*$/, { message: 'letterhead.needed.currency' });
    maxLength(path.bank, 100);
    maxLength(path.holder, 120);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(NOTHING));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { swift, currency, ...rest } = this.model();
      const stored = await this.api.invoke(letterheadAddAccount, {
        ...{ id: this.companyId(), 'Idempotency-Key': this.key.value },
        body: {
          ...rest,
          ...{ swift: swift.trim() || null, currency: currency.trim().toUpperCase() || null },
        },
      });
      this.key.renew();
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }
}
