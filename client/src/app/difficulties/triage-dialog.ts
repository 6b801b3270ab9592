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
import { FormField, form, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { codeListsDifficultyCategories } from '../api/fn/reference/code-lists-difficulty-categories';
import { codeListsHsCodes } from '../api/fn/reference/code-lists-hs-codes';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { RequestKind } from '../api/models/request-kind';
import type { Severity } from '../api/models/severity';
import type { TriageDto } from '../api/models/triage-dto';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { CaseChanges } from './case-changes';
import { REQUEST_KINDS, SEVERITIES } from './case-words';
import { DifficultiesApi } from './difficulties-api';

/** 분류: what kind of difficulty it is; the target follows. */
@Component({
  selector: 'hd-triage-dialog',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.triage.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.triage.lead') }}</p>
        <hd-error-summary [form]="form" />
        <div class="grid-form">
          <hd-field [label]="t('difficulties.field.category')" [of]="form.category">
            <select hdInput [formField]="form.category">
              <option value="">{{ t('difficulties.unsorted') }}</option>
              @for (one of categories(); track one.code) {
                <option [value]="one.code">{{ t('labels.category.' + one.code) }}</option>
              }
            </select>
          </hd-field>
          <hd-field [label]="t('difficulties.field.subType')" [of]="form.subType">
            <select hdInput [formField]="form.subType">
              <option value="">{{ t('difficulties.none') }}</option>
              @for (one of subTypes(); track one.code) {
                <option [value]="one.code">{{ local(one.nameKo, one.nameEn) }}</option>
              }
            </select>
          </hd-field>
          <hd-field
            class="wide"
            [label]="t('difficulties.field.requestKind')"
            [hint]="t('difficulties.triage.kindHint')"
            [of]="form.requestKind"
          >
            <select hdInput [formField]="form.requestKind">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ t('labels.requestKind.' + kind) }}</option>
              }
            </select>
          </hd-field>
          <hd-field
            class="wide"
            [label]="t('difficulties.field.severity')"
            [of]="form.severity"
            [group]="true"
          >
            <hd-segmented [choices]="severities()" [formField]="form.severity" />
          </hd-field>
          <hd-field [label]="t('difficulties.field.market')" [of]="form.market">
            <hd-combobox [search]="countries" [formField]="form.market" />
          </hd-field>
          <hd-field [label]="t('difficulties.field.hs6')" [of]="form.hs6">
            <hd-combobox [search]="hsCodes" [formField]="form.hs6" />
          </hd-field>
        </div>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('difficulties.triage.save') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class TriageDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  /** Sorted; with what it was before, so that it can be undone. */
  readonly sorted = output<TriageDto>();
  private readonly api = inject(Api);
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly kinds = REQUEST_KINDS;
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({
    category: '',
    subType: '',
    severity: 'normal',
    requestKind: 'grievance',
    market: null as Choice | null,
    hs6: null as Choice | null,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.severity);
  });
  private readonly list = resource({
    params: () => (this.open() ? {} : undefined),
    loader: () => this.api.invoke(codeListsDifficultyCategories, {}),
  });
  protected readonly categories = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly subTypes = computed(
    () => this.categories().find(({ code }) => code === this.model().category)?.subTypes ?? [],
  );
  protected readonly severities = computed<Choice[]>(() =>
    SEVERITIES.map((value) => ({ value, label: this.t(`labels.severity.${value}`) })),
  );

  protected readonly countries = async (words: string): Promise<Choice[]> => {
    const all = await this.api.invoke(codeListsCountries, {});
    const wanted = words.toLowerCase();
    return all
      .filter(({ nameKo, nameEn }) => `${nameKo} ${nameEn}`.toLowerCase().includes(wanted))
      .slice(0, 30)
      .map((one) => ({ value: one.code, label: this.local(one.nameKo, one.nameEn) }));
  };

  protected readonly hsCodes = async (words: string): Promise<Choice[]> => {
    const all = await this.api.invoke(codeListsHsCodes, { q: words || undefined, limit: 40 });
    return all
      .filter(({ level }) => level === 6)
      .slice(0, 20)
      .map((one) => ({
        value: one.code,
        label: `${one.code} ${this.local(one.nameKo ?? one.nameEn, one.nameEn)}`,
      }));
  };

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const it = untracked(this.difficulty);
      const { category, subType, severity, requestKind, market, hs6, hsName } = it;
      this.model.set({
        category: category ?? '',
        subType: subType ?? '',
        severity,
        requestKind,
        market: market ? { value: market, label: this.country(market) } : null,
        hs6: hs6 ? { value: hs6, label: `${hs6} ${hsName ?? ''}`.trim() } : null,
      });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const before = kindOf(this.difficulty());
    const { category, subType, severity, requestKind, market, hs6 } = this.model();
    const known = this.subTypes().some(({ code }) => code === subType);
    const body: TriageDto = {
      category: category || null,
      subType: known ? subType : null,
      severity: severity as Severity,
      requestKind: requestKind as RequestKind,
      market: market?.value ?? null,
      hs6: hs6?.value ?? null,
    };
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      category ? this.t(`labels.category.${category}`) : '',
      (seen) => this.cases.triage(seen, body),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.sorted.emit(before);
  }

  private country(code: string): string {
    const locale = document.documentElement.lang || 'ko';
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  }
}

function kindOf(it: DifficultyDto): TriageDto {
  const { category, subType, severity, requestKind, market, hs6 } = it;
  return { category, subType, severity, requestKind, market, hs6 };
}
