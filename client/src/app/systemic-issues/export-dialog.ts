import { DOCUMENT, Component, inject, input, model, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { systemicIssuesExport } from '../api/fn/systemic-issues/systemic-issues-export';
import type { ExportIssuesDto } from '../api/models/export-issues-dto';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { Toaster } from '../ui/toaster';

type Format = ExportIssuesDto['format'];

/** The 건의 list shown, as a file, once it is said what for. */
@Component({
  selector: 'hd-issue-export-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `<hd-dialog [(open)]="open" [heading]="t('systemicIssues.export.title')">
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <p class="m">{{ t('systemicIssues.export.text', { n: count() }) }}</p>
      <hd-field [label]="t('systemicIssues.export.format.label')" [of]="form.format" [group]="true">
        <hd-segmented [choices]="formats()" [formField]="form.format" />
      </hd-field>
      <hd-field
        [label]="t('systemicIssues.export.purpose')"
        [hint]="t('systemicIssues.export.purposeHint')"
        [of]="form.purpose"
        [count]="true"
      >
        <textarea hdInput rows="3" [formField]="form.purpose"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('systemicIssues.export.do') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class ExportDialog {
  readonly open = model(false);
  readonly filter = input<Omit<ExportIssuesDto, 'purpose' | 'format'>>({});
  readonly count = input<string>('0');
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly clock = inject(Clock);
  private readonly document = inject(DOCUMENT);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  private readonly model = signal({ format: 'xlsx', purpose: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.purpose, { message: 'systemicIssues.export.purposeNeeded' });
    minLength(path.purpose, 5);
    maxLength(path.purpose, 300);
  });
  protected readonly formats = () =>
    ['xlsx', 'csv'].map((value) => ({
      ...{ value, label: this.t(`systemicIssues.export.format.${value}`) },
    }));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { purpose, format } = this.model();
      const body = { ...this.filter(), purpose, format: format as Format };
      this.keep(await this.api.invoke(systemicIssuesExport, { body }), format);
      this.open.set(false);
      this.form().reset({ format: 'xlsx', purpose: '' });
      this.toaster.show(this.t('systemicIssues.export.done'));
    });
    if (!good) this.summary()?.show();
  }

  private keep(file: Blob, format: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `proposals-${today(this.clock.now())}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
