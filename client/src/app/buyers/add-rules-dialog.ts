import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, max, maxLength, min, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { sendingRulesAdd } from '../api/fn/sending-rules/sending-rules-add';
import type { JurisdictionRuleDto } from '../api/models/jurisdiction-rule-dto';
import type { SendingRulesDto } from '../api/models/sending-rules-dto';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Countries } from './countries';

const DAY_MS = 86_400_000;
const NOTHING = {
  ...{ effectiveOn: '', note: '', jurisdiction: 'kr', source: '', label: '' },
  ...{ consentOnly: false, reconfirmMonths: NaN, dailyMails: NaN },
};

/** A further version: it begins with the latest and changes the rules of one place. */
@Component({
  selector: 'hd-add-rules-dialog',
  imports: [DateField, Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="open" [wide]="true" [heading]="t('buyers.rules.add')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="t14">{{ t('buyers.rules.addText', { n: latest().version }) }}</p>
      <hd-error-summary [form]="form" />
      <div class="grid-form">
        <hd-field [label]="t('buyers.rules.effectiveOn')" [of]="form.effectiveOn">
          <hd-date-field [formField]="form.effectiveOn" [from]="tomorrow()" />
        </hd-field>
        <hd-field [label]="t('buyers.rules.place')" [of]="form.jurisdiction">
          <select hdInput [formField]="form.jurisdiction">
            @for (law of latest().jurisdictions; track law.code) {
              <option [value]="law.code">{{ place(law) }}</option>
            }
          </select>
        </hd-field>
      </div>
      <hd-field [label]="t('buyers.rules.note')" [of]="form.note">
        <textarea hdInput rows="2" [formField]="form.note"></textarea>
      </hd-field>
      <hd-field [label]="t('buyers.rules.source')" [of]="form.source">
        <input hdInput [formField]="form.source" />
      </hd-field>
      <div class="grid-form">
        <hd-field
          [label]="t('buyers.rules.label')"
          [hint]="t('buyers.rules.labelHint')"
          [of]="form.label"
          [optional]="true"
        >
          <input hdInput [formField]="form.label" />
        </hd-field>
        <hd-field
          [label]="t('buyers.rules.reconfirmMonths')"
          [of]="form.reconfirmMonths"
          [optional]="true"
        >
          <input hdInput type="number" inputmode="numeric" [formField]="form.reconfirmMonths" />
        </hd-field>
        <hd-field [label]="t('buyers.rules.dailyMails')" [of]="form.dailyMails" [optional]="true">
          <input hdInput type="number" inputmode="numeric" [formField]="form.dailyMails" />
        </hd-field>
      </div>
      @if (eased()) {
        <label class="check">
          <input type="checkbox" [formField]="form.consentOnly" />{{
            t('buyers.rules.consentOnly')
          }}
        </label>
      }
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('buyers.rules.add') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class AddRulesDialog {
  readonly open = model(false);
  readonly latest = input.required<SendingRulesDto>();
  readonly added = output();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly countries = inject(Countries);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.effectiveOn, { message: 'buyers.needed.effectiveOn' });
    required(path.note, { message: 'buyers.needed.ruleNote' });
    required(path.source, { message: 'buyers.needed.ruleSource' });
    maxLength(path.note, 300);
    maxLength(path.source, 200);
    maxLength(path.label, 20);
    min(path.reconfirmMonths, 1);
    max(path.reconfirmMonths, 120);
    min(path.dailyMails, 1);
    max(path.dailyMails, 100);
  });
  private readonly law = computed(() =>
    this.latest().jurisdictions.find(({ code }) => code === this.model().jurisdiction),
  );
  /** Something besides express consent allows a letter there. */
  protected readonly eased = computed(() => (this.law()?.grounds.length ?? 0) > 1);
  protected readonly tomorrow = computed(() =>
    today(new Date(this.clock.now().getTime() + DAY_MS)),
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => this.form().reset({ ...NOTHING, effectiveOn: this.tomorrow() }));
    });
    // Each place begins with what holds there now.
    effect(() => {
      const law = this.law();
      if (!law || !this.open()) return;
      untracked(() =>
        this.model.update((all) => ({
          ...{ ...all, source: law.source, label: law.label?.text ?? '', consentOnly: false },
          reconfirmMonths: law.reconfirmMonths ?? NaN,
          dailyMails: law.limit?.count ?? NaN,
        })),
      );
    });
  }

  protected place({ code, countries }: JurisdictionRuleDto): string {
    if (code === 'other' || code === 'eu') return this.t('buyers.rules.' + code);
    return countries.map((one) => this.countries.name(one)).join(', ');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { label, reconfirmMonths, dailyMails, consentOnly, ...rest } = this.model();
      await this.api.invoke(sendingRulesAdd, {
        'Idempotency-Key': this.key.value,
        body: {
          ...{ ...rest, label: label.trim() || null, reconfirmMonths: reconfirmMonths || null },
          ...{ dailyMails: dailyMails || null, ...(consentOnly && { consentOnly }) },
        },
      });
      this.key.renew();
      this.open.set(false);
      this.added.emit();
    });
    if (!good) this.summary()?.show();
  }
}
