import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { diagnosesGet } from '../api/fn/diagnoses/diagnoses-get';
import { diagnosesHistory } from '../api/fn/diagnoses/diagnoses-history';
import { diagnosesQuestions } from '../api/fn/diagnoses/diagnoses-questions';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { DatePipe } from '../ui/date-pipes';
import { plainDateText } from '../ui/dates';
import { DiagnosisGrade } from '../ui/diagnosis-grade';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Radar } from '../ui/radar';
import { SkeletonRows } from '../ui/skeleton';
import { answersOf, compared, numbered, weakest } from './answers';

const MOST_TO_DO = 5;

/** How a firm's diagnosis came out. The firm reads the same page in the portal, in plain words. */
@Component({
  selector: 'hd-diagnosis-page',
  imports: [RouterLink, DatePipe, DiagnosisGrade, Failed, Icon, Radar, SkeletonRows],
  templateUrl: './diagnosis-page.html',
  styleUrl: './diagnosis-page.css',
})
export class DiagnosisPage {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly staff = inject(Session).staff;
  protected readonly round = Math.round;
  readonly id = input.required<string>();

  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: async ({ params }) => {
      const it = await this.api.invoke(diagnosesGet, params);
      const questions = await this.api.invoke(diagnosesQuestions, {
        version: String(it.questionnaire),
      });
      const history = await this.api.invoke(diagnosesHistory, { id: it.companyId });
      return { it, axes: numbered(questions.axes), top: questions.topLevel, all: history.items };
    },
  });
  protected readonly shown = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly changes = computed(() => {
    const it = this.shown()?.it;
    return it ? compared(it, it.previous) : [];
  });
  protected readonly wheel = computed(() =>
    this.changes().map(({ axis, score, before }) => ({
      label: this.t('labels.diagnosisAxis.' + axis),
      value: score,
      before,
    })),
  );
  protected readonly change = computed(() => {
    const it = this.shown()?.it;
    return it?.previous ? Math.round(it.total) - Math.round(it.previous.total) : undefined;
  });
  protected readonly answers = computed(() => answersOf(this.shown()?.it.answers ?? []));
  protected readonly toDo = computed(() =>
    weakest(this.shown()?.axes ?? [], this.answers(), MOST_TO_DO),
  );
  /** The axes from strong to weak, as words for the firm. */
  protected readonly strongest = computed(() => this.axisWords((a, b) => b - a));
  protected readonly weakestAxis = computed(() => this.axisWords((a, b) => a - b));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const it = this.shown()?.it;
      if (it)
        title.set(`${this.local(it.companyName, it.companyNameEn)} ${this.t('diagnoses.title')}`);
    });
    inject(Live)
      .changes('diagnosis')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.page.reload());
  }

  protected day(on: string): string {
    return plainDateText(on, this.i18n.locale());
  }

  protected link(id: string): string {
    return this.staff() ? `/diagnoses/${id}` : `/portal/diagnoses/${id}`;
  }

  /** `+8`, `−3`, `0`. */
  protected signed(change: number): string {
    return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
  }

  protected print(): void {
    print();
  }

  private axisWords(order: (a: number, b: number) => number): string {
    const [first] = [...this.changes()].sort((a, b) => order(a.score, b.score));
    return first ? this.t('labels.diagnosisAxis.' + first.axis) : '';
  }
}
