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
import { FormField, form, maxLength, minLength, required, validate } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { EarlierCaseDto } from '../api/models/earlier-case-dto';
import { IdempotencyKey } from '../http/idempotency';
import { I18n, translate } from '../i18n/i18n';
import { shortDateText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { CaseChanges } from './case-changes';
import { CaseCourseApi } from './case-course-api';

/** So many answers it takes (민원처리법 제23조). */
const ANSWERS = 2;

/** 반복 접수 종결: which answered cases it repeats, why, and what the firm can do against it. */
@Component({
  selector: 'hd-repeat-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.repeat.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.repeat.lead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.repeat.earlier')" [of]="form.earlierIds" [group]="true">
          @for (one of earlier(); track one.id) {
            <label class="check"
              ><input
                type="checkbox"
                [checked]="chosen().has(one.id)"
                [disabled]="!one.answeredAt"
                (change)="toggle(one.id)"
              /><span
                >{{ one.number }} {{ one.title }}
                <span class="m hint">{{ answered(one) }}</span></span
              ></label
            >
          }
        </hd-field>
        <hd-field
          [label]="t('difficulties.repeat.reason')"
          [hint]="t('difficulties.repeat.reasonHint')"
          [of]="form.reason"
          [count]="true"
        >
          <textarea hdInput rows="3" [formField]="form.reason"></textarea>
        </hd-field>
        <hd-field
          [label]="t('difficulties.answer.remedy')"
          [hint]="t('difficulties.answer.remedyHint')"
          [of]="form.remedy"
        >
          <textarea hdInput rows="3" [formField]="form.remedy"></textarea>
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p danger" [disabled]="form().submitting()">
            {{ t('difficulties.repeat.close') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class RepeatDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly earlier = input.required<EarlierCaseDto[]>();
  readonly changed = output<DifficultyDto>();
  readonly sent = output();
  private readonly api = inject(CaseCourseApi);
  private readonly changes = inject(CaseChanges);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ earlierIds: [] as string[], reason: '', remedy: '' });
  protected readonly form = form(this.model, (path) => {
    validate(path.earlierIds, ({ value }) =>
      value().length >= ANSWERS
        ? undefined
        : { kind: 'required', message: 'difficulties.repeat.earlierNeeded' },
    );
    required(path.reason, { message: 'difficulties.repeat.reasonNeeded' });
    minLength(path.reason, 10);
    maxLength(path.reason, 2000);
    required(path.remedy, { message: 'difficulties.answer.remedyNeeded' });
    minLength(path.remedy, 10);
    maxLength(path.remedy, 2000);
  });
  protected readonly chosen = computed(() => new Set(this.model().earlierIds));

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const linked = untracked(this.earlier).filter((one) => one.linked && one.answeredAt);
      untracked(() =>
        this.model.update((now) => ({
          ...now,
          earlierIds: linked.map(({ id }) => id),
          remedy: now.remedy || this.t('difficulties.answer.remedyText'),
        })),
      );
    });
  }

  protected answered({ answeredAt, receivedAt, words }: EarlierCaseDto): string {
    const locale = this.i18n.locale();
    const when = answeredAt
      ? this.t('difficulties.repeat.answeredOn', { day: shortDateText(answeredAt, locale) })
      : this.t('difficulties.repeat.notAnswered', { day: shortDateText(receivedAt, locale) });
    return [when, words.join(', ')].filter(Boolean).join(' · ');
  }

  protected toggle(id: string): void {
    this.model.update((now) => {
      const kept = now.earlierIds.filter((one) => one !== id);
      const earlierIds = kept.length < now.earlierIds.length ? kept : [...kept, id];
      return { ...now, earlierIds };
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.model();
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      body.reason,
      (seen) => this.api.closeRepeat(seen, body, this.key.value),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset({ earlierIds: [], reason: '', remedy: '' });
    this.key.renew();
    this.sent.emit();
  }
}
