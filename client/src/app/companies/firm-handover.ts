import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { companiesEdit } from '../api/fn/companies/companies-edit';
import type { CompanyDto } from '../api/models/company-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';

/** What a successor must know; the firm does not see it. */
@Component({
  selector: 'hd-firm-handover',
  imports: [Field, Icon, Input, SubmitOnCtrlEnter],
  template: `
    <form class="note" novalidate (submit)="save($event)" (hdSubmitOnCtrlEnter)="save()">
      <hd-field [label]="t('companies.tab.handover')" [hint]="t('companies.handover.hint')">
        <textarea
          hdInput
          maxlength="5000"
          [value]="words()"
          [readOnly]="firm().status === 'archived'"
          (input)="words.set($any($event.target).value)"
        ></textarea>
      </hd-field>
      <div class="flex between g8 wrap">
        <span class="c-warn t14 b flex g4"
          ><hd-icon name="eye-off" [size]="18" />{{ t('companies.handover.hidden') }}</span
        >
        @if (firm().status === 'active') {
          <button
            type="submit"
            class="btn p"
            [disabled]="busy() || words() === (firm().handoverNote ?? '')"
          >
            {{ t('companies.handover.save') }}
          </button>
        }
      </div>
    </form>
  `,
  styles: `
    .note {
      display: grid;
      gap: 12px;
      max-width: 760px;
      background: var(--note-bg);
      border: 1px dashed var(--note-line);
      border-radius: var(--r-l);
      padding: 16px;
    }
    textarea {
      min-height: 200px;
    }
  `,
})
export class FirmHandover {
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  readonly firm = input.required<CompanyDto>();
  readonly changed = output<CompanyDto>();
  protected readonly t = translate();
  /** Follows the record, unless something else is written here. */
  protected readonly words = linkedSignal<CompanyDto, string>({
    source: () => this.firm(),
    computation: (firm, before) => {
      const saved = firm.handoverNote ?? '';
      return before && before.value !== (before.source.handoverNote ?? '') ? before.value : saved;
    },
  });
  protected readonly busy = signal(false);

  protected async save(event?: Event, version = this.firm().version): Promise<void> {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    const mine = this.words();
    try {
      const body = { handoverNote: mine.trim() || null };
      const firm = await this.api.invoke(companiesEdit, {
        id: this.firm().id,
        'If-Match': `"${version}"`,
        body,
      });
      this.changed.emit(firm);
      this.words.set(firm.handoverNote ?? '');
      this.toaster.show(this.t('companies.handover.saved'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.busy.set(false);
      if (problem.stale) await this.settle(problem.current as CompanyDto, mine);
      else this.toaster.failed(this.t('companies.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private async settle(now: CompanyDto, mine: string): Promise<void> {
    const theirs = now.handoverNote ?? '';
    const label = this.t('companies.tab.handover');
    // Something else of the firm changed: the note can be saved over it.
    const choice =
      theirs === (this.firm().handoverNote ?? '')
        ? 'mine'
        : await this.asker.resolve({ rows: [{ label, theirs: theirs || '–', mine }] });
    if (choice === 'mine') await this.save(undefined, now.version);
    if (choice === 'theirs') {
      this.words.set(theirs);
      this.changed.emit(now);
    }
  }
}
