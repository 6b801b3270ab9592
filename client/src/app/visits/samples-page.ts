import { Component, computed, inject, resource, signal } from '@angular/core';
import { FormField, form, max, min, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitSamplesDraw } from '../api/fn/visit-samples/visit-samples-draw';
import { visitSamplesList } from '../api/fn/visit-samples/visit-samples-list';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { DatePipe, DateTimePipe } from '../ui/date-pipes';
import { today } from '../ui/dates';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';

/** 표본 점검: the draws so far, and a new one. */
@Component({
  selector: 'hd-samples-page',
  imports: [
    ...[Chip, DateField, DatePipe, DateTimePipe, Empty, ErrorSummary, Failed, Field, FormField],
    ...[Input, RouterLink, SkeletonRows],
  ],
  templateUrl: './samples-page.html',
  styles: `
    .below {
      margin-top: 12px;
    }
  `,
})
export class SamplesPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly refused = signal('');
  protected readonly day = today(inject(Clock).now());
  protected readonly list = resource({ loader: () => this.api.invoke(visitSamplesList, {}) });
  protected readonly samples = computed(() =>
    this.list.hasValue() ? this.list.value() : undefined,
  );
  private readonly model = signal({
    fromOn: monthBefore(this.day),
    untilOn: this.day,
    perDoctor: 2,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.fromOn, { message: 'visits.samples.noDay' });
    required(path.untilOn, { message: 'visits.samples.noDay' });
    min(path.perDoctor, 1, { message: 'visits.samples.oneToTen' });
    max(path.perDoctor, 10, { message: 'visits.samples.oneToTen' });
  });

  protected async draw(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set('');
    try {
      await saveForm(this.form, async () => {
        const params = { 'Idempotency-Key': this.key.value, body: this.model() };
        const sample = await this.api.invoke(visitSamplesDraw, params);
        this.key.renew();
        await this.router.navigate(['/visits/samples', sample.id]);
      });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refused.set(problemWords(problem, this.t));
    }
  }
}

/** The same day of the month before, or its last one. */
function monthBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10);
}
