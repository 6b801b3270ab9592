import { Component, inject, input, signal, viewChild } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { sessionReset } from '../api/fn/session/session-reset';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';
import { PASSWORD_MIN, newPassword } from './password-rules';

/** Chooses a new password with the link from a mail. */
@Component({
  selector: 'hd-reset-password',
  imports: [RouterLink, FormField, ErrorSummary, Field, Input, PlainFrame],
  template: `<hd-plain-frame>
    <section class="card one">
      <h1 tabindex="-1">{{ t('auth.reset.choose') }}</h1>
      <hd-error-summary [form]="form" />
      <form class="form" novalidate (submit)="send($event)">
        <hd-field
          [label]="t('auth.newPassword')"
          [of]="form.password"
          [hint]="t('auth.passwordHint', { n: min })"
        >
          <input hdInput type="password" autocomplete="new-password" [formField]="form.password" />
        </hd-field>
        <hd-field [label]="t('auth.again')" [of]="form.again">
          <input hdInput type="password" autocomplete="new-password" [formField]="form.again" />
        </hd-field>
        <button type="submit" class="btn p l block" [disabled]="form().submitting()">
          {{ t('auth.reset.submit') }}
        </button>
      </form>
      <a class="link" routerLink="/login">{{ t('auth.backToLogin') }}</a>
    </section>
  </hd-plain-frame>`,
  styleUrl: './one-card.css',
})
export class ResetPassword {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly min = PASSWORD_MIN;
  private readonly model = signal({ password: '', again: '' });
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly form = form(this.model, (path) => newPassword(path.password, path.again));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      try {
        await this.api.invoke(sessionReset, {
          token: this.token(),
          body: { password: this.model().password },
        });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.status === 404 || problem.status === 410) {
          return [{ kind: problem.code, message: 'auth.reset.expired' }];
        }
        return formErrors(problem, this.form);
      }
    });
    if (!done) {
      this.summary().show();
      return;
    }
    this.toaster.show(this.t('auth.reset.done'));
    await this.router.navigateByUrl('/login');
  }
}
