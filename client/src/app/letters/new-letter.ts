import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { lettersCreate } from '../api/fn/letters/letters-create';
import type { LetterKind } from '../api/models/letter-kind';
import type { LetterLanguage } from '../api/models/letter-language';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { RadioCards } from '../ui/radio-cards';
import { Segmented } from '../ui/segmented';
import { KINDS, LANGUAGES } from './letter-kinds';
import { LettersApi } from './letters-api';

/** A new letter: whose, of which kind, in which language. */
@Component({
  selector: 'hd-new-letter',
  imports: [Combobox, Field, Icon, RadioCards, Segmented],
  template: `
    <div class="page narrow has-foot">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('letters.new.title') }}</h1>
          <p class="m">{{ t('letters.new.lead') }}</p>
        </div>
      </div>
      <form class="card card-body form" novalidate (submit)="make($event)">
        <hd-field
          [label]="t('letters.firm')"
          [required]="true"
          [error]="tried() && !firm() ? t('letters.new.noFirm') : undefined"
        >
          <hd-combobox
            [search]="findFirm"
            [placeholder]="t('letters.new.findFirm')"
            [value]="firm()"
            (valueChange)="picked.set($event)"
          />
        </hd-field>
        @if (products().length > 1) {
          <hd-field [label]="t('letters.product')">
            <select class="in" (change)="product.set($any($event.target).value)">
              @for (one of products(); track one.value) {
                <option [value]="one.value">{{ one.label }}</option>
              }
            </select>
          </hd-field>
        }
        <hd-field [label]="t('letters.kind')" [group]="true" [required]="true">
          <hd-radio-cards class="kinds" [choices]="kinds()" [(value)]="kind" />
        </hd-field>
        <hd-field [label]="t('letters.language')" [group]="true" [required]="true">
          <hd-segmented [choices]="languages()" [(value)]="language" />
        </hd-field>
        @if (problem()) {
          <p class="notice d" role="alert">
            <hd-icon name="circle-alert" [size]="18" />{{ problem() }}
          </p>
        }
        <div class="foot fixed">
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('letters.new.start') }}
          </button>
        </div>
      </form>
    </div>
  `,
  styles: `
    .kinds ::ng-deep .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    @media (max-width: 599px) {
      .kinds ::ng-deep .cards {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class NewLetter {
  private readonly api = inject(Api);
  private readonly lists = inject(LettersApi);
  private readonly router = inject(Router);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  /** The firm to begin with, from the address. */
  readonly company = input<string>();
  /** A template somebody chose, of a kind in a language. */
  readonly template = input<string>();
  readonly of = input<string>();
  readonly in = input<string>();

  protected readonly picked = signal<Choice | null | undefined>(undefined);
  private readonly given = resource({
    params: () => (this.company() ? { id: this.company() as string } : undefined),
    loader: ({ params }) => this.lists.firm(params.id),
  });
  protected readonly firm = computed(() => {
    const picked = this.picked();
    return picked === undefined ? (this.given.hasValue() ? this.given.value() : null) : picked;
  });
  private readonly firmProducts = resource({
    params: () => this.firm() ?? undefined,
    loader: ({ params }) => this.lists.products(params.value),
  });
  protected readonly products = computed(() =>
    this.firmProducts.hasValue() ? this.firmProducts.value() : [],
  );
  protected readonly product = signal('');
  protected readonly kind = linkedSignal(() => this.of() ?? 'first_approach');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly findFirm = (words: string) => this.lists.firms(words);
  protected readonly kinds = computed<Choice[]>(() =>
    KINDS.map((value) => ({
      value,
      label: this.t(`labels.letterKind.${value}`),
      detail: this.t(`letters.kindHint.${value}`),
    })),
  );
  private readonly templates = resource({ loader: () => this.lists.templates() });
  /** Kinds and languages there is a template for. */
  private readonly written = computed(
    () =>
      new Set(
        this.templates.hasValue()
          ? this.templates.value().map(({ kind, language }) => `${kind}/${language}`)
          : [],
      ),
  );
  protected readonly languages = computed<Choice[]>(() =>
    LANGUAGES.filter((value) => this.written().has(`${this.kind()}/${value}`)).map((value) => ({
      value,
      label: this.t(`letters.languageName.${value}`),
    })),
  );

  protected readonly language = linkedSignal<Choice[], string>({
    source: this.languages,
    computation: (choices, before) =>
      choices.some(({ value }) => value === before?.value)
        ? (before?.value ?? 'en')
        : choices.some(({ value }) => value === this.in())
          ? (this.in() ?? 'en')
          : 'en',
  });

  /** The chosen template serves as long as kind and language are its own. */
  private fromTemplate(): boolean {
    return !!this.template() && this.kind() === this.of() && this.language() === this.in();
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const firm = this.firm();
    if (!firm || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const product = this.products().find(({ value }) => value === this.product());
      const letter = await this.api.invoke(lettersCreate, {
        'Idempotency-Key': this.key.value,
        body: {
          companyId: firm.value,
          kind: this.kind() as LetterKind,
          language: this.language() as LetterLanguage,
          ...(product && { productId: product.value }),
          ...(this.fromTemplate() && { templateId: this.template() }),
        },
      });
      await this.router.navigate(['/letters', letter.id], { replaceUrl: true });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.key.renew();
      this.problem.set(this.t(problem.offline ? 'ui.failed.offline' : 'letters.new.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
