import {
  Component,
  Injector,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  runInInjectionContext,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import type { AnswerOutcome } from '../api/models/answer-outcome';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { CannedPicker } from '../canned-replies/canned-picker';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { Uploads } from '../http/uploads';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { TimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';

const OUTCOMES: AnswerOutcome[] = [
  'resolved_on_spot',
  'resolved_after_review',
  'partly_resolved',
  'guidance',
  'long_term',
  'not_acceptable',
  'transferred',
  'duplicate',
];

interface Answer {
  outcome: string;
  text: string;
  remedy: string;
}
const NOTHING: Answer = { outcome: '', text: '', remedy: '' };

/** 최종 답변: one outcome, the words, and with a refusal what the firm can do against it. */
@Component({
  selector: 'hd-answer-dialog',
  imports: [
    CannedPicker,
    Dialog,
    ErrorSummary,
    Field,
    FilePicker,
    FormField,
    Icon,
    Input,
    RadioCards,
    SubmitOnCtrlEnter,
    TimePipe,
  ],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.answer.title')">
      <form class="body form" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">
          {{ t(review() ? 'difficulties.review.lead' : 'difficulties.answer.lead') }}
        </p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.answer.outcome')" [of]="form.outcome" [group]="true">
          <hd-radio-cards class="outcomes" [choices]="outcomes()" [formField]="form.outcome" />
        </hd-field>
        <hd-field [label]="t('difficulties.answer.text')" [of]="form.text" [count]="true">
          <textarea #box hdInput rows="5" [formField]="form.text" (input)="typed(box)"></textarea>
        </hd-field>
        <div class="flex g8 between wrap">
          <button type="button" class="btn s" (click)="picking.set(true)">
            <hd-icon name="message-square-text" [size]="16" />{{ t('cannedReplies.picker.open') }}
          </button>
          <span class="m" role="status">
            @if (savedAt(); as at) {
              {{ t('difficulties.draft.saved') }} {{ at | hdTime }}
            }
          </span>
        </div>
        @if (refusing()) {
          <hd-field
            [label]="t('difficulties.answer.remedy')"
            [hint]="t('difficulties.answer.remedyHint')"
            [of]="form.remedy"
          >
            <textarea hdInput rows="3" [formField]="form.remedy"></textarea>
          </hd-field>
        }
        <hd-field [label]="t('difficulties.files.title')" [group]="true">
          <hd-file-picker [(files)]="files" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t(review() ? 'difficulties.review.ask' : 'difficulties.answer.send') }}
          </button>
        </div>
      </form>
    </hd-dialog>
    <hd-canned-picker
      [(open)]="picking"
      [difficultyId]="difficulty().id"
      [category]="difficulty().category"
      (chosen)="put($event)"
    />
  `,
  styles: `
    .outcomes ::ng-deep .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    @media (max-width: 599px) {
      .outcomes ::ng-deep .cards {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class AnswerDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  /** What was written in the composer already. */
  readonly text = input('');
  readonly changed = output<DifficultyDto>();
  readonly sent = output();
  /** Whether another of the staff looks at it before it goes out. */
  readonly review = input(false);
  readonly proposed = output();
  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly uploads = inject(Uploads);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly files = signal<PickedFile[]>([]);
  private readonly injector = inject(Injector);
  private readonly model = signal<Answer>(NOTHING);
  private readonly draft = signal<Draft<Answer> | undefined>(undefined);
  protected readonly savedAt = computed(() => this.draft()?.savedAt());
  /** The answers kept for the next time are open. */
  protected readonly picking = signal(false);
  protected readonly refusing = computed(() => this.model().outcome === 'not_acceptable');
  protected readonly form = form(this.model, (path) => {
    required(path.outcome, { message: 'difficulties.answer.outcomeNeeded' });
    required(path.text, { message: 'difficulties.answer.textNeeded' });
    minLength(path.text, 10);
    maxLength(path.text, 5000);
    required(path.remedy, {
      message: 'difficulties.answer.remedyNeeded',
      when: () => this.refusing(),
    });
    maxLength(path.remedy, 2000);
  });
  protected readonly outcomes = computed<Choice[]>(() =>
    OUTCOMES.map((value) => ({
      value,
      label: this.t(`labels.outcome.${value}`),
      detail: this.t(`difficulties.answer.hint.${value}`),
    })),
  );

  constructor() {
    const id = computed(() => this.difficulty().id);
    // Each case has its own draft; what the composer hands over goes before the kept text.
    effect(() => {
      if (this.refusing()) untracked(() => this.offerRemedy());
    });
    effect(() => {
      if (!this.open()) return;
      const key = `difficulty.${id()}.answer`;
      untracked(() => void this.begin(key));
    });
    effect(() => {
      const model = this.model();
      if (this.open() && (model.text.trim() || model.outcome)) {
        untracked(() => this.draft()?.keep(model));
      }
    });
  }

  /** A slash at the start asks for an answer kept for the next time. */
  protected typed(box: HTMLTextAreaElement): void {
    if (box.value !== '/') return;
    this.model.update((now) => ({ ...now, text: '' }));
    this.picking.set(true);
  }

  /** A kept answer below what stands there. */
  protected put(words: string): void {
    this.model.update((now) => ({
      ...now,
      text: [now.text.trim(), words].filter(Boolean).join('\n\n'),
    }));
  }

  private async begin(key: string): Promise<void> {
    const draft = runInInjectionContext(this.injector, () => new Draft<Answer>(key));
    this.form().reset({ ...NOTHING, text: this.text() });
    this.draft.set(draft);
    const kept = await draft.load();
    if (!kept || this.draft() !== draft) return;
    this.model.update((now) => ({
      outcome: now.outcome || kept.outcome,
      text: now.text || kept.text,
      remedy: now.remedy || kept.remedy,
    }));
  }

  /** 구제절차 as the law and the house know it; to be fitted to the case. */
  private offerRemedy(): void {
    this.model.update((now) =>
      now.remedy ? now : { ...now, remedy: this.t('difficulties.answer.remedyText') },
    );
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const done = await submit(this.form, async () => {
      const { outcome, text, remedy } = this.model();
      const picked = this.files();
      const review = this.review();
      const ending = await this.changes.run(this.difficulty(), text, async (seen) => {
        const fileIds = await this.uploads.send(picked);
        const body = {
          outcome: outcome as AnswerOutcome,
          text,
          fileIds,
          ...(this.refusing() && { remedy }),
        };
        if (!review) return this.api.answer(seen, body, this.key.value);
        await this.api.propose(seen.id, body, this.key.value);
        return this.difficulty();
      });
      if (ending.difficulty) this.changed.emit(ending.difficulty);
      if (ending.done) {
        this.uploads.forget(picked);
        return undefined;
      }
      return this.changes.errors(ending, this.form);
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.key.renew();
    this.open.set(false);
    this.files.set([]);
    this.draft()?.clear();
    this.draft.set(undefined);
    this.form().reset({ ...NOTHING });
    if (this.review()) this.proposed.emit();
    else this.sent.emit();
  }
}
