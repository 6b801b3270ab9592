import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { FormField, form, required, submit } from '@angular/forms/signals';
import { Api } from '../api/api';
import { accountChangePassword } from '../api/fn/account/account-change-password';
import { PASSWORD_MIN, newPassword } from '../auth/password-rules';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';

/** Changes the password, with the present one as proof; other devices are signed out by the server. */
@Component({
  selector: 'hd-password-change',
  imports: [FormField, ErrorSummary, Field, Input],
  template: `
    <section class="card">
      <div class="h">
        <h2>{{ t('account.password.title') }}</h2>
      </div>
      <form class="form card-body" novalidate (submit)="send($event)">
        <hd-error-summary [form]="form" />
        @if (hasPassword()) {
          <hd-field [label]="t('account.password.current')" [of]="form.current">
            <input
              hdInput
              type="password"
              autocomplete="current-password"
              [formField]="form.current"
            />
          </hd-field>
        }
        <hd-field
          [label]="t('account.password.next')"
          [of]="form.next"
          [hint]="t('account.password.hint', { n: min })"
        >
          <input hdInput type="password" autocomplete="new-password" [formField]="form.next" />
        </hd-field>
        <hd-field [label]="t('account.password.again')" [of]="form.again">
          <input hdInput type="password" autocomplete="new-password" [formField]="form.again" />
        </hd-field>
        <div>
          <button type="submit" class="btn" [disabled]="form().submitting()">
            {{ t('account.password.submit') }}
          </button>
        </div>
      </form>
    </section>
  `,
})
export class PasswordChange {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(Session);
  /** A firm's person who only used mail links has none yet. */
  protected readonly hasPassword = computed(() => this.session.me()?.hasPassword !== false);
  protected readonly t = translate();
  protected readonly min = PASSWORD_MIN;
  private readonly model = signal({ current: '', next: '', again: '' });
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly form = form(this.model, (path) => {
    required(path.current, {
      message: 'account.password.currentRequired',
      when: () => this.hasPassword(),
    });
    newPassword(path.next, path.again, 'account');
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      const { current, next } = this.model();
      try {
        await this.api.invoke(accountChangePassword, {
          body: { ...(this.hasPassword() ? { current } : {}), next },
        });
        this.session.amend({ hasPassword: true });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return formErrors(problem, this.form);
      }
    });
    if (!done) {
      this.summary().show();
      return;
    }
    this.summary().hide();
    this.form().reset({ current: '', next: '', again: '' });
    this.toaster.show(this.t('account.password.done'));
  }
}
