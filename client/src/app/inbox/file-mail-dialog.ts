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
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { companiesList } from '../api/fn/companies/companies-list';
import { inboxFile } from '../api/fn/inbox/inbox-file';
import type { InboxMessageDto } from '../api/models/inbox-message-dto';
import type { Severity } from '../api/models/severity';
import { SEVERITIES } from '../difficulties/case-words';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';

const PREFIX = /^\s*((re|fw|fwd|회신|답장|전달)\s*[:：]\s*)+/i;

/** A new case made of a mail: for which firm, and in which words. */
@Component({
  selector: 'hd-file-mail-dialog',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('inbox.file.title')" [wide]="true">
      <form class="body form" novalidate (submit)="go($event)">
        <p class="m">{{ t('inbox.file.lead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.field.firm')" [of]="form.firm">
          <hd-combobox
            [search]="firms"
            [placeholder]="t('difficulties.new.findFirm')"
            [formField]="form.firm"
          />
        </hd-field>
        <hd-field [label]="t('difficulties.field.title')" [of]="form.title" [count]="true">
          <input hdInput [formField]="form.title" />
        </hd-field>
        <hd-field [label]="t('difficulties.field.body')" [of]="form.body" [count]="true">
          <textarea hdInput rows="8" [formField]="form.body"></textarea>
        </hd-field>
        <hd-field [label]="t('difficulties.field.severity')" [of]="form.severity" [group]="true">
          <hd-segmented [choices]="severities()" [formField]="form.severity" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('inbox.file.action') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class FileMailDialog {
  readonly open = model(false);
  readonly mail = input.required<InboxMessageDto>();
  readonly done = output<string>();
  private readonly api = inject(Api);
  private readonly local = localName();
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({
    firm: null as Choice | null,
    title: '',
    body: '',
    severity: 'normal',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.firm, { message: 'difficulties.new.firmNeeded' });
    required(path.title, { message: 'difficulties.new.titleNeeded' });
    minLength(path.title, 2);
    maxLength(path.title, 100);
    required(path.body, { message: 'difficulties.new.bodyNeeded' });
    minLength(path.body, 10);
    maxLength(path.body, 5000);
  });
  protected readonly severities = computed<Choice[]>(() =>
    SEVERITIES.map((value) => ({ value, label: this.t(`labels.severity.${value}`) })),
  );

  protected readonly firms = async (words: string): Promise<Choice[]> => {
    const page = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return page.items.map((firm) => ({
      value: firm.id,
      label: this.local(firm.name, firm.nameEn),
      detail: firm.primaryDoctorName ?? undefined,
    }));
  };

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const { company, subject, body, difficulty } = this.mail();
      const before = difficulty
        ? `\n\n${this.t('inbox.file.before', { number: difficulty.number })}`
        : '';
      const firm = company && {
        value: company.id,
        label: this.local(company.name, company.nameEn),
      };
      untracked(() =>
        this.model.set({
          firm,
          title: subject.replace(PREFIX, '').slice(0, 100),
          body: `${body.slice(0, 4900)}${before}`,
          severity: 'normal',
        }),
      );
    });
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const { firm, title, body, severity } = this.model();
    let number = '';
    const saved = await saveForm(this.form, async () => {
      const { difficulty } = await this.api.invoke(inboxFile, {
        id: this.mail().id,
        body: { companyId: firm!.value, title, body, severity: severity as Severity },
        'Idempotency-Key': this.key.value,
      });
      number = difficulty?.number ?? '';
    });
    if (!saved) {
      this.key.renew();
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.done.emit(this.t('inbox.file.done', { number }));
  }
}
