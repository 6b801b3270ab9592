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
} from '@angular/core';
import { Api } from '../api/api';
import { serviceLevelsAdd } from '../api/fn/reference/service-levels-add';
import type { ServiceLevelDto } from '../api/models/service-level-dto';
import type { ServiceTermsDto } from '../api/models/service-terms-dto';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

type Plain = Exclude<keyof ServiceTermsDto, 'legal' | 'answers'>;
const PLAIN: Plain[] = [
  ...(['answerDays', 'urgentHours', 'firstContactHours'] as const),
  ...(['transferInsideHours', 'transferOutsideHours', 'progressDays'] as const),
];
const MOST: Record<Plain, [number, number]> = {
  ...{ answerDays: [1, 60], urgentHours: [1, 40], firstContactHours: [1, 40] },
  ...{ transferInsideHours: [1, 40], transferOutsideHours: [1, 40], progressDays: [7, 90] },
} as Record<Plain, [number, number]>;

/** A further version: it starts from the latest one, and says from when and why. */
@Component({
  selector: 'hd-add-level-dialog',
  imports: [Dialog, Field, Input],
  templateUrl: './add-level-dialog.html',
  styles: `
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
      gap: 12px;
      align-items: end;
    }
    fieldset {
      min-width: 0;
    }
    legend {
      margin-bottom: 8px;
    }
  `,
})
export class AddLevelDialog {
  readonly open = model(false);
  readonly from = input.required<ServiceLevelDto>();
  readonly added = output<ServiceLevelDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly plain = PLAIN;
  protected readonly terms = signal<ServiceTermsDto | undefined>(undefined);
  protected readonly effectiveFrom = signal('');
  protected readonly note = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly today = computed(() => today(this.clock.now()));

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const { terms } = untracked(this.from);
      this.terms.set(structuredClone(terms));
      this.effectiveFrom.set(untracked(this.today));
      this.note.set('');
      this.failure.set('');
    });
  }

  protected setPlain(field: Plain, n: number): void {
    this.terms.update((all) => all && { ...all, [field]: n });
  }

  protected setLegal(at: number, length: number): void {
    this.terms.update(
      (all) =>
        all && { ...all, legal: all.legal.map((one, i) => (i === at ? { ...one, length } : one)) },
    );
  }

  protected setAnswer(at: number, days: number): void {
    this.terms.update(
      (all) =>
        all && {
          ...all,
          answers: all.answers.map((one, i) => (i === at ? { ...one, days } : one)),
        },
    );
  }

  protected plainError(field: Plain): string | undefined {
    const [least, most] = MOST[field];
    return this.error(this.terms()![field], least, most);
  }

  protected error(n: number, least = 1, most = 60): string | undefined {
    if (Number.isInteger(n) && n >= least && n <= most) return undefined;
    return this.t('serviceLevels.add.between', { least, most });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const terms = this.terms();
    if (!terms || this.busy()) return;
    const wrong =
      PLAIN.some((field) => this.plainError(field)) ||
      terms.legal.some(({ length }) => this.error(length)) ||
      terms.answers.some(({ days }) => this.error(days));
    if (wrong || !this.effectiveFrom()) {
      this.failure.set(this.t('serviceLevels.add.wrong'));
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    try {
      const body = { ...terms, effectiveFrom: this.effectiveFrom(), note: this.note() };
      const level = await this.api.invoke(serviceLevelsAdd, {
        body,
        'Idempotency-Key': this.key.value,
      });
      this.key.renew();
      this.open.set(false);
      this.added.emit(level);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
