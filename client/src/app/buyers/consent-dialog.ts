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
import { buyerContactsRecordConsent } from '../api/fn/buyers/buyer-contacts-record-consent';
import type { BuyerContactDto } from '../api/models/buyer-contact-dto';
import type { BuyerDto } from '../api/models/buyer-dto';
import type { RecordConsentDto } from '../api/models/record-consent-dto';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { CHANNELS, CONSENT_KINDS, EVIDENCE } from './buyer-words';

const NOTHING = {
  ...{ kind: 'express', channel: '', givenOn: '', until: '', goods: '', evidenceKind: 'form' },
  evidence: '',
};

/** Records a consent, or a fact some laws take for one, with its proof. */
@Component({
  selector: 'hd-consent-dialog',
  imports: [DateField, Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [wide]="true" [heading]="t('buyers.consent.newTitle')">
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <div class="grid-form">
        <hd-field [label]="t('buyers.field.consentKind')" [of]="form.kind">
          <select hdInput [formField]="form.kind">
            @for (one of kinds; track one) {
              <option [value]="one">{{ t('labels.contactConsentKind.' + one) }}</option>
            }
          </select>
        </hd-field>
        <hd-field [label]="t('buyers.field.channel')" [of]="form.channel">
          <select hdInput [formField]="form.channel">
            <option value="">{{ t('buyers.allChannels') }}</option>
            @for (one of channels; track one) {
              <option [value]="one">{{ t('labels.sendingChannel.' + one) }}</option>
            }
          </select>
        </hd-field>
        <hd-field [label]="t('buyers.field.givenOn')" [of]="form.givenOn">
          <hd-date-field [formField]="form.givenOn" />
        </hd-field>
        <hd-field [label]="t('buyers.field.until')" [of]="form.until" [optional]="true">
          <hd-date-field [formField]="form.until" />
        </hd-field>
        @if (form.kind().value() === 'purchase') {
          <hd-field [label]="t('buyers.field.goods')" [of]="form.goods" [optional]="true">
            <input hdInput [formField]="form.goods" />
          </hd-field>
        }
        <hd-field [label]="t('buyers.field.evidenceKind')" [of]="form.evidenceKind">
          <select hdInput [formField]="form.evidenceKind">
            @for (one of evidence; track one) {
              <option [value]="one">{{ t('labels.evidenceKind.' + one) }}</option>
            }
          </select>
        </hd-field>
      </div>
      <hd-field
        [label]="t('buyers.field.evidence')"
        [hint]="t('buyers.hint.evidence')"
        [of]="form.evidence"
      >
        <textarea hdInput rows="3" [formField]="form.evidence"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('ui.save') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class ConsentDialog {
  readonly open = model(false);
  readonly contact = input<BuyerContactDto>();
  readonly saved = output<BuyerDto>();
  private readonly api = inject(Api);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly kinds = CONSENT_KINDS;
  protected readonly channels = CHANNELS;
  protected readonly evidence = EVIDENCE;
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.givenOn, { message: 'buyers.needed.givenOn' });
    required(path.evidence, { message: 'buyers.needed.evidence' });
    maxLength(path.evidence, 1000);
    maxLength(path.goods, 300);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(NOTHING));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const contact = this.contact();
    if (!contact) return;
    const good = await saveForm(this.form, async () => {
      const { channel, until, ...rest } = this.model();
      const body = { ...rest, channel: channel || null, until: until || null } as RecordConsentDto;
      const params = { id: contact.id, 'Idempotency-Key': this.key.value, body };
      const stored = await this.api.invoke(buyerContactsRecordConsent, params);
      this.key.renew();
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }
}
