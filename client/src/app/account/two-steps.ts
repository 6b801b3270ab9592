import { Component, computed, inject, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { Api } from '../api/api';
import { accountBeginTotp } from '../api/fn/account/account-begin-totp';
import { accountConfirmTotp } from '../api/fn/account/account-confirm-totp';
import { accountDisableTotp } from '../api/fn/account/account-disable-totp';
import type { TotpEnrolmentDto } from '../api/models/totp-enrolment-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';

/** The second step at sign-in (TOTP): scan, confirm with a code, turn off with the password. */
@Component({
  selector: 'hd-two-steps',
  imports: [Chip, Field, Icon, Input],
  templateUrl: './two-steps.html',
  styles: `
    .qr {
      width: 176px;
      height: 176px;
      padding: 8px;
      background: #fff;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
    }
    .scan {
      align-items: flex-start;
    }
    code {
      font: 600 15px/24px var(--font);
      overflow-wrap: anywhere;
    }
  `,
})
export class TwoSteps {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly t = translate();
  protected readonly on = computed(() => !!this.session.me()?.totpEnabled);
  protected readonly enrolment = signal<TotpEnrolmentDto | undefined>(undefined);
  protected readonly turningOff = signal(false);
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);

  /** The server draws the code; as a data URL it cannot run anything. */
  protected readonly qr = computed(() => {
    const it = this.enrolment();
    if (!it) return undefined;
    const src = it.qrSvg.startsWith('data:')
      ? it.qrSvg
      : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(it.qrSvg)}`;
    return this.sanitizer.bypassSecurityTrustUrl(src);
  });

  protected start(): Promise<void> {
    return this.run(async () => {
      this.enrolment.set(await this.api.invoke(accountBeginTotp));
    });
  }

  protected confirm(event: Event, code: string): Promise<void> {
    event.preventDefault();
    return this.run(async () => {
      await this.api.invoke(accountConfirmTotp, { body: { code: code.replace(/\s/g, '') } });
      this.enrolment.set(undefined);
      this.session.amend({ totpEnabled: true, totpRequired: false });
      this.toaster.show(this.t('account.totp.onDone'));
    });
  }

  protected turnOff(event: Event, password: string): Promise<void> {
    event.preventDefault();
    return this.run(async () => {
      await this.api.invoke(accountDisableTotp, { body: { password } });
      this.turningOff.set(false);
      this.session.amend({ totpEnabled: false });
      this.toaster.show(this.t('account.totp.offDone'));
    });
  }

  protected cancel(): void {
    this.enrolment.set(undefined);
    this.turningOff.set(false);
    this.error.set(undefined);
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.error.set(undefined);
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.error.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
