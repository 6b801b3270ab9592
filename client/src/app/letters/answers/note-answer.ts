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
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { letterAnswersNote } from '../../api/fn/letter-answers/letter-answers-note';
import { letterDispatchList } from '../../api/fn/letter-dispatch/letter-dispatch-list';
import type { LetterAnswerNoted } from '../../api/models/letter-answer-noted';
import type { LetterAnswerWay } from '../../api/models/letter-answer-way';
import { saveForm } from '../../http/save-form';
import { translate } from '../../i18n/i18n';
import type { Choice } from '../../ui/choice';
import { Combobox } from '../../ui/combobox';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';

interface Note {
  who: Choice | null;
  kind: LetterAnswerNoted;
  via: LetterAnswerWay;
  note: string;
}
const NOTHING: Note = { who: null, kind: 'reply', via: 'phone', note: '' };
const KINDS: readonly LetterAnswerNoted[] = ['reply', 'meeting', 'not_interested'];
const WAYS: readonly LetterAnswerWay[] = ['phone', 'messenger', 'mail', 'in_person'];
const MOST = 20;

/** Notes what a recipient said by another way than an answer to the letter. */
@Component({
  selector: 'hd-note-answer',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `<hd-dialog [(open)]="open" [heading]="t('letters.answers.noteTitle')">
    <form class="form" novalidate (submit)="send($event)">
      <p class="m">{{ t('letters.answers.noteText') }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('letters.answers.who')" [of]="form.who">
        <hd-combobox
          [search]="find"
          [placeholder]="t('letters.answers.find')"
          [formField]="form.who"
        />
      </hd-field>
      <hd-field [group]="true" [label]="t('letters.answers.said')" [of]="form.kind">
        <hd-segmented [choices]="kinds()" [formField]="form.kind" />
      </hd-field>
      <hd-field [label]="t('letters.answers.way')" [of]="form.via">
        <select hdInput [formField]="form.via">
          @for (way of ways; track way) {
            <option [value]="way">{{ t('labels.letterAnswerWay.' + way) }}</option>
          }
        </select>
      </hd-field>
      <hd-field [label]="t('letters.answers.words')" [of]="form.note" [optional]="true">
        <textarea hdInput rows="3" [formField]="form.note"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('ui.save') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class NoteAnswer {
  readonly open = model(false);
  readonly letterId = input.required<string>();
  readonly saved = output();
  private readonly api = inject(Api);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly ways = WAYS;
  protected readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, label: this.t('labels.letterAnswerKind.' + value) })),
  );
  protected readonly form = form(signal(NOTHING), (path) => {
    required(path.who, { message: 'letters.answers.needed.who' });
    maxLength(path.note, 2000);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(NOTHING));
    });
  }

  /** Those a mail of this letter went to. */
  protected readonly find = async (words: string): Promise<Choice[]> => {
    const { items } = await this.api.invoke(letterDispatchList, {
      ...{ id: this.letterId(), q: words || undefined, sent: true, limit: MOST },
    });
    return items.map(({ id, company, person, email }) => ({
      ...{ value: id, label: [person, company].filter(Boolean).join(' · ') },
      detail: email ?? undefined,
    }));
  };

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { who, kind, via, note } = this.form().value();
      await this.api.invoke(letterAnswersNote, {
        ...{ id: this.letterId(), recipientId: who!.value },
        body: { kind, via, note: note.trim() || null },
      });
      this.open.set(false);
      this.saved.emit();
    });
    if (!good) this.summary()?.show();
  }
}
