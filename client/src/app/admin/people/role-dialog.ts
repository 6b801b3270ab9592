import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form, required, schema } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { usersChangeRole } from '../../api/fn/users/users-change-role';
import type { UserDto } from '../../api/models/user-dto';
import { saveForm } from '../../http/save-form';
import { localName, translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { RadioCards } from '../../ui/radio-cards';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';
import { STAFF_ROLES, StaffRole } from './person-form';

const rules = schema<{ role: string }>((path) => required(path.role));

/** Gives a member of staff another role, and says what that ends; call `show()`. */
@Component({
  selector: 'hd-role-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Icon, RadioCards],
  template: `<hd-dialog [(open)]="shown" [heading]="t('admin.role.heading', { name: name() })">
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <hd-field [group]="true" [label]="t('admin.people.role')" [of]="form.role">
        <hd-radio-cards [choices]="choices()" [formField]="form.role" />
      </hd-field>
      <p class="notice w">
        <hd-icon name="log-out" />
        <span>{{ t('admin.role.endsSessions') }}</span>
      </p>
      <div class="buttons">
        <button type="button" class="btn" (click)="shown.set(false)">{{ t('ui.cancel') }}</button>
        <button
          type="submit"
          class="btn p"
          [disabled]="form().submitting() || form.role().value() === user()?.role"
        >
          {{ t('admin.role.change') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class RoleDialog {
  readonly changed = output<UserDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ role: '' });
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly shown = signal(false);
  protected readonly user = signal<UserDto | undefined>(undefined);
  protected readonly form = form(this.model, rules);
  protected readonly name = computed(() => this.local(this.user()?.name, this.user()?.nameEn));
  protected readonly choices = computed(() =>
    STAFF_ROLES.map((value) => ({
      value,
      label: this.t(`labels.role.${value}`),
      detail: this.t(`admin.role.${value}`),
    })),
  );

  show(user: UserDto): void {
    this.user.set(user);
    this.model.set({ role: user.role });
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
    const role = this.model().role as StaffRole;
    const word = (of: string) => this.t(`labels.role.${of}`);
    const stored = await saveOver(
      this.asker,
      user,
      (version) =>
        this.api.invoke(usersChangeRole, {
          id: user.id,
          'If-Match': `"${version}"`,
          body: { role },
        }),
      (theirs) => [
        { label: this.t('admin.people.role'), theirs: word(theirs.role), mine: word(role) },
      ],
    );
    if (!stored) return;
    this.shown.set(false);
    this.toaster.show(this.t('admin.role.changed', { name: this.name(), role: word(stored.role) }));
    this.changed.emit(stored);
  }
}
