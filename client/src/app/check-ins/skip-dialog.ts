import { Component, computed, inject, input, model, output } from '@angular/core';
import { Api } from '../api/api';
import { checkInsSkip } from '../api/fn/check-ins/check-ins-skip';
import type { CheckInDto } from '../api/models/check-in-dto';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { refusalWords } from './check-in-words';
import { Reasoned, ReasonForm } from './reason-form';

const OFTEN = ['trip', 'busy', 'relocation', 'contacted'];

/** Leaves a check-in out, with the reason; common ones at one tap. */
@Component({
  selector: 'hd-skip-check-in',
  imports: [Dialog, ReasonForm],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.skip.title')">
      <hd-reason-form
        [act]="act"
        [button]="t('checkIns.skip.do')"
        (wanted)="send()"
        (closed)="open.set(false)"
      >
        <p class="m">{{ t('checkIns.skip.lead', { name: checkIn()?.companyName }) }}</p>
        <div class="chips" role="group" [attr.aria-label]="t('checkIns.skip.often')">
          @for (one of often(); track one) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="one === act.reason()"
              (click)="act.reason.set(one)"
            >
              {{ one }}
            </button>
          }
        </div>
      </hd-reason-form>
    </hd-dialog>
  `,
})
export class SkipDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  readonly skipped = output<CheckInDto>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly act = new Reasoned();
  protected readonly often = computed(() =>
    OFTEN.map((key) => this.t(`checkIns.skip.reasons.${key}`)),
  );

  protected async send(): Promise<void> {
    const checkIn = this.checkIn();
    if (!checkIn || this.act.short()) return;
    await this.act.run(
      async () => {
        const done = await this.api.invoke(checkInsSkip, {
          id: checkIn.id,
          'If-Match': `"${checkIn.version}"`,
          body: { reason: this.act.said() },
        });
        this.act.reason.set('');
        this.open.set(false);
        this.skipped.emit(done);
      },
      (problem) => refusalWords(this.t, problem),
    );
  }
}
