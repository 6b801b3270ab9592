import {
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required, validate } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { Severity } from '../api/models/severity';
import type { TimelineEntryDto } from '../api/models/timeline-entry-dto';
import { IdempotencyKey } from '../http/idempotency';
import { I18n, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { dateText, shortDateTimeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { CaseChanges } from './case-changes';
import { CaseCourseApi } from './case-course-api';
import { CATEGORIES, SEVERITIES } from './case-words';

/** 나누기: what was said of another matter becomes a case of its own. */
@Component({
  selector: 'hd-split-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.split.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.split.lead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.split.entries')" [of]="form.entryIds" [group]="true">
          <ul class="said">
            @for (entry of said(); track entry.id) {
              <li>
                <label class="check"
                  ><input
                    type="checkbox"
                    [checked]="chosen().has(entry.id)"
                    (change)="toggle(entry.id)"
                  /><span class="one"
                    ><span class="m">{{ who(entry) }} · {{ at(entry) }}</span
                    ><span class="text">{{ text(entry) }}</span></span
                  ></label
                >
              </li>
            }
          </ul>
        </hd-field>
        @if (since(); as day) {
          <p class="notice i" role="status">{{ t('difficulties.split.since', { day }) }}</p>
        }
        <hd-field [label]="t('difficulties.field.title')" [of]="form.title" [count]="true">
          <input hdInput [formField]="form.title" />
        </hd-field>
        <hd-field [label]="t('difficulties.field.body')" [of]="form.body" [count]="true">
          <textarea hdInput rows="4" [formField]="form.body"></textarea>
        </hd-field>
        <div class="grid-form">
          <hd-field [label]="t('difficulties.field.category')" [of]="form.category">
            <select hdInput [formField]="form.category">
              <option value="">{{ t('difficulties.unsorted') }}</option>
              @for (one of categories; track one) {
                <option [value]="one">{{ t('labels.category.' + one) }}</option>
              }
            </select>
          </hd-field>
          <hd-field [label]="t('difficulties.field.severity')" [of]="form.severity" [group]="true">
            <hd-segmented [choices]="severities()" [formField]="form.severity" />
          </hd-field>
        </div>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('difficulties.split.send') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .said {
      display: grid;
      gap: 4px;
      max-height: 220px;
      overflow-y: auto;
      border: 1px solid var(--line);
      border-radius: 8px;
      padding: 8px 12px;
    }
    .one {
      display: grid;
    }
    .text {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
      overflow-wrap: anywhere;
    }
  `,
})
export class SplitDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  /** The new case. */
  readonly made = output<DifficultyDto>();
  private readonly api = inject(CaseCourseApi);
  private readonly changes = inject(CaseChanges);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly categories = CATEGORIES;
  private readonly model = signal(blank());
  protected readonly form = form(this.model, (path) => {
    validate(path.entryIds, ({ value }) =>
      value().length
        ? undefined
        : { kind: 'required', message: 'difficulties.split.entriesNeeded' },
    );
    required(path.title, { message: 'difficulties.new.titleNeeded' });
    minLength(path.title, 2);
    maxLength(path.title, 100);
    required(path.body, { message: 'difficulties.new.bodyNeeded' });
    minLength(path.body, 10);
    maxLength(path.body, 5000);
  });
  protected readonly chosen = computed(() => new Set(this.model().entryIds));
  protected readonly severities = computed<Choice[]>(() =>
    SEVERITIES.map((value) => ({ value, label: this.t(`labels.severity.${value}`) })),
  );
  /** What was said on the case itself. */
  protected readonly said = computed(() =>
    this.difficulty().timeline.filter((entry) => !entry.from && this.text(entry)),
  );
  /** From when the new case's clock runs: the firm's first word on it. */
  protected readonly since = computed(() => {
    const first = this.said().find(({ id, side }) => side === 'firm' && this.chosen().has(id));
    return first && dateText(first.at, this.i18n.locale());
  });

  protected text({ payload }: TimelineEntryDto): string {
    return payload.text ?? payload.reason ?? '';
  }

  protected who({ authorName, authorTitle }: TimelineEntryDto): string {
    return [authorName, authorTitle].filter(Boolean).join(' ');
  }

  protected at({ at }: TimelineEntryDto): string {
    return shortDateTimeText(at, this.i18n.locale());
  }

  /** The words of what is chosen stand in the box until somebody writes there. */
  protected toggle(id: string): void {
    const before = this.wordsOf(this.model().entryIds);
    this.model.update((now) => {
      const kept = now.entryIds.filter((one) => one !== id);
      const entryIds = kept.length < now.entryIds.length ? kept : [...kept, id];
      const untouched = now.body === before;
      return { ...now, entryIds, body: untouched ? this.wordsOf(entryIds) : now.body };
    });
  }

  private wordsOf(ids: string[]): string {
    const chosen = this.said().filter(({ id }) => ids.includes(id));
    return chosen.map((entry) => this.text(entry)).join('\n\n');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { title, body, category, severity, entryIds } = this.model();
    let made: DifficultyDto | undefined;
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      body,
      async (seen) => {
        const wanted = { title, body, severity: severity as Severity, entryIds };
        const input = { ...wanted, ...(category && { category }) };
        return (made = await this.api.split(seen, input, this.key.value));
      },
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.key.renew();
    if (made) this.made.emit(made);
  }
}

function blank() {
  return { entryIds: [] as string[], title: '', body: '', category: '', severity: 'normal' };
}
