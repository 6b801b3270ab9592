import { Component, inject, signal, viewChild } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { sessionRequestReset } from '../api/fn/session/session-request-reset';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';

/** Asks for a mail with a link to choose a new password. Never tells whether the address is known. */
@Component({
  selector: 'hd-ask-reset',
  imports: [RouterLink, FormField, ErrorSummary, Field, Icon, Input, PlainFrame],
  template: `<hd-plain-frame>
    <section class="card one">
      <h1 tabindex="-1">{{ t('auth.reset.title') }}</h1>
      @if (sent()) {
        <p class="notice o" role="status">
          <hd-icon name="mail-check" />{{ t('auth.reset.sent', { mail: model().email }) }}
        </p>
      } @else {
        <p class="m">{{ t('auth.reset.lead') }}</p>
        <hd-error-summary [form]="form" />
        <form class="form" novalidate (submit)="send($event)">
          <hd-field [label]="t('auth.email')" [of]="form.email">
            <input hdInput type="email" autocomplete="username" [formField]="form.email" />
          </hd-field>
          <button type="submit" class="btn p l block" [disabled]="form().submitting()">
            {{ t('auth.reset.ask') }}
          </button>
        </form>
      }
      <a class="link" routerLink="/login">{{ t('auth.backToLogin') }}</a>
    </section>
  </hd-plain-frame>`,
  styleUrl: './one-card.css',
})
export class AskReset {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly sent = signal(false);
  protected readonly model = signal({ email: '' });
  private readonly summary = viewChild(ErrorSummary);
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'auth.login.emailRequired' });
    email(path.email);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await saveForm(this.form, async () => {
      await this.api.invoke(sessionRequestReset, { body: { email: this.model().email.trim() } });
    });
    if (done) this.sent.set(true);
    else this.summary()?.show();
  }
}
