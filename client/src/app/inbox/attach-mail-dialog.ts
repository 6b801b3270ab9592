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
import { FormField, form, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { difficultiesList } from '../api/fn/difficulties/difficulties-list';
import { inboxAttach } from '../api/fn/inbox/inbox-attach';
import type { AttachMailAs } from '../api/models/attach-mail-as';
import type { InboxCaseDto } from '../api/models/inbox-case-dto';
import type { InboxMessageDto } from '../api/models/inbox-message-dto';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { RadioCards } from '../ui/radio-cards';

/** Onto which case a mail comes, and as whose word. */
@Component({
  selector: 'hd-attach-mail-dialog',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, RadioCards],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('inbox.attach.title')">
      <form class="body form" novalidate (submit)="go($event)">
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('inbox.case')" [of]="form.difficulty">
          <hd-combobox
            [search]="cases"
            [placeholder]="t('inbox.attach.find')"
            [formField]="form.difficulty"
          />
        </hd-field>
        <hd-field [label]="t('inbox.attach.as')" [of]="form.as" [group]="true">
          <hd-radio-cards [choices]="ways()" [formField]="form.as" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('inbox.attach.action') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class AttachMailDialog {
  readonly open = model(false);
  readonly mail = input.required<InboxMessageDto>();
  readonly onto = input<InboxCaseDto>();
  readonly done = output<string>();
  private readonly api = inject(Api);
  private readonly local = localName();
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ difficulty: null as Choice | null, as: 'note' });
  protected readonly form = form(this.model, (path) => {
    required(path.difficulty, { message: 'inbox.attach.caseNeeded' });
  });
  protected readonly ways = computed<Choice[]>(() =>
    (['firm_reply', 'note'] as const).map((value) => ({
      value,
      label: this.t(`labels.attachAs.${value}`),
      detail: this.t(`inbox.attach.detail.${value}`),
    })),
  );

  /** The firm's own cases first, where the firm is known and nothing was typed. */
  protected readonly cases = async (words: string): Promise<Choice[]> => {
    const page = await this.api.invoke(difficultiesList, {
      q: words || undefined,
      companyId: words ? undefined : this.mail().company?.id,
      limit: 20,
    });
    return page.items.map(({ id, number, title, company }) => ({
      value: id,
      label: `${number} ${title}`,
      detail: this.local(company.name, company.nameEn),
    }));
  };

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const one = this.onto() ?? this.mail().difficulty;
      const difficulty = one ? { value: one.id, label: `${one.number} ${one.title}` } : null;
      untracked(() => this.model.set({ difficulty, as: 'note' }));
    });
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const { difficulty, as } = this.model();
    const saved = await saveForm(this.form, () =>
      this.api.invoke(inboxAttach, {
        id: this.mail().id,
        body: { difficultyId: difficulty!.value, as: as as AttachMailAs },
        'Idempotency-Key': this.key.value,
      }),
    );
    if (!saved) {
      this.key.renew();
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.done.emit(this.t('inbox.attach.done', { name: difficulty!.label }));
  }
}
