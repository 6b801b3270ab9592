import { Component, inject, input, linkedSignal, resource, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { sessionAccept } from '../api/fn/session/session-accept';
import { sessionInvitation } from '../api/fn/session/session-invitation';
import type { InvitationDto } from '../api/models/invitation-dto';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { PlainFrame } from '../shell/plain-frame';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { PASSWORD_MIN, newPassword } from './password-rules';

const EMPTY = { name: '', title: '', password: '', again: '' };

/** The invited person checks their name and chooses a password. */
@Component({
  selector: 'hd-accept-invitation',
  imports: [RouterLink, FormField, ErrorSummary, Field, Icon, Input, PlainFrame],
  template: `<hd-plain-frame>
    @if (invitation.error()) {
      <div class="empty">
        <hd-icon class="c-danger" name="mail-x" [size]="40" />
        <h1 tabindex="-1">{{ t('auth.invitation.gone') }}</h1>
        <p class="m">{{ t('auth.invitation.goneText') }}</p>
        <a class="btn" routerLink="/login">{{ t('auth.backToLogin') }}</a>
      </div>
    } @else {
      <section class="card one">
        <h1 tabindex="-1">{{ t('auth.invitation.title') }}</h1>
        @if (invitation.hasValue() && invitation.value(); as it) {
          <p class="notice i">
            <hd-icon [name]="it.role === 'sme' ? 'building-complex' : 'stethoscope'" />
            <span>
              <b>{{ it.companyName ?? t('shell.brand') }}</b> · {{ t('labels.role.' + it.role)
              }}<br />{{ it.email }}
            </span>
          </p>
        }
        <hd-error-summary [form]="form" />
        <form class="form" novalidate (submit)="send($event)">
          <hd-field [label]="t('auth.name')" [of]="form.name">
            <input hdInput autocomplete="name" [formField]="form.name" />
          </hd-field>
          <hd-field
            [label]="t('auth.jobTitle')"
            [of]="form.title"
            [hint]="t('auth.jobTitleHint')"
            [optional]="true"
          >
            <input hdInput autocomplete="organization-title" [formField]="form.title" />
          </hd-field>
          <hd-field
            [label]="t('auth.newPassword')"
            [of]="form.password"
            [hint]="t('auth.passwordHint', { n: min })"
          >
            <input
              hdInput
              type="password"
              autocomplete="new-password"
              [formField]="form.password"
            />
          </hd-field>
          <hd-field [label]="t('auth.again')" [of]="form.again">
            <input hdInput type="password" autocomplete="new-password" [formField]="form.again" />
          </hd-field>
          <button type="submit" class="btn p l block" [disabled]="form().submitting()">
            {{ t('auth.invitation.submit') }}
          </button>
        </form>
      </section>
    }
  </hd-plain-frame>`,
  styleUrl: './one-card.css',
})
export class AcceptInvitation {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly t = translate();
  protected readonly min = PASSWORD_MIN;
  private readonly summary = viewChild(ErrorSummary);

  protected readonly invitation = resource({
    params: () => this.token(),
    loader: ({ params: token }) => this.api.invoke(sessionInvitation, { token }),
  });
  /** What the invitation knows comes into the fields; what somebody already typed stays. */
  private readonly model = linkedSignal<InvitationDto | undefined, typeof EMPTY>({
    source: () => (this.invitation.hasValue() ? this.invitation.value() : undefined),
    computation: (known, before) => {
      const typed = before?.value ?? EMPTY;
      return {
        ...typed,
        name: typed.name || (known?.name ?? ''),
        title: typed.title || (known?.title ?? ''),
      };
    },
  });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'auth.nameRequired' });
    maxLength(path.name, 60);
    maxLength(path.title, 40);
    newPassword(path.password, path.again);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      const { name, title, password } = this.model();
      try {
        const me = await this.api.invoke(sessionAccept, {
          token: this.token(),
          body: {
            name: name.trim(),
            ...(title.trim() ? { title: title.trim() } : {}),
            password,
          },
        });
        await this.session.enter(me);
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return formErrors(problem, this.form);
      }
    });
    if (done) await this.router.navigateByUrl(this.session.home());
    else this.summary()?.show();
  }
}
