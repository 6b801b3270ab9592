import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { problemOf } from '../http/problem';
import { Session } from '../session/session';
import { PlainFrame } from '../shell/plain-frame';
import { Icon } from '../ui/icon';

/**
 * Opened from a mail. The link is used up only by the button, so that a mail scanner that
 * fetches the page does not sign anybody in.
 */
@Component({
  selector: 'hd-link-sign-in',
  imports: [RouterLink, Icon, PlainFrame],
  template: `<hd-plain-frame>
    <div class="empty">
      <hd-icon [class]="failed() ? 'c-danger' : 'c-pri'" name="mail-check" [size]="40" />
      <h1 tabindex="-1">{{ t(failed() ? 'auth.link.failedTitle' : 'auth.link.title') }}</h1>
      <p class="m" role="status">{{ t(failed() ? 'auth.link.failed' : 'auth.link.lead') }}</p>
      @if (failed() || !token()) {
        <a class="btn p l" routerLink="/login">{{ t('auth.link.again') }}</a>
      } @else {
        <button type="button" class="btn p l" [disabled]="busy()" (click)="enter()">
          {{ t('auth.login.submit') }}
        </button>
      }
    </div>
  </hd-plain-frame>`,
})
export class LinkSignIn {
  readonly token = input('');
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);

  protected async enter(): Promise<void> {
    this.busy.set(true);
    try {
      await this.session.signInWithLink(this.token());
      await this.router.navigateByUrl(this.session.home());
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
