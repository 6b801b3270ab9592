import { DOCUMENT, Component, inject, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, minLength, required, schema } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { auditExport } from '../../api/fn/audit/audit-export';
import type { AuditExportDto } from '../../api/models/audit-export-dto';
import { saveForm } from '../../http/save-form';
import { translate } from '../../i18n/i18n';
import { Clock } from '../../ui/clock';
import { today } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';

const rules = schema<{ purpose: string }>((path) => {
  required(path.purpose, { message: 'admin.export.purposeNeeded' });
  minLength(path.purpose, 5);
  maxLength(path.purpose, 300);
});

/** Takes a copy of the entries shown, once it is said what for; call `show()`. */
@Component({
  selector: 'hd-export-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog [(open)]="shown" [heading]="t('admin.audit.export')">
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <p class="m">{{ t('admin.export.text', { n: count() }) }}</p>
      <hd-field
        [label]="t('admin.audit.purpose')"
        [of]="form.purpose"
        [hint]="t('admin.export.purposeHint')"
        [count]="true"
      >
        <textarea hdInput rows="3" [formField]="form.purpose"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="shown.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('admin.export.download') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class ExportDialog {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly clock = inject(Clock);
  private readonly document = inject(DOCUMENT);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ purpose: '' });
  private filter: Omit<AuditExportDto, 'purpose'> = {};
  protected readonly t = translate();
  protected readonly shown = signal(false);
  protected readonly count = signal<string | number>(0);
  protected readonly form = form(this.model, rules);

  show(filter: Omit<AuditExportDto, 'purpose'>, count: string | number | undefined): void {
    this.filter = filter;
    this.count.set(count ?? 0);
    this.model.set({ purpose: '' });
    this.form().reset();
    this.summary()?.hide();
    this.shown.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const body = { ...this.filter, purpose: this.model().purpose };
      this.save(await this.api.invoke(auditExport, { body }));
      this.shown.set(false);
      this.toaster.show(this.t('admin.export.done'));
    });
    if (!good) this.summary()?.show();
  }

  private save(file: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `audit-${today(this.clock.now())}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
