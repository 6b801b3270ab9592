import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Api } from '../api/api';
import { reviewSessionsEnd } from '../api/fn/review-sessions/review-sessions-end';
import type { SessionDto } from '../api/models/session-dto';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';

/** Ends a meeting: what else was said, and to whom its minutes go. */
@Component({
  selector: 'hd-session-end-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('board.session.endTitle')">
      @if (session(); as it) {
        <form class="form" novalidate (submit)="end($event)">
          <p class="body">
            {{ t('board.session.progress', { n: it.decided, total: it.total }) }}.
            @if (left(); as n) {
              {{ t('board.session.leftOver', { n }) }}
            }
          </p>
          <p class="m">{{ t('board.session.endText') }}</p>
          <hd-error-summary [form]="form" />
          <hd-field [label]="t('board.session.remarks')" [optional]="true" [of]="form.note">
            <textarea hdInput rows="4" [formField]="form.note"></textarea>
          </hd-field>
          <div class="buttons">
            <button type="button" class="btn" (click)="open.set(false)">
              {{ t('board.session.goOn') }}
            </button>
            <button type="submit" class="btn p" [disabled]="form().submitting()">
              {{ t('board.session.end') }}
            </button>
          </div>
        </form>
      }
    </hd-dialog>
  `,
})
export class SessionEndDialog {
  readonly open = model(false);
  readonly session = input<SessionDto>();
  readonly finished = output<SessionDto>();
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly given = signal({ note: '' });
  protected readonly form = form(this.given, (path) => {
    maxLength(path.note, 2_000);
  });
  protected readonly left = computed(() => {
    const it = this.session();
    return it ? it.total - it.decided : 0;
  });

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const id = this.session()?.id;
    if (!id) return;
    await saveForm(this.form, async () => {
      const body = { note: this.given().note.trim() || undefined };
      const session = await this.api.invoke(reviewSessionsEnd, { id, body });
      this.finished.emit(session);
      this.toaster.show(this.t('board.session.endedToast'));
    });
  }
}
