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
import { buyersCreate } from '../api/fn/buyers/buyers-create';
import { buyersWrite } from '../api/fn/buyers/buyers-write';
import type { BuyerDto } from '../api/models/buyer-dto';
import type { BuyerKind } from '../api/models/buyer-kind';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { saveOver } from '../http/save-over';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { BuyerSuspects } from './buyer-suspects';
import { Countries } from './countries';

const TEXTS = [
  ...(['name', 'nameLocal', 'city', 'address', 'website', 'phone', 'interests', 'note'] as const),
];
const NOTHING = {
  ...{ name: '', nameLocal: '', country: '', kind: 'corporate', city: '', address: '' },
  ...{ website: '', phone: '', interests: '', note: '' },
};

/** Adds a foreign company, or changes what is known of it. */
@Component({
  selector: 'hd-buyer-dialog',
  imports: [BuyerSuspects, Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog
    [(open)]="open"
    [wide]="true"
    [heading]="t(buyer() ? 'buyers.edit.title' : 'buyers.new.title')"
  >
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('buyers.field.name')" [of]="form.name">
        <input hdInput [formField]="form.name" />
      </hd-field>
      <div class="grid-form">
        <hd-field [label]="t('buyers.field.country')" [of]="form.country">
          <select hdInput [formField]="form.country">
            <option value="">{{ t('buyers.choose') }}</option>
            @for (one of countries.choices(); track one.value) {
              <option [value]="one.value">{{ one.label }}</option>
            }
          </select>
        </hd-field>
        <hd-field [label]="t('buyers.field.kind')" [of]="form.kind">
          <select hdInput [formField]="form.kind">
            @for (one of kinds; track one) {
              <option [value]="one">{{ t('labels.buyerKind.' + one) }}</option>
            }
          </select>
        </hd-field>
        @for (one of shortTexts; track one) {
          <hd-field [label]="t('buyers.field.' + one)" [of]="form[one]" [optional]="true">
            <input hdInput [formField]="form[one]" />
          </hd-field>
        }
      </div>
      <hd-field [label]="t('buyers.field.address')" [of]="form.address" [optional]="true">
        <input hdInput [formField]="form.address" />
      </hd-field>
      <hd-field [label]="t('buyers.field.interests')" [of]="form.interests" [optional]="true">
        <input hdInput [formField]="form.interests" />
      </hd-field>
      <hd-field [label]="t('buyers.field.note')" [of]="form.note" [optional]="true">
        <textarea hdInput rows="3" [formField]="form.note"></textarea>
      </hd-field>
      <hd-buyer-suspects [typed]="form().value()" [except]="buyer()?.id" />
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t(buyer() ? 'ui.save' : 'buyers.new.do') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class BuyerDialog {
  readonly open = model(false);
  /** The one to change; a new one when left out. */
  readonly buyer = input<BuyerDto>();
  readonly saved = output<BuyerDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly countries = inject(Countries);
  protected readonly t = translate();
  protected readonly kinds: readonly BuyerKind[] = ['corporate', 'individual', 'unknown'];
  protected readonly shortTexts = ['nameLocal', 'city', 'website', 'phone'] as const;
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'buyers.needed.name' });
    required(path.country, { message: 'buyers.needed.country' });
    maxLength(path.name, 200);
    maxLength(path.nameLocal, 200);
    maxLength(path.city, 100);
    maxLength(path.address, 300);
    maxLength(path.website, 200);
    maxLength(path.phone, 40);
    maxLength(path.interests, 500);
    maxLength(path.note, 2000);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(this.begin()));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const stored = await this.store();
      if (!stored) return;
      this.key.renew();
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }

  private store(): Promise<BuyerDto | undefined> {
    const { kind, ...rest } = this.model();
    const body = { ...rest, kind: kind as BuyerKind };
    const buyer = this.buyer();
    if (!buyer) return this.api.invoke(buyersCreate, { 'Idempotency-Key': this.key.value, body });
    return saveOver(
      this.asker,
      buyer,
      (version) => this.api.invoke(buyersWrite, { id: buyer.id, 'If-Match': `"${version}"`, body }),
      (stored) =>
        TEXTS.map((field) => ({
          label: this.t(`buyers.field.${field}`),
          ...{ theirs: stored[field] ?? '', mine: this.model()[field] },
        })),
    );
  }

  private begin(): typeof NOTHING {
    const buyer = this.buyer();
    if (!buyer) return NOTHING;
    const texts = Object.fromEntries(TEXTS.map((field) => [field, buyer[field] ?? '']));
    return { ...NOTHING, ...texts, country: buyer.country, kind: buyer.kind };
  }
}
