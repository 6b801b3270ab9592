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
import {
  FormField,
  form,
  maxLength,
  min,
  minLength,
  required,
  submit,
} from '@angular/forms/signals';
import { Api } from '../api/api';
import { companiesList } from '../api/fn/companies/companies-list';
import { difficultiesList } from '../api/fn/difficulties/difficulties-list';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { resultsCorrect } from '../api/fn/results/results-correct';
import { resultsRecord } from '../api/fn/results/results-record';
import type { ResultDetailDto } from '../api/models/result-detail-dto';
import type { ResultKind } from '../api/models/result-kind';
import { formErrors } from '../http/form-errors';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { Combobox } from '../ui/combobox';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { countryName } from './result-words';

interface ResultForm {
  companyId: Choice | null;
  difficultyId: Choice | null;
  kind: string;
  title: string;
  market: Choice | null;
  buyer: string;
  datedOn: string;
  amount: number | null;
  currency: string;
  amountUsd: number | null;
  years: number | null;
  note: string;
}

const CURRENCIES = ['USD', 'KRW', 'EUR', 'JPY', 'CNY', 'GBP', 'VND', 'AUD', 'CAD', 'SGD'];

/** Records a result, or mends one; saving asks the firm. */
@Component({
  selector: 'hd-result-dialog',
  imports: [Combobox, DateField, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  templateUrl: './result-dialog.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
      gap: 12px;
    }
  `,
})
export class ResultDialog {
  readonly open = model(false);
  /** The firm, where the page says it already. */
  readonly company = input<Choice | null>(null);
  /** The one to be mended. */
  readonly mended = input<ResultDetailDto>();
  readonly saved = output<ResultDetailDto>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly key = new IdempotencyKey();
  private readonly local = localName();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly currencies = CURRENCIES;
  protected readonly model = signal<ResultForm>(blank());
  protected readonly form = form(this.model, (path) => {
    required(path.companyId, { message: 'results.form.companyNeeded' });
    required(path.title, { message: 'results.form.titleNeeded' });
    minLength(path.title, 2);
    maxLength(path.title, 120);
    required(path.market, { message: 'results.form.marketNeeded' });
    required(path.buyer, {
      message: 'results.form.buyerNeeded',
      when: () => this.model().kind === 'contract',
    });
    maxLength(path.buyer, 120);
    required(path.datedOn, { message: 'results.form.dayNeeded' });
    required(path.amount, { message: 'results.form.amountNeeded' });
    min(path.amount, 0.01);
    required(path.amountUsd, {
      message: 'results.form.usdNeeded',
      when: () => this.model().currency !== 'USD',
    });
    required(path.years, {
      message: 'results.form.yearsNeeded',
      when: () => this.model().kind === 'expected',
    });
    maxLength(path.note, 1000);
  });
  protected readonly kinds = computed<Choice[]>(() =>
    ['contract', 'expected'].map((value) => ({
      value,
      label: this.t(`labels.resultKind.${value}`),
    })),
  );
  protected readonly today = computed(() => today(this.clock.now()));

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const mended = this.mended();
      const company = this.company();
      untracked(() => {
        if (mended) this.model.set(formOf(mended, this.i18n));
        else if (company) this.model.update((now) => ({ ...now, companyId: company }));
      });
    });
  }

  protected readonly firms = async (words: string): Promise<Choice[]> => {
    const { items } = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return items.map(({ id, name, nameEn }) => ({ value: id, label: this.local(name, nameEn) }));
  };

  protected readonly cases = async (words: string): Promise<Choice[]> => {
    const companyId = this.model().companyId?.value;
    if (!companyId) return [];
    const q = words || undefined;
    const { items } = await this.api.invoke(difficultiesList, { companyId, q, limit: 20 });
    return items.map(({ id, number, title }) => ({ value: id, label: title, detail: number }));
  };

  protected readonly countries = async (words: string): Promise<Choice[]> => {
    const all = await this.api.invoke(codeListsCountries, {});
    const wanted = words.toLowerCase();
    return all
      .filter(({ nameKo, nameEn }) => `${nameKo} ${nameEn}`.toLowerCase().includes(wanted))
      .slice(0, 30)
      .map((one) => ({ value: one.code, label: this.local(one.nameKo, one.nameEn) }));
  };

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let saved: ResultDetailDto | undefined;
    const done = await submit(this.form, async () => {
      try {
        saved = await this.save();
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return formErrors(problem, this.form);
      }
    });
    if (!done || !saved) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.key.renew();
    this.saved.emit(saved);
  }

  private save(): Promise<ResultDetailDto> {
    const { companyId, difficultyId, kind, title, market, buyer, datedOn } = this.model();
    const { amount, currency, amountUsd, years, note } = this.model();
    const facts = {
      ...{ kind: kind as ResultKind, title, datedOn, currency, amount: amount ?? 0 },
      market: market?.value ?? '',
      amountUsd: (currency === 'USD' ? amount : amountUsd) ?? 0,
      ...(buyer.trim() && { buyer: buyer.trim() }),
      ...(kind === 'expected' && years && { years }),
      ...(note.trim() && { note: note.trim() }),
    };
    const mended = this.mended();
    if (mended) {
      const params = { id: mended.id, 'If-Match': `"${mended.version}"`, body: facts };
      return this.api.invoke(resultsCorrect, params);
    }
    const body = {
      ...facts,
      companyId: companyId?.value ?? '',
      ...(difficultyId && { difficultyId: difficultyId.value }),
    };
    return this.api.invoke(resultsRecord, { body, 'Idempotency-Key': this.key.value });
  }
}

function blank(): ResultForm {
  return {
    ...{ companyId: null, difficultyId: null, kind: 'contract', title: '', market: null },
    ...{ buyer: '', datedOn: '', amount: null, currency: 'USD', amountUsd: null, years: null },
    note: '',
  };
}

function formOf(it: ResultDetailDto, i18n: I18n): ResultForm {
  const { kind, title, datedOn, amount, currency, amountUsd, years } = it;
  return {
    ...{ kind, title, datedOn, amount, currency, amountUsd, years },
    companyId: { value: it.companyId, label: it.companyName },
    difficultyId: it.difficultyId
      ? { value: it.difficultyId, label: it.difficultyTitle ?? '' }
      : null,
    market: { value: it.market, label: countryName(it.market, i18n) },
    buyer: it.buyer ?? '',
    note: it.note ?? '',
  };
}
