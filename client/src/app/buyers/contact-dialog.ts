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
import { email, FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { buyerContactsAdd } from '../api/fn/buyers/buyer-contacts-add';
import { buyerContactsWrite } from '../api/fn/buyers/buyer-contacts-write';
import type { BuyerContactDto } from '../api/models/buyer-contact-dto';
import type { BuyerDto } from '../api/models/buyer-dto';
import type { WriteBuyerContactDto } from '../api/models/write-buyer-contact-dto';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { BuyerSuspects } from './buyer-suspects';
import { BASES, LANGUAGES, SOURCES } from './buyer-words';

const NOTHING = {
  ...{ name: '', honorific: '', greetingName: '', title: '', department: '', email: '', phone: '' },
  ...{ language: '', timeZone: '', sourceType: 'fair', sourceDetail: '', sourceDate: '' },
  ...{ legalBasis: 'none', status: 'active' },
};

/** Adds a person at a buyer, or changes one: how to reach and to greet them, and whence we know them. */
@Component({
  selector: 'hd-contact-dialog',
  imports: [BuyerSuspects, DateField, Dialog, ErrorSummary, Field, FormField, Input],
  templateUrl: './contact-dialog.html',
})
export class ContactDialog {
  readonly open = model(false);
  readonly buyer = input.required<BuyerDto>();
  /** The one to change; a new one when left out. */
  readonly contact = input<BuyerContactDto>();
  readonly saved = output<BuyerDto>();
  private readonly api = inject(Api);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly languages = LANGUAGES;
  protected readonly sources = SOURCES;
  protected readonly bases = BASES;
  protected readonly honorifics = ['mr', 'ms', 'dr', 'prof'] as const;
  protected readonly statuses = ['active', 'left'] as const;
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    email(path.email);
    maxLength(path.name, 120);
    maxLength(path.title, 120);
    maxLength(path.department, 120);
    maxLength(path.sourceDetail, 300);
    required(path.sourceDate, { message: 'buyers.needed.sourceDate' });
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
      this.key.renew();
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }

  private store(): Promise<BuyerDto> {
    const { honorific, email: address, language, timeZone, ...rest } = this.model();
    const body = {
      ...{ ...rest, email: address || null, honorific: honorific || null },
      ...(language && { language }),
      ...(timeZone && { timeZone }),
    } as WriteBuyerContactDto;
    const contact = this.contact();
    if (contact) {
      const { id, version } = contact;
      return this.api.invoke(buyerContactsWrite, { id, 'If-Match': `"${version}"`, body });
    }
    const { id } = this.buyer();
    return this.api.invoke(buyerContactsAdd, { id, 'Idempotency-Key': this.key.value, body });
  }

  private begin(): typeof NOTHING {
    const contact = this.contact();
    if (!contact) return NOTHING;
    const fields = Object.keys(NOTHING) as (keyof typeof NOTHING)[];
    return Object.fromEntries(
      fields.map((field) => [field, contact[field] ?? '']),
    ) as typeof NOTHING;
  }
}
