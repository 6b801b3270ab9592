import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { email, FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { officesList } from '../api/fn/reference/offices-list';
import { partnersList } from '../api/fn/reference/partners-list';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { OfficeDto } from '../api/models/office-dto';
import type { PartnerDto } from '../api/models/partner-dto';
import type { ReferDto } from '../api/models/refer-dto';
import { IdempotencyKey } from '../http/idempotency';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { shortDateText, shortDateTimeText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { CaseChanges } from './case-changes';
import { ConsentFirst } from './consent-first';
import { DifficultiesApi } from './difficulties-api';

interface Lists {
  partners: PartnerDto[];
  offices: OfficeDto[];
}
interface ReferralForm {
  kind: string;
  addressee: Choice | null;
  purpose: string;
  withText: boolean;
  text: string;
  classification: boolean;
  firm: boolean;
  contact: boolean;
  fileIds: string[];
  shared: string;
  dueOn: string;
  /** By link, or by telephone and letter. */
  by: string;
  toName: string;
  toEmail: string;
  locale: 'ko' | 'en';
}

/** 이첩·협조: whom, what for, what goes with it, until when; only with the firm's consent. */
@Component({
  selector: 'hd-refer-dialog',
  imports: [
    ...[Combobox, DateField, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
    ConsentFirst,
  ],
  templateUrl: './refer-dialog.html',
  styles: `
    .items {
      display: grid;
      gap: 8px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 12px;
    }
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
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  private readonly local = localName();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly plan = resource({
    params: () => (this.open() ? { id: this.difficulty().id } : undefined),
    loader: ({ params }) => this.cases.referralPlan(params.id),
  });
  protected readonly model = signal<ReferralForm>(blank());
  protected readonly form = form(this.model, (path) => {
    required(path.addressee, { message: 'difficulties.refer.addresseeNeeded' });
    required(path.purpose, { message: 'difficulties.refer.purposeNeeded' });
    minLength(path.purpose, 5);
    maxLength(path.purpose, 2000);
    maxLength(path.text, 5000);
    maxLength(path.shared, 1000);
    required(path.dueOn, { message: 'difficulties.refer.dueNeeded' });
    required(path.toName, {
      message: 'difficulties.refer.toNameNeeded',
      when: () => this.model().by === 'link',
    });
    maxLength(path.toName, 60);
    required(path.toEmail, {
      message: 'difficulties.refer.toEmailNeeded',
      when: () => this.model().by === 'link',
    });
    email(path.toEmail, { message: 'difficulties.refer.toEmailWrong' });
  });
  protected readonly kinds = this.choices('kinds', ['partner', 'office']);
  protected readonly ways = this.choices('ways', ['link', 'phone']);
  protected readonly locales = this.choices('locales', ['ko', 'en']);
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly latest = computed(() =>
    this.plan.hasValue() ? this.plan.value().latestOn : undefined,
  );
  protected readonly dueHint = computed(() => {
    const latest = this.latest();
    return latest
      ? this.t('difficulties.refer.dueHint', { day: shortDateText(latest, this.i18n.locale()) })
      : '';
  });
  protected readonly transfer = computed(() => {
    if (!this.plan.hasValue()) return undefined;
    const at = this.plan.value().transferDueAt;
    const late = new Date(at) < this.clock.now();
    const key = late ? 'difficulties.refer.transferLate' : 'difficulties.refer.transferBy';
    return { late, words: this.t(key, { at: shortDateTimeText(at, this.i18n.locale()) }) };
  });
  protected readonly consent = computed(() => {
    const { firm } = this.difficulty();
    return this.model().kind === 'partner' ? firm?.thirdPartyConsent : firm?.overseasConsent;
  });

  constructor() {
    // What a referral begins with: a day that leaves us one, and the case in its own words.
    effect(() => {
      if (!this.plan.hasValue()) return;
      const { proposedOn } = this.plan.value();
      untracked(() =>
        this.model.update((now) => ({
          ...now,
          dueOn: now.dueOn || proposedOn,
          text: now.text || this.difficulty().body,
        })),
      );
    });
    // Where they were written to before.
    effect(() => {
      const { addressee, kind } = this.model();
      if (!addressee || !this.plan.hasValue()) return;
      const known = this.plan
        .value()
        .addresses.find((one) =>
          kind === 'partner' ? one.partnerId === addressee.value : one.officeId === addressee.value,
        );
      untracked(() => {
        if (known && !this.model().toEmail)
          this.model.update((now) => ({
            ...now,
            toName: known.name,
            toEmail: known.email,
            locale: known.locale,
          }));
      });
    });
  }

  protected picked(id: string): boolean {
    return this.model().fileIds.includes(id);
  }

  protected pick(id: string, on: boolean): void {
    this.model.update((now) => ({
      ...now,
      fileIds: on ? [...now.fileIds, id] : now.fileIds.filter((one) => one !== id),
    }));
  }

  private choices(group: string, values: string[]) {
    return computed<Choice[]>(() =>
      values.map((value) => ({ value, label: this.t(`difficulties.refer.${group}.${value}`) })),
    );
  }

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
    const name = this.model().addressee?.label ?? '';
    const body = referralOf(this.model(), Boolean(this.consent()));
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      body.purpose,
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
  return {
    ...{ kind: 'partner', addressee: null, purpose: '', text: '', shared: '', dueOn: '' },
    ...{ withText: true, classification: true, firm: false, contact: false, fileIds: [] },
    ...{ by: 'link', toName: '', toEmail: '', locale: 'ko' },
  };
}

/** Without consent nothing goes along that names the firm. */
function referralOf(form: ReferralForm, consent: boolean): ReferDto {
  const { kind, addressee, purpose, shared, dueOn, withText, text, classification } = form;
  const { by, toName, toEmail, locale, firm, contact, fileIds } = form;
  const id = addressee?.value;
  return {
    ...(kind === 'partner' ? { partnerId: id } : { officeId: id }),
    ...{ purpose, dueOn },
    ...(shared.trim() && { shared: shared.trim() }),
    ...(by === 'link' && { to: { name: toName, email: toEmail, locale } }),
    share: {
      ...(withText && text.trim() && { text: text.trim() }),
      classification,
      ...(consent && { firm, contact, fileIds }),
    },
  };
}

function holds(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}
