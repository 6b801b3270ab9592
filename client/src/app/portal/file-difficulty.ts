import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { Api } from '../api/api';
import { deadlineDeadline } from '../api/fn/reference/deadline-deadline';
import { CATEGORIES } from '../difficulties/case-words';
import { DifficultiesApi } from '../difficulties/difficulties-api';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { UploadRefused } from '../http/uploads';
import { I18n, translate } from '../i18n/i18n';
import { ChipSelect } from '../ui/chip-select';
import type { Choice } from '../ui/choice';
import { dateTimeText } from '../ui/dates';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { FilePicker } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { FilingFiles, type KeptFile } from './filing-files';
import { SolutionHints } from './solution-hints';

interface Filing {
  category: string;
  title: string;
  body: string;
  urgent: boolean;
}

/** What most firms come with; the rest is behind 더 보기. */
const COMMON = ['log', 'cus', 'cer', 'pay', 'buy', 'unsure'];
const STEPS = [1, 2, 3] as const;

/** Filing a difficulty in three steps, in under two minutes on a phone. */
@Component({
  selector: 'hd-file-difficulty',
  imports: [ChipSelect, ErrorSummary, Field, FilePicker, FormField, Icon, Input, SolutionHints],
  templateUrl: './file-difficulty.html',
  styleUrl: './file-difficulty.css',
})
export class FileDifficulty {
  /** From the address: the step, and a category to begin with. */
  readonly step = input<string>();
  readonly category = input<string>();
  /** The closed case it goes on from. */
  readonly follows = input<string>();
  private readonly api = inject(DifficultiesApi);
  private readonly http = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly draft = new Draft<Filing & { files?: KeptFile[] }>('difficulty.portal');
  protected readonly steps = STEPS;
  private readonly summary = viewChild(ErrorSummary);
  private readonly stepHeading = viewChild<ElementRef<HTMLElement>>('stepHeading');
  protected readonly files = new FilingFiles();
  protected readonly more = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly model = signal<Filing>({ category: '', title: '', body: '', urgent: false });
  protected readonly form = form(this.model, (path) => {
    required(path.category, { message: 'portal.file.categoryNeeded' });
    required(path.title, { message: 'portal.file.titleNeeded' });
    minLength(path.title, 2);
    maxLength(path.title, 100);
    required(path.body, { message: 'portal.file.bodyNeeded' });
    minLength(path.body, 10);
    maxLength(path.body, 2000);
  });
  protected readonly at = computed(() => {
    const asked = Number(this.step() ?? 1);
    return asked > 1 && this.form().valid() ? Math.min(3, asked) : 1;
  });
  protected readonly categories = computed<Choice[]>(() => {
    const all = this.more() ? [...CATEGORIES, 'unsure'] : COMMON;
    const chosen = this.model().category;
    const shown = chosen && !all.includes(chosen) ? [chosen, ...all] : all;
    return shown.map((value) => ({ value, label: this.categoryName(value) }));
  });

  private readonly deadline = resource({
    params: () => {
      const { category, urgent } = this.model();
      return category
        ? { category: category === 'unsure' ? undefined : category, urgent }
        : undefined;
    },
    loader: ({ params }) => this.http.invoke(deadlineDeadline, params),
  });
  protected readonly earlier = resource({
    params: () => (this.follows() ? { id: this.follows()! } : undefined),
    loader: ({ params }) => this.api.get(params.id),
  });
  /** By when an answer would come, were it filed now. */
  protected readonly due = computed(() =>
    this.deadline.hasValue()
      ? dateTimeText(this.deadline.value().targetAt, this.i18n.locale())
      : undefined,
  );

  constructor() {
    void this.draft.load().then((kept) => {
      if (!kept) return;
      const { files, ...filing } = kept;
      const { title, body } = this.model();
      if (!title && !body) this.model.update((now) => ({ ...now, ...filing }));
      this.files.restore(files);
    });
    effect(() => {
      const category = this.category();
      if (category) untracked(() => this.model.update((now) => ({ ...now, category })));
    });
    effect(() => {
      const model = this.model();
      const files = this.files.kept();
      if (!model.title.trim() && !model.body.trim() && !files.length) return;
      untracked(() => this.draft.keep({ ...model, files }));
    });
    let before = 0;
    effect(() => {
      const at = this.at();
      if (at === 2 && before !== 2) untracked(() => this.files.showAgain());
      if (before && at !== before) setTimeout(() => this.stepHeading()?.nativeElement.focus());
      before = at;
    });
  }

  protected categoryName(value: string): string {
    return this.t(value === 'unsure' ? 'portal.file.unsure' : `labels.category.${value}`);
  }

  protected go(step: number): void {
    if (step > 1 && !this.form().valid()) {
      this.summary()?.show();
      return;
    }
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { step: step === 1 ? null : step, category: null },
      queryParamsHandling: 'merge',
    });
  }

  /** An answer helped; what was written stays as a draft. */
  protected spared(): void {
    void this.router.navigate(['spared'], { relativeTo: this.route });
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (this.at() < 3) this.go(this.at() + 1);
    else void this.send();
  }

  private async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const { category, title, body, urgent } = this.model();
      const fileIds = await this.files.ids();
      const filed = await this.api.file(
        {
          ...{ title, body, category, severity: urgent ? 'urgent' : 'normal', fileIds },
          ...(this.follows() && { followsId: this.follows() }),
        },
        this.key.value,
      );
      this.draft.clear();
      await this.router.navigate(['/portal/difficulties', filed.id, 'filed'], {
        replaceUrl: true,
      });
    } catch (error) {
      this.problem.set(this.words(error));
    } finally {
      this.busy.set(false);
    }
  }

  private words(error: unknown): string {
    if (error instanceof UploadRefused) {
      const names = error.refused.map(({ name }) => name).join(', ');
      return this.t('difficulties.problem.filesRefused', { names });
    }
    const problem = problemOf(error);
    if (!problem) throw error;
    if (problem.code === 'file.unknown') {
      this.files.lost();
      return this.t('difficulties.problem.fileUnknown');
    }
    return this.t(problem.offline ? 'portal.file.offline' : 'difficulties.problem.other');
  }
}
