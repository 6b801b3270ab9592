import {
  Component,
  ElementRef,
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
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { cannedRepliesCreate } from '../api/fn/canned-replies/canned-replies-create';
import { cannedRepliesWrite } from '../api/fn/canned-replies/canned-replies-write';
import type { CannedReplyDto } from '../api/models/canned-reply-dto';
import type { ReplyLanguage } from '../api/models/reply-language';
import { REPLY_FIELD } from '../api/models/reply-field-array';
import { CATEGORIES } from '../difficulties/case-words';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { saveOver } from '../http/save-over';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { fieldKey } from './canned-picker';

/** Writes an answer for the next time; fields are put in at the cursor by their names. */
@Component({
  selector: 'hd-canned-form',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `<hd-dialog
    [(open)]="open"
    [wide]="true"
    [heading]="t(reply() ? 'cannedReplies.edit' : 'cannedReplies.new')"
  >
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('cannedReplies.field.title')" [of]="form.title">
        <input hdInput [formField]="form.title" />
      </hd-field>
      <div class="grid-form">
        <hd-field [label]="t('cannedReplies.field.category')" [of]="form.category">
          <select hdInput [formField]="form.category">
            <option value="">{{ t('cannedReplies.anyCategory') }}</option>
            @for (one of categories; track one) {
              <option [value]="one">{{ t('labels.category.' + one) }}</option>
            }
          </select>
        </hd-field>
        <hd-field [label]="t('cannedReplies.field.language')" [of]="form.language" [group]="true">
          <hd-segmented [choices]="languages()" [formField]="form.language" />
        </hd-field>
      </div>
      @if (!reply() && mayShare()) {
        <hd-field [label]="t('cannedReplies.field.whose')" [of]="form.whose" [group]="true">
          <hd-segmented [choices]="whose()" [formField]="form.whose" />
        </hd-field>
      }
      <hd-field
        [label]="t('cannedReplies.field.body')"
        [hint]="t('cannedReplies.bodyHint')"
        [of]="form.body"
        [count]="true"
      >
        <textarea #box hdInput rows="7" [formField]="form.body"></textarea>
      </hd-field>
      <div>
        <p class="m" id="canned-fields">{{ t('cannedReplies.fields') }}</p>
        <div class="chips" role="group" aria-labelledby="canned-fields">
          @for (one of fields; track one) {
            <button type="button" class="chip" (click)="put(one)">
              {{ t('labels.replyField.' + keyOf(one)) }}
            </button>
          }
        </div>
      </div>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('ui.save') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
  styles: `
    .chips {
      margin-top: 4px;
    }
  `,
})
export class CannedForm {
  readonly open = model(false);
  readonly reply = input<CannedReplyDto>();
  readonly saved = output();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly session = inject(Session);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly t = translate();
  protected readonly fields = REPLY_FIELD;
  protected readonly keyOf = fieldKey;
  protected readonly categories = CATEGORIES;
  protected readonly mayShare = computed(() => this.session.role() !== 'doctor');
  private readonly model = signal({ title: '', category: '', language: 'ko', whose: '', body: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.title, { message: 'cannedReplies.needed.title' });
    maxLength(path.title, 80);
    required(path.body, { message: 'cannedReplies.needed.body' });
    minLength(path.body, 2);
    maxLength(path.body, 5000);
  });
  protected readonly languages = computed(() =>
    ['ko', 'en'].map((value) => ({ value, label: this.t(`labels.locale.${value}`) })),
  );
  protected readonly whose = computed(() => [
    { value: 'shared', label: this.t('cannedReplies.shared') },
    { value: 'mine', label: this.t('cannedReplies.mine') },
  ]);

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        const { title = '', category = null, language = 'ko', body = '' } = this.reply() ?? {};
        const whose = this.mayShare() ? 'shared' : 'mine';
        this.form().reset({ title, category: category ?? '', language, whose, body });
      });
    });
  }

  /** A field at the cursor. */
  protected put(field: string): void {
    const box = this.box()?.nativeElement;
    const { body } = this.model();
    const at = box?.selectionStart ?? body.length;
    const words = `{{ ${field} }}`;
    const text = body.slice(0, at) + words + body.slice(box?.selectionEnd ?? at);
    this.model.update((now) => ({ ...now, body: text }));
    setTimeout(() => {
      box?.focus();
      box?.setSelectionRange(at + words.length, at + words.length);
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      if (!(await this.store())) return;
      this.key.renew();
      this.open.set(false);
      this.saved.emit();
    });
    if (!good) this.summary()?.show();
  }

  private store(): Promise<CannedReplyDto | undefined> {
    const { title, category, language, whose, body: text } = this.model();
    const body = {
      ...{ title, category: category || null, body: text },
      language: language as ReplyLanguage,
    };
    const reply = this.reply();
    if (!reply) {
      return this.api.invoke(cannedRepliesCreate, {
        ...{ 'Idempotency-Key': this.key.value, body: { ...body, shared: whose === 'shared' } },
      });
    }
    return saveOver(
      this.asker,
      reply,
      (version) =>
        this.api.invoke(cannedRepliesWrite, { id: reply.id, 'If-Match': `"${version}"`, body }),
      (theirs) => [
        { label: this.t('cannedReplies.field.title'), theirs: theirs.title, mine: title },
        { label: this.t('cannedReplies.field.body'), theirs: theirs.body, mine: text },
      ],
    );
  }
}
