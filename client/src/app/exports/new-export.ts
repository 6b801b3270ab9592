import { Component, computed, inject, resource, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { exportsAsk } from '../api/fn/exports/exports-ask';
import { exportsCount } from '../api/fn/exports/exports-count';
import type { ExportFormat } from '../api/models/export-format';
import { formErrors } from '../http/form-errors';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { filterWords, NO_FILTERS, SOURCES } from './filter-words';

/** Asking for a list as a file: what it holds, in which form, and what for. */
@Component({
  selector: 'hd-new-export',
  imports: [
    ErrorSummary,
    Failed,
    Field,
    FormField,
    Icon,
    Input,
    RadioCards,
    RouterLink,
    SubmitOnCtrlEnter,
  ],
  template: `
    <div class="page narrow has-foot">
      <nav class="crumbs" [attr.aria-label]="t('exports.crumbs')">
        <a routerLink="/exports">{{ t('exports.title') }}</a><span aria-hidden="true">›</span>
        <span aria-current="page">{{ t('exports.new.title') }}</span>
      </nav>
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('exports.new.title') }}</h1>
          <p class="m">{{ t('exports.new.lead') }}</p>
        </div>
      </div>
      <section class="card card-body what" [attr.aria-label]="t('exports.new.what')">
        <p class="b">
          {{ t('exports.source.' + source()) }}
          @if (count.hasValue()) {
            <span class="c-3" role="status">{{
              t('exports.rows', { n: count.value().count.toLocaleString() })
            }}</span>
          }
        </p>
        @if (chips().length) {
          <ul class="chips" [attr.aria-label]="t('exports.new.filters')">
            @for (words of chips(); track words) {
              <li class="chip">{{ words }}</li>
            }
          </ul>
        } @else {
          <p class="m">{{ t('exports.new.noFilters') }}</p>
        }
        @if (count.error(); as error) {
          <hd-failed [error]="error" (retry)="count.reload()" />
        }
      </section>
      <form
        class="card card-body form"
        novalidate
        (submit)="send($event)"
        (hdSubmitOnCtrlEnter)="send()"
      >
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('exports.new.format')" [of]="form.format" [group]="true">
          <hd-radio-cards [choices]="formats()" [formField]="form.format" />
        </hd-field>
        <hd-field
          [label]="t('exports.new.purpose')"
          [hint]="t('exports.new.purposeHint')"
          [of]="form.purpose"
          [count]="true"
        >
          <input
            hdInput
            [placeholder]="t('exports.new.purposeExample')"
            [formField]="form.purpose"
          />
        </hd-field>
        <p class="notice"><hd-icon name="info" [size]="18" />{{ t('exports.new.notice') }}</p>
        <div class="foot fixed">
          <button
            type="submit"
            class="btn p"
            [disabled]="form().submitting() || !count.hasValue() || !count.value().count"
          >
            <hd-icon name="file-down" [size]="18" />{{ t('exports.new.send') }}
          </button>
        </div>
      </form>
    </div>
  `,
  styles: `
    .what {
      display: grid;
      gap: 8px;
      margin-bottom: 16px;
    }
    .what .chip {
      cursor: default;
    }
  `,
})
export class NewExport {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly source = computed(
    () => SOURCES.find((source) => source === this.query().get('source')) ?? SOURCES[0],
  );
  private readonly filters = computed(() => {
    const query = this.query();
    const names = query.keys.filter((name) => !NO_FILTERS.includes(name));
    return Object.fromEntries(names.map((name) => [name, query.get(name)!]));
  });
  protected readonly chips = computed(() => {
    const regions = new Intl.DisplayNames(this.i18n.locale(), { type: 'region' });
    return Object.entries(this.filters()).map(([name, value]) =>
      filterWords(name, value, this.t, (code) => regions.of(code) ?? code, this.source()),
    );
  });
  protected readonly count = resource({
    params: () => ({ source: this.source(), filters: this.filters() }),
    loader: ({ params }) => this.api.invoke(exportsCount, { body: params }),
  });
  protected readonly formats = computed(() =>
    (['xlsx', 'csv'] as const).map((value) => ({
      value,
      label: this.t(`exports.format.${value}`),
      detail: this.t(`exports.format.${value}Detail`),
    })),
  );
  private readonly model = signal<{ format: ExportFormat; purpose: string }>({
    format: 'xlsx',
    purpose: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.purpose, { message: 'exports.new.purposeMissing' });
    minLength(path.purpose, 5);
    maxLength(path.purpose, 300);
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const sent = await submit(this.form, async () => {
      try {
        await this.api.invoke(exportsAsk, {
          'Idempotency-Key': this.key.value,
          body: { ...this.model(), source: this.source(), filters: this.filters() },
        });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return formErrors(problem, this.form);
      }
    });
    if (!sent) return this.summary().show();
    this.key.renew();
    this.toaster.show(this.t('exports.new.sent'));
    await this.router.navigate(['/exports']);
  }
}
