import { Component, computed, inject, input, resource, signal, viewChild } from '@angular/core';
import { FormField, email, form, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { sessionRequestLink } from '../api/fn/session/session-request-link';
import { formErrors } from '../http/form-errors';
import { Problem, problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { PlainFrame } from '../shell/plain-frame';
import { Avatar } from '../ui/avatar';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';

/** Sign-in by password (staff add a code), by a mail link (firms), or as a demo person. */
@Component({
  selector: 'hd-login',
  imports: [RouterLink, FormField, Avatar, ErrorSummary, Field, Icon, Input, PlainFrame],
  templateUrl: './login.html',
  styleUrl: './login.css',
})
export class Login {
  /** Where to go after sign-in. */
  readonly returnTo = input<string>();
  /** Set when the session ended by itself. */
  readonly expired = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly locale = inject(I18n).locale;
  protected readonly local = localName();
  protected readonly way = signal<'password' | 'link'>('password');
  protected readonly askTotp = signal(false);
  protected readonly linkSent = signal<string | undefined>(undefined);
  protected readonly entering = signal<string | undefined>(undefined);
  private readonly summary = viewChild.required(ErrorSummary);

  private readonly model = signal({ email: '', password: '', totp: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email, { message: 'auth.login.emailRequired' });
    email(path.email);
    required(path.password, {
      message: 'auth.login.passwordRequired',
      when: () => this.way() === 'password',
    });
    required(path.totp, { message: 'auth.login.totpRequired', when: () => this.askTotp() });
  });
  protected readonly busy = computed(() => this.form().submitting());
  protected readonly people = resource({ loader: () => this.session.demoPeople() });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      try {
        if (this.way() === 'link') await this.sendLink();
        else await this.enterByPassword();
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
    if (!done && this.form().errorSummary().length) this.summary().show();
    else this.summary().hide();
  }

  protected async enterAs(userId: string): Promise<void> {
    this.entering.set(userId);
    try {
      await this.session.signInAsDemo(userId);
      await this.goHome();
    } finally {
      this.entering.set(undefined);
    }
  }

  private async enterByPassword(): Promise<void> {
    const { email: mail, password, totp } = this.model();
    const code = totp.trim();
    await this.session.signIn({ email: mail.trim(), password, ...(code ? { totp: code } : {}) });
    await this.goHome();
  }

  private async sendLink(): Promise<void> {
    const mail = this.model().email.trim();
    await this.api.invoke(sessionRequestLink, { body: { email: mail } });
    this.linkSent.set(mail);
  }

  private refused(error: unknown) {
    const problem = problemOf(error);
    if (!problem) throw error;
    if (problem.code === 'auth.totp_required' && !this.askTotp()) {
      this.askTotp.set(true);
      return undefined;
    }
    if (problem.errors.length) return formErrors(problem, this.form);
    return [{ kind: problem.code, message: this.words(problem) }];
  }

  private words(problem: Problem): string {
    switch (problem.code) {
      case 'auth.invalid_credentials':
        return this.t('auth.login.invalid');
      case 'auth.totp_required':
      case 'auth.totp_invalid':
        return this.t('auth.login.totpWrong');
      case 'auth.locked': {
        const seconds = Number(problem.more['retryAfterSeconds'] ?? 60);
        return this.t('auth.login.locked', { n: Math.max(1, Math.ceil(seconds / 60)) });
      }
      case 'network':
        return this.t('ui.failed.offline');
      default:
        return problemWords(problem, this.t);
    }
  }

  private async goHome(): Promise<void> {
    await this.router.navigateByUrl(this.session.home(this.returnTo()));
  }
}
