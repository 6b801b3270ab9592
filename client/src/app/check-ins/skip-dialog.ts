import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { checkInsSkip } from '../api/fn/check-ins/check-ins-skip';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

const OFTEN = ['trip', 'busy', 'relocation', 'contacted'];

/** Leaves a check-in out, with the reason; common ones at one tap. */
@Component({
  selector: 'hd-skip-check-in',
  imports: [Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.skip.title')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('checkIns.skip.lead', { name: checkIn()?.companyName }) }}</p>
        <div class="chips" role="group" [attr.aria-label]="t('checkIns.skip.often')">
          @for (one of often(); track one) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="one === reason()"
              (click)="reason.set(one)"
            >
              {{ one }}
            </button>
          }
        </div>
        <hd-field
          [label]="t('checkIns.reason')"
          [required]="true"
          [error]="tried() && reason().trim().length < 2 ? t('checkIns.noReason') : undefined"
        >
          <input #why hdInput maxlength="300" [value]="reason()" (input)="reason.set(why.value)" />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('checkIns.skip.do') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .body {
      margin-top: 12px;
    }
  `,
})
export class SkipDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  readonly skipped = output<CheckInDto>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly often = computed(() =>
    OFTEN.map((key) => this.t(`checkIns.skip.reasons.${key}`)),
  );

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    if (!checkIn || this.reason().trim().length < 2 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const done = await this.api.invoke(checkInsSkip, {
        id: checkIn.id,
        'If-Match': `"${checkIn.version}"`,
        body: { reason: this.reason().trim() },
      });
      this.tried.set(false);
      this.reason.set('');
      this.open.set(false);
      this.skipped.emit(done);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
