import {
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { officesList } from '../api/fn/reference/offices-list';
import { partnersList } from '../api/fn/reference/partners-list';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { OfficeDto } from '../api/models/office-dto';
import type { PartnerDto } from '../api/models/partner-dto';
import { IdempotencyKey } from '../http/idempotency';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';

interface Lists {
  partners: PartnerDto[];
  offices: OfficeDto[];
}
interface ReferralForm {
  kind: string;
  addressee: Choice | null;
  purpose: string;
  shared: string;
  dueOn: string;
}

/** 이첩·협조: whom, what for, what goes with it, until when; only with the firm's consent. */
@Component({
  selector: 'hd-refer-dialog',
  imports: [Combobox, DateField, Dialog, ErrorSummary, Field, FormField, Icon, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.refer.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.refer.kind')" [group]="true">
          <hd-segmented [choices]="kinds()" [formField]="form.kind" />
        </hd-field>
        @if (!consent()) {
          <p class="notice w" role="status">
            <hd-icon name="shield-alert" [size]="18" />{{
              t('difficulties.problem.consent_' + consentKind())
            }}
          </p>
        }
        <hd-field [label]="t('difficulties.refer.addressee')" [of]="form.addressee">
          @if (model().kind === 'partner') {
            <hd-combobox [search]="partners" [formField]="form.addressee" />
          } @else {
            <hd-combobox [search]="offices" [formField]="form.addressee" />
          }
        </hd-field>
        <hd-field [label]="t('difficulties.refer.purpose')" [of]="form.purpose">
          <textarea hdInput rows="3" [formField]="form.purpose"></textarea>
        </hd-field>
        <hd-field
          [label]="t('difficulties.refer.shared')"
          [hint]="t('difficulties.refer.sharedHint')"
          [of]="form.shared"
        >
          <input hdInput [formField]="form.shared" />
        </hd-field>
        <hd-field
          [label]="t('difficulties.refer.due')"
          [hint]="t('difficulties.refer.dueHint')"
          [of]="form.dueOn"
        >
          <hd-date-field [from]="today()" [formField]="form.dueOn" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting() || !consent()">
            {{ t('difficulties.refer.send') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class ReferDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  readonly sent = output<string>();
  private readonly api = inject(Api);
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly clock = inject(Clock);
  private readonly key = new IdempotencyKey();
  private readonly local = localName();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly model = signal<ReferralForm>(blank());
  protected readonly form = form(this.model, (path) => {
    required(path.addressee, { message: 'difficulties.refer.addresseeNeeded' });
    required(path.purpose, { message: 'difficulties.refer.purposeNeeded' });
    minLength(path.purpose, 5);
    maxLength(path.purpose, 2000);
    maxLength(path.shared, 1000);
    required(path.dueOn, { message: 'difficulties.refer.dueNeeded' });
  });
  protected readonly kinds = computed<Choice[]>(() =>
    ['partner', 'office'].map((value) => ({
      value,
      label: this.t(`difficulties.refer.kinds.${value}`),
    })),
  );
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly consentKind = computed(() =>
    this.model().kind === 'partner' ? 'third_party' : 'overseas_transfer',
  );
  protected readonly consent = computed(() => {
    const { firm } = this.difficulty();
    return this.model().kind === 'partner' ? firm?.thirdPartyConsent : firm?.overseasConsent;
  });
  private lists: Promise<Lists> | undefined;

  /** Partners of the case's category first. */
  protected readonly partners = async (words: string): Promise<Choice[]> => {
    const { category } = this.difficulty();
    const all = (await this.loaded()).partners;
    const fits = (codes: string[]) => Number(!!category && codes.includes(category));
    return all
      .filter(({ nameKo, nameEn }) => holds(`${nameKo} ${nameEn}`, words))
      .sort((a, b) => fits(b.categories) - fits(a.categories))
      .slice(0, 30)
      .map((one) => ({
        value: one.id,
        label: this.local(one.nameKo, one.nameEn),
        detail: fits(one.categories) ? this.t('difficulties.refer.fits') : (one.phone ?? undefined),
      }));
  };

  /** Offices of the case's market first. */
  protected readonly offices = async (words: string): Promise<Choice[]> => {
    const { market } = this.difficulty();
    const all = (await this.loaded()).offices;
    return all
      .filter(({ nameKo, nameEn }) => holds(`${nameKo} ${nameEn}`, words))
      .sort((a, b) => Number(b.country === market) - Number(a.country === market))
      .slice(0, 30)
      .map((one) => ({ value: one.id, label: this.local(one.nameKo, one.nameEn) }));
  };

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { kind, addressee, purpose, shared, dueOn } = this.model();
    const name = addressee?.label ?? '';
    const to =
      kind === 'partner' ? { partnerId: addressee?.value } : { officeId: addressee?.value };
    const body = { ...to, purpose, dueOn, ...(shared.trim() && { shared }) };
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      purpose,
      (seen) => this.cases.refer(seen, body, this.key.value),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.key.renew();
    this.sent.emit(name);
  }

  private loaded(): Promise<Lists> {
    this.lists ??= Promise.all([
      this.api.invoke(partnersList, {}),
      this.api.invoke(officesList, {}),
    ]).then(([partners, offices]) => ({ partners, offices }));
    return this.lists;
  }
}

function blank(): ReferralForm {
  return { kind: 'partner', addressee: null, purpose: '', shared: '', dueOn: '' };
}

function holds(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}
