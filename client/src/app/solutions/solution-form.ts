import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { solutionsSubmit } from '../api/fn/solutions/solutions-submit';
import { solutionsWrite } from '../api/fn/solutions/solutions-write';
import type { SolutionDto } from '../api/models/solution-dto';
import type { SolutionFindingDto } from '../api/models/solution-finding-dto';
import type { SolutionText } from '../api/models/solution-text';
import { CATEGORIES } from '../difficulties/case-words';
import { saveForm } from '../http/save-form';
import { saveOver } from '../http/save-over';
import { translate } from '../i18n/i18n';
import { CompaniesApi } from '../companies/companies-api';
import { Asker } from '../ui/asker';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { MarkedText } from './marked-text';
import { TEXTS, type Words, withStandIns, wordsOf } from './solution-words';

/** What the article is about: it is found by these too. */
interface Sorting {
  category: string;
  market: Choice | null;
  hs6: Choice | null;
}

const KOREAN: readonly SolutionText[] = ['titleKo', 'problemKo', 'solutionKo'];
const ENGLISH: readonly SolutionText[] = ['titleEn', 'problemEn', 'solutionEn'];

/** Writes a draft: the words in Korean and, whole or not at all, in English; and what must still go. */
@Component({
  selector: 'hd-solution-form',
  imports: [Combobox, ErrorSummary, Field, FormField, Icon, Input, MarkedText, SubmitOnCtrlEnter],
  templateUrl: './solution-form.html',
  styleUrl: './solution-form.css',
})
export class SolutionForm {
  readonly article = input.required<SolutionDto>();
  readonly changed = output<SolutionDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly categories = CATEGORIES;
  protected readonly parts = [KOREAN, ENGLISH];
  private readonly companies = inject(CompaniesApi);
  protected readonly countries = (words: string) => this.companies.countries(words);
  protected readonly hsCodes = (words: string) => this.companies.hsCodes(words);
  private readonly model = signal<Words & Sorting>({
    ...{ category: '', market: null, hs6: null, titleKo: '', problemKo: '', solutionKo: '' },
    ...{ titleEn: '', problemEn: '', solutionEn: '' },
  });
  private readonly english = computed(() => ENGLISH.some((field) => this.model()[field].trim()));
  protected readonly form = form(this.model, (path) => {
    for (const field of TEXTS) {
      const korean = KOREAN.includes(field);
      required(path[field], { when: () => korean || this.english() });
      const title = field.startsWith('title');
      minLength(path[field], title ? 2 : 10);
      maxLength(
        path[field],
        title ? (korean ? 100 : 150) : field.startsWith('problem') ? 3000 : 5000,
      );
    }
  });
  protected readonly findings = computed(() => this.article().findings);
  protected readonly dirty = computed(() => {
    const { category, market, hs6, ...words } = this.model();
    const it = this.article();
    const stored = wordsOf(it);
    return (
      category !== it.category ||
      (market?.value ?? null) !== it.market ||
      (hs6?.value ?? null) !== it.hs6 ||
      TEXTS.some((field) => words[field] !== stored[field])
    );
  });

  constructor() {
    effect(() => {
      const it = this.article();
      untracked(() => this.model.set({ ...this.sortingOf(it), ...wordsOf(it) }));
    });
  }

  private sortingOf({ category, market, hs6 }: SolutionDto): Sorting {
    return {
      category,
      market: market ? { value: market, label: this.companies.countryName(market) } : null,
      hs6: hs6 ? { value: hs6, label: `${hs6.slice(0, 4)}.${hs6.slice(4)}` } : null,
    };
  }

  protected isTitle(field: SolutionText): boolean {
    return field.startsWith('title');
  }

  protected foundIn(field: SolutionText): SolutionFindingDto[] {
    // Places are those of the saved text.
    return this.model()[field] === wordsOf(this.article())[field]
      ? this.findings().filter((one) => one.field === field)
      : [];
  }

  protected standIn({ field, kind }: SolutionFindingDto): string {
    const language = field.endsWith('En') ? 'en' : 'ko';
    return this.t(`solutions.standIn.${language}.${kind}`);
  }

  protected replaceAll(): void {
    this.model.update(({ category, market, hs6, ...words }) => ({
      ...{ category, market, hs6 },
      ...withStandIns(words, this.findings(), (one) => this.standIn(one)),
    }));
    void this.save();
  }

  protected async save(event?: Event): Promise<boolean> {
    event?.preventDefault();
    const done = await saveForm(this.form, async () => {
      const { category, market, hs6, ...words } = this.model();
      const texts = Object.fromEntries(
        TEXTS.map((field) => [field, words[field].trim() || null]),
      ) as unknown as Words;
      const stored = await saveOver(
        this.asker,
        this.article(),
        (version) =>
          this.api.invoke(solutionsWrite, {
            id: this.article().id,
            'If-Match': `"${version}"`,
            body: {
              ...{ ...texts, category },
              ...{ market: market?.value ?? null, hs6: hs6?.value ?? null },
            },
          }),
        (theirs) =>
          TEXTS.map((field) => ({
            label: this.t(`solutions.field.${field}`),
            theirs: theirs[field] ?? '',
            mine: words[field],
          })),
      );
      if (!stored) return;
      this.changed.emit(stored);
      const left = stored.findings.length;
      this.toaster.show(
        left ? this.t('solutions.savedWith', { n: left }) : this.t('solutions.saved'),
      );
    });
    if (!done) this.summary()?.show();
    return done;
  }

  protected async submit(): Promise<void> {
    if (this.dirty()) {
      await this.save();
      return;
    }
    const done = await saveForm(this.form, async () => {
      const { id, version } = this.article();
      this.changed.emit(await this.api.invoke(solutionsSubmit, { id, 'If-Match': `"${version}"` }));
      this.toaster.show(this.t('solutions.submitted'));
    });
    if (!done) this.summary()?.show();
  }
}
