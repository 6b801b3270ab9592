import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitSamplesJudge } from '../api/fn/visit-samples/visit-samples-judge';
import { visitsGet } from '../api/fn/visits/visits-get';
import type { CheckVerdict } from '../api/models/check-verdict';
import type { VisitCheckDto } from '../api/models/visit-check-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { localName, translate } from '../i18n/i18n';
import { DatePipe, DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { ConfirmationState } from './confirmation-state';
import { PromiseList } from './promise-list';
import { VisitPhotos, photosOf } from './visit-photos';

const VERDICTS: readonly CheckVerdict[] = ['ok', 'needs_correction', 'doubtful'];

/** A drawn log beside what it can be held against, and the supervisor's verdict. */
@Component({
  selector: 'hd-sample-check',
  imports: [
    ...[ConfirmationState, DatePipe, DateTimePipe, Failed, Field, Icon, Input],
    ...[PromiseList, RadioCards, RouterLink, SkeletonRows, SubmitOnCtrlEnter],
    VisitPhotos,
  ],
  templateUrl: './sample-check.html',
  styleUrl: './sample-check.css',
})
export class SampleCheck {
  readonly check = input.required<VisitCheckDto>();
  readonly position = input.required<number>();
  readonly total = input.required<number>();
  readonly moved = output<number>();
  readonly judged = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly visitId = computed(() => this.check().visitId);
  protected readonly log = resource({
    params: () => ({ id: this.visitId() }),
    loader: ({ params }) => this.api.invoke(visitsGet, params),
  });
  protected readonly photos = computed(() =>
    photosOf(this.log.hasValue() ? this.log.value() : undefined),
  );
  private readonly checkId = computed(() => this.check().id);
  protected readonly verdict = linkedSignal<string, string>({
    source: this.checkId,
    computation: () => this.check().verdict ?? '',
  });
  protected readonly note = linkedSignal<string, string>({
    source: this.checkId,
    computation: () => this.check().note ?? '',
  });
  protected readonly tried = linkedSignal<string, boolean>({
    source: this.checkId,
    computation: () => false,
  });
  protected readonly busy = signal(false);
  protected readonly needsNote = computed(() => !!this.verdict() && this.verdict() !== 'ok');
  protected readonly choices = computed(() =>
    VERDICTS.map((value) => ({
      value,
      label: this.t(`labels.checkVerdict.${value}`),
      detail: this.t(`visits.samples.detail.${value}`),
    })),
  );

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const note = this.note().trim();
    if (!this.verdict() || (this.needsNote() && !note) || this.busy()) return;
    this.busy.set(true);
    try {
      const { id, version } = this.check();
      const body = { verdict: this.verdict() as CheckVerdict, ...(note && { note }) };
      await this.api.invoke(visitSamplesJudge, { id, 'If-Match': `"${version}"`, body });
      this.toaster.show(this.t('visits.samples.saved'));
      this.judged.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      if (problem.stale) this.judged.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
