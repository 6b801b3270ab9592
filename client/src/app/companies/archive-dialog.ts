import { Component, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { companiesArchive } from '../api/fn/companies/companies-archive';
import type { CompanyDto } from '../api/models/company-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';

/** Takes a firm out of the programme, with a reason. */
@Component({
  selector: 'hd-archive-dialog',
  imports: [Dialog, Field, Input],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('companies.archive.title', { name: firm().name })">
      <form class="form" novalidate (submit)="send($event, words.value)">
        <p class="t14">{{ t('companies.archive.text') }}</p>
        <hd-field
          [label]="t('companies.archive.reason')"
          [required]="true"
          [error]="missing() ? t('companies.archive.reasonMissing') : undefined"
        >
          <textarea
            hdInput
            #words
            maxlength="500"
            [placeholder]="t('companies.archive.example')"
          ></textarea>
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p danger" [disabled]="busy()">
            {{ t('companies.action.archive') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class ArchiveDialog {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  readonly open = model(false);
  readonly firm = input.required<CompanyDto>();
  readonly archived = output<CompanyDto>();
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);

  protected async send(event: Event, words: string): Promise<void> {
    event.preventDefault();
    const reason = words.trim();
    this.missing.set(reason === '');
    if (!reason || this.busy()) return;
    this.busy.set(true);
    const { id, version, name } = this.firm();
    try {
      this.archived.emit(
        await this.api.invoke(companiesArchive, {
          id,
          'If-Match': `"${version}"`,
          body: { reason },
        }),
      );
      this.open.set(false);
      this.toaster.show(this.t('companies.archive.done', { name }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(
        this.t(problem.stale ? 'companies.changedElsewhere' : 'companies.failed'),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
