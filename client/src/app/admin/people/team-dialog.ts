import { Component, inject, output, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, schema } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { teamsChange } from '../../api/fn/teams/teams-change';
import { teamsCreate } from '../../api/fn/teams/teams-create';
import type { TeamDto } from '../../api/models/team-dto';
import { saveForm } from '../../http/save-form';
import { IdempotencyKey } from '../../http/idempotency';
import { translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';

interface TeamForm {
  name: string;
  nameEn: string;
  active: boolean;
}

const rules = schema<TeamForm>((path) => {
  required(path.name, { message: 'admin.teams.nameNeeded' });
  maxLength(path.name, 60);
  required(path.nameEn, { message: 'admin.teams.nameEnNeeded' });
  maxLength(path.nameEn, 60);
});

/** Adds a team or changes one; call `show()`. */
@Component({
  selector: 'hd-team-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog
    [(open)]="shown"
    [heading]="t(team() ? 'admin.teams.edit' : 'admin.teams.add')"
  >
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('admin.teams.name')" [of]="form.name">
        <input hdInput lang="ko" autocomplete="off" [formField]="form.name" />
      </hd-field>
      <hd-field [label]="t('admin.teams.nameEn')" [of]="form.nameEn">
        <input hdInput lang="en" autocomplete="off" [formField]="form.nameEn" />
      </hd-field>
      @if (team()) {
        <label class="check">
          <input type="checkbox" [formField]="form.active" />
          {{ t('admin.teams.activeText') }}
        </label>
      }
      <div class="buttons">
        <button type="button" class="btn" (click)="shown.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('ui.save') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class TeamDialog {
  readonly saved = output<TeamDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal<TeamForm>({ name: '', nameEn: '', active: true });
  protected readonly t = translate();
  protected readonly shown = signal(false);
  protected readonly team = signal<TeamDto | undefined>(undefined);
  protected readonly form = form(this.model, rules);

  /** Opens on a team, or empty for a new one. */
  show(team?: TeamDto): void {
    this.team.set(team);
    this.model.set({
      name: team?.name ?? '',
      nameEn: team?.nameEn ?? '',
      active: team?.active ?? true,
    });
    this.form().reset();
    this.summary()?.hide();
    this.shown.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const stored = await this.save();
      if (stored) this.finish(stored);
    });
    if (!good) this.summary()?.show();
  }

  private async save(): Promise<TeamDto | undefined> {
    const team = this.team();
    const { name, nameEn, active } = this.model();
    if (!team) {
      const body = { name, nameEn };
      return this.api.invoke(teamsCreate, { 'Idempotency-Key': this.key.value, body });
    }
    const yes = (value: boolean) => this.t(value ? 'admin.teams.open' : 'admin.teams.closed');
    return saveOver(
      this.asker,
      team,
      (version) =>
        this.api.invoke(teamsChange, {
          id: team.id,
          'If-Match': `"${version}"`,
          body: { name, nameEn, active },
        }),
      (theirs) => [
        { label: this.t('admin.teams.name'), theirs: theirs.name, mine: name },
        { label: this.t('admin.teams.nameEn'), theirs: theirs.nameEn, mine: nameEn },
        { label: this.t('admin.people.status'), theirs: yes(theirs.active), mine: yes(active) },
      ],
    );
  }

  private finish(stored: TeamDto): void {
    this.key.renew();
    this.shown.set(false);
    this.toaster.show(this.t('admin.teams.saved'));
    this.saved.emit(stored);
  }
}
