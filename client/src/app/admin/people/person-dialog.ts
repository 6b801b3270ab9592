import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { usersChange } from '../../api/fn/users/users-change';
import { usersInvite } from '../../api/fn/users/users-invite';
import type { TeamDto } from '../../api/models/team-dto';
import type { UserDto } from '../../api/models/user-dto';
import { saveForm } from '../../http/save-form';
import { localName, translate } from '../../i18n/i18n';
import { Asker, Conflict } from '../../ui/asker';
import { ChipMulti } from '../../ui/chip-select';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { MaskedInput } from '../../ui/masked-input';
import { Segmented } from '../../ui/segmented';
import { Toaster } from '../../ui/toaster';
import { saveOver } from '../../http/save-over';
import { STAFF_ROLES, detailsOf, invitationOf, personForm, personRules } from './person-form';

/** Invites somebody, or changes who they are; call `open()`. */
@Component({
  selector: 'hd-person-dialog',
  imports: [ChipMulti, Dialog, ErrorSummary, Field, FormField, Input, MaskedInput, Segmented],
  templateUrl: './person-dialog.html',
})
export class PersonDialog {
  readonly teams = input<TeamDto[]>([]);
  readonly invited = output<UserDto>();
  readonly saved = output<UserDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal(personForm());
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly shown = signal(false);
  protected readonly user = signal<UserDto | undefined>(undefined);
  protected readonly form = form(this.model, personRules);
  protected readonly roles = computed(() =>
    STAFF_ROLES.map((value) => ({ value, label: this.t(`labels.role.${value}`) })),
  );
  protected readonly languages = computed(() =>
    ['ko', 'en'].map((value) => ({ value, label: this.t(`labels.locale.${value}`) })),
  );
  protected readonly teamChoices = computed(() =>
    this.teams().map(({ id, name, nameEn }) => ({ value: id, label: this.local(name, nameEn) })),
  );

  /** Opens on a person, or empty for an invitation. */
  open(user?: UserDto): void {
    this.user.set(user);
    this.model.set(personForm(user));
    this.form().reset();
    this.summary()?.hide();
    this.shown.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      await (this.user() ? this.change() : this.invite());
    });
    if (!good) this.summary()?.show();
  }

  private async invite(): Promise<void> {
    const made = await this.api.invoke(usersInvite, { body: invitationOf(this.model()) });
    this.shown.set(false);
    this.toaster.show(this.t('admin.person.invited', { email: made.email }));
    this.invited.emit(made);
  }

  private async change(): Promise<void> {
    const user = this.user();
    if (!user) return;
    const body = detailsOf(this.model());
    const stored = await saveOver(
      this.asker,
      user,
      (version) => this.api.invoke(usersChange, { id: user.id, 'If-Match': `"${version}"`, body }),
      (theirs) => this.versions(theirs),
    );
    if (!stored) return;
    this.shown.set(false);
    this.toaster.show(this.t('admin.person.saved'));
    this.saved.emit(stored);
  }

  private versions(stored: UserDto): Conflict['rows'] {
    const theirs = personForm(stored);
    const mine = this.model();
    const team = (id: string) =>
      this.teamChoices().find(({ value }) => value === id)?.label ?? this.t('admin.people.noTeam');
    const teams = (ids: string[]) => [...ids].sort().map(team).join(', ');
    return [
      ...(['name', 'nameEn', 'title', 'titleEn', 'phone'] as const).map((name) => ({
        label: this.t(`admin.person.${name}`),
        theirs: theirs[name],
        mine: mine[name],
      })),
      {
        label: this.t('admin.people.team'),
        theirs: team(theirs.teamId),
        mine: team(mine.teamId),
      },
      {
        label: this.t('admin.person.supervises'),
        theirs: this.scope(theirs.programmeWide, teams(theirs.supervisedTeamIds)),
        mine: this.scope(mine.programmeWide, teams(mine.supervisedTeamIds)),
      },
    ];
  }

  private scope(programmeWide: boolean, teams: string): string {
    return programmeWide ? this.t('admin.people.programmeWide') : teams;
  }
}
