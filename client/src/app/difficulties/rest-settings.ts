import {
  Component,
  effect,
  inject,
  model,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, max, min, submit } from '@angular/forms/signals';
import type { InactivityDaysDto } from '../api/models/inactivity-days-dto';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';
import { CaseCourseApi } from './case-course-api';

/** 휴면 기준: after how many working days without movement what happens; supervisors set it. */
@Component({
  selector: 'hd-rest-settings',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('difficulties.rest.settings')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.rest.settingsLead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.rest.remindAfter')" [of]="form.remindAfter">
          <input hdInput type="number" inputmode="numeric" [formField]="form.remindAfter" />
        </hd-field>
        <hd-field [label]="t('difficulties.rest.supervisorAfter')" [of]="form.supervisorAfter">
          <input hdInput type="number" inputmode="numeric" [formField]="form.supervisorAfter" />
        </hd-field>
        <hd-field [label]="t('difficulties.rest.restAfter')" [of]="form.restAfter">
          <input hdInput type="number" inputmode="numeric" [formField]="form.restAfter" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button
            type="submit"
            class="btn p"
            [disabled]="form().submitting() || !settings.hasValue()"
          >
            {{ t('difficulties.rest.save') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class RestSettings {
  readonly open = model(false);
  private readonly api = inject(CaseCourseApi);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal<InactivityDaysDto>({
    remindAfter: 10,
    supervisorAfter: 15,
    restAfter: 25,
  });
  protected readonly form = form(this.model, (path) => {
    for (const [field, least, most] of [
      [path.remindAfter, 1, 60],
      [path.supervisorAfter, 2, 90],
      [path.restAfter, 3, 250],
    ] as const) {
      min(field, least);
      max(field, most);
    }
  });
  protected readonly settings = resource({
    params: () => (this.open() ? {} : undefined),
    loader: () => this.api.inactivity(),
  });

  constructor() {
    effect(() => {
      if (!this.settings.hasValue()) return;
      const { remindAfter, supervisorAfter, restAfter } = this.settings.value();
      untracked(() => this.model.set({ remindAfter, supervisorAfter, restAfter }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      try {
        const { version } = this.settings.value()!;
        this.settings.set(await this.api.editInactivity(version, this.model()));
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.stale) this.settings.reload();
        if (problem.errors.length) return formErrors(problem, this.form);
        return [{ kind: problem.code, message: this.t(`problems.${problem.code}`) }];
      }
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.toaster.show(this.t('difficulties.rest.saved'));
  }
}
