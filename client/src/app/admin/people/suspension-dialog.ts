import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, schema } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { usersSuspend } from '../../api/fn/users/users-suspend';
import type { UserDto } from '../../api/models/user-dto';
import { saveForm } from '../../http/save-form';
import { localName, translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';

const rules = schema<{ reason: string }>((path) => {
  required(path.reason, { message: 'admin.suspension.reasonNeeded' });
  maxLength(path.reason, 300);
});

/** Closes an account for the time being, for a stated reason; call `show()`. */
@Component({
  selector: 'hd-suspension-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog
    [(open)]="shown"
    [heading]="t('admin.suspension.heading', { name: name() })"
  >
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <p class="m">{{ t('admin.suspension.text') }}</p>
      @if (user()?.firms) {
        <p class="notice w">
          <span>{{ t('admin.suspension.firms', { n: user()?.firms }) }}</span>
        </p>
      }
      <hd-field
        [label]="t('admin.suspension.reason')"
        [of]="form.reason"
        [hint]="t('admin.suspension.reasonHint')"
        [count]="true"
      >
        <textarea hdInput rows="3" [formField]="form.reason"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="shown.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn danger" [disabled]="form().submitting()">
          {{ t('admin.person.suspend') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class SuspensionDialog {
  readonly changed = output<UserDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ reason: '' });
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly shown = signal(false);
  protected readonly user = signal<UserDto | undefined>(undefined);
  protected readonly form = form(this.model, rules);
  protected readonly name = computed(() => this.local(this.user()?.name, this.user()?.nameEn));

  show(user: UserDto): void {
    this.user.set(user);
    this.model.set({ reason: '' });
    this.form().reset();
    this.summary()?.hide();
    this.shown.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, () => this.save());
    if (!good) this.summary()?.show();
  }

  private async save(): Promise<void> {
    const user = this.user();
    if (!user) return;
    const word = (status: UserDto['status']) => this.t(`labels.userStatus.${status}`);
    const stored = await saveOver(
      this.asker,
      user,
      (version) =>
        this.api.invoke(usersSuspend, {
          id: user.id,
          'If-Match': `"${version}"`,
          body: this.model(),
        }),
      (theirs) => [
        {
          label: this.t('admin.people.status'),
          theirs: word(theirs.status),
          mine: word('suspended'),
        },
      ],
    );
    if (!stored) return;
    this.shown.set(false);
    this.toaster.show(this.t('admin.suspension.done', { name: this.name() }));
    this.changed.emit(stored);
  }
}
