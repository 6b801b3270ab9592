import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { companiesGet } from '../api/fn/companies/companies-get';
import { diagnosesCorrect } from '../api/fn/diagnoses/diagnoses-correct';
import { diagnosesGet } from '../api/fn/diagnoses/diagnoses-get';
import { diagnosesMake } from '../api/fn/diagnoses/diagnoses-make';
import { diagnosesQuestions } from '../api/fn/diagnoses/diagnoses-questions';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { localName, translate } from '../i18n/i18n';
import { PageTitle } from '../shell/page-title';
import { TimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Progress } from '../ui/progress';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { type Answers, answersOf, missingIn, type Missing, numbered, toInput } from './answers';

interface Kept {
  questionnaire: number;
  answers: Answers;
  comment: string;
}

const LONGEST_COMMENT = 1000;

/** Thirty questions to a firm, made for a phone: half done today, the rest on another device. */
@Component({
  selector: 'hd-diagnosis-form',
  imports: [
    ...[RouterLink, Failed, Field, Icon, Input, Progress, Segmented, SkeletonRows],
    ...[SubmitOnCtrlEnter, TimePipe],
  ],
  templateUrl: './diagnosis-form.html',
  styleUrl: './diagnosis-form.css',
})
export class DiagnosisForm {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly companyId = this.route.paramMap.get('companyId') ?? undefined;
  /** The diagnosis that is corrected; undefined for a new one. */
  private readonly id = this.route.paramMap.get('id') ?? undefined;
  private readonly key = new IdempotencyKey();
  protected readonly draft = new Draft<Kept>(
    this.id ? `diagnosis.${this.id}` : `diagnosis.firm.${this.companyId}`,
  );
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly longest = LONGEST_COMMENT;

  protected readonly loaded = resource({ loader: () => this.load() });
  protected readonly ready = computed(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  protected readonly axes = computed(() => numbered(this.ready()?.questions.axes ?? []));
  protected readonly levels = computed(() => {
    const top = this.ready()?.questions.topLevel ?? 0;
    return Array.from({ length: top + 1 }, (_, level) => ({
      value: String(level),
      label: String(level),
    }));
  });

  protected readonly answers = signal<Answers>({});
  protected readonly comment = signal('');
  protected readonly missing = computed<Missing[]>(() => missingIn(this.axes(), this.answers()));
  protected readonly total = computed(() =>
    this.axes().reduce((sum, { items }) => sum + items.length, 0),
  );
  protected readonly answered = computed(() => this.total() - this.missing().length);
  /** Set by a try to save: until it is whole, what is missing stands marked. */
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly back = computed(() => {
    const id = this.ready()?.firm.id;
    return this.id ? ['/diagnoses', this.id] : ['/companies', id ?? ''];
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const ready = this.ready();
      if (!ready) return;
      title.set(`${this.local(ready.firm.name, ready.firm.nameEn)} ${this.t('diagnoses.title')}`);
      untracked(() => {
        this.answers.set(ready.answers);
        this.comment.set(ready.comment);
      });
    });
  }

  protected answer(item: string, level: string): void {
    this.answers.update((answers) => ({ ...answers, [item]: Number(level) }));
    this.keep();
  }

  protected say(comment: string): void {
    this.comment.set(comment);
    this.keep();
  }

  protected levelOf(item: string): string {
    const level = this.answers()[item];
    return level === undefined ? '' : String(level);
  }

  protected answeredIn(items: { id: string }[]): number {
    return items.filter(({ id }) => this.answers()[id] !== undefined).length;
  }

  /** To the first question without an answer. */
  protected goOn(): void {
    const [first] = this.missing();
    if (first) this.go(first.id);
  }

  protected go(item: string): void {
    const question = this.host.nativeElement.querySelector(`#item-${item}`);
    question?.scrollIntoView({ block: 'center' });
    question?.querySelector('input')?.focus({ preventScroll: true });
  }

  protected async save(): Promise<void> {
    const ready = this.ready();
    if (!ready || this.busy()) return;
    this.tried.set(true);
    if (this.missing().length) {
      setTimeout(() => this.summary()?.nativeElement.focus());
      return;
    }
    this.busy.set(true);
    const said = { answers: toInput(this.answers()), comment: this.comment().trim() || null };
    try {
      const { id } = ready.corrected
        ? await this.api.invoke(diagnosesCorrect, {
            id: ready.corrected.id,
            'If-Match': `"${ready.corrected.version}"`,
            body: said,
          })
        : await this.api.invoke(diagnosesMake, {
            id: ready.firm.id,
            'Idempotency-Key': this.key.value,
            body: { ...said, questionnaire: ready.questions.version },
          });
      this.draft.clear();
      this.key.renew();
      this.toaster.show(this.t('diagnoses.form.saved'));
      await this.router.navigate(['/diagnoses', id], { replaceUrl: true });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }

  private keep(): void {
    const ready = this.ready();
    if (!ready) return;
    this.draft.keep({
      questionnaire: ready.questions.version,
      answers: this.answers(),
      comment: this.comment(),
    });
  }

  private async load() {
    const corrected = this.id ? await this.api.invoke(diagnosesGet, { id: this.id }) : undefined;
    const version = corrected ? String(corrected.questionnaire) : 'current';
    const [questions, firm, kept] = await Promise.all([
      this.api.invoke(diagnosesQuestions, { version }),
      corrected
        ? {
            id: corrected.companyId,
            name: corrected.companyName,
            nameEn: corrected.companyNameEn,
          }
        : this.api.invoke(companiesGet, { id: this.companyId! }),
      this.draft.load(),
    ]);
    // Answers to other questions than these are of no use.
    const draft = kept?.questionnaire === questions.version ? kept : undefined;
    return {
      corrected,
      questions,
      firm: { id: firm.id, name: firm.name, nameEn: firm.nameEn },
      answers: draft?.answers ?? (corrected ? answersOf(corrected.answers) : {}),
      comment: draft?.comment ?? corrected?.comment ?? '',
    };
  }
}
