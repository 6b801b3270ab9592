import { Component, ElementRef, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { FormField, form, required, submit } from '@angular/forms/signals';
import { Api } from '../api/api';
import { sessionConfirm } from '../api/fn/session/session-confirm';
import { formErrors } from '../http/form-errors';
import { FreshProof } from '../http/fresh-proof';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Session } from './session';

/** Asks for the password (and the code, where the account has one) before a dangerous act. */
@Component({
  selector: 'hd-proof-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `
    <hd-dialog [open]="true" [heading]="t('ui.proof.title')" (openChange)="proof.answer(false)">
      <form class="form" novalidate (submit)="send($event)">
        <p class="m">{{ t('ui.proof.text') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('ui.proof.password')" [of]="form.password">
          <input
            #first
            hdInput
            type="password"
            autocomplete="current-password"
            [formField]="form.password"
          />
        </hd-field>
        @if (session.me()?.totpEnabled) {
          <hd-field [label]="t('ui.proof.code')" [of]="form.totp">
            <input
              hdInput
              inputmode="numeric"
              autocomplete="one-time-code"
              [formField]="form.totp"
            />
          </hd-field>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="proof.answer(false)">
            {{ t('ui.cancel') }}
          </button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('ui.proof.go') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class ProofDialog {
  private readonly api = inject(Api);
  private readonly first = viewChild<ElementRef<HTMLInputElement>>('first');
  private readonly summary = viewChild(ErrorSummary);
  protected readonly session = inject(Session);
  protected readonly proof = inject(FreshProof);
  protected readonly t = translate();
  private readonly model = signal({ password: '', totp: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password, { message: 'ui.proof.passwordNeeded' });
    required(path.totp, {
      message: 'ui.proof.codeNeeded',
      when: () => !!this.session.me()?.totpEnabled,
    });
  });

  constructor() {
    afterNextRender(() => this.first()?.nativeElement.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await submit(this.form, async () => {
      const { password, totp } = this.model();
      try {
        await this.api.invoke(sessionConfirm, {
          body: { password, ...(totp ? { totp: totp.replace(/\D/g, '') } : {}) },
        });
        this.proof.answer(true);
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return formErrors(problem, this.form);
      }
    });
    if (!good) this.summary()?.show();
  }
}
