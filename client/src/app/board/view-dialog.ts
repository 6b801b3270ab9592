import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { savedViewsSave } from '../api/fn/saved-views/saved-views-save';
import type { Sharing } from '../api/models/sharing';
import { problemOf } from '../http/problem';
import { saveForm } from '../http/save-form';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';

const LONGEST = 40;
const SHARINGS: Sharing[] = ['own', 'team', 'agency'];

/** Keeps the present filters under a name, for oneself, a team or the agency. */
@Component({
  selector: 'hd-view-dialog',
  imports: [Dialog, Field, FormField, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('board.views.save')">
      <form class="form space" novalidate (submit)="save($event)">
        <p class="body">{{ t('board.views.saveText') }}</p>
        <hd-field [label]="t('board.views.name')" [of]="form.name">
          <input
            hdInput
            autocomplete="off"
            [placeholder]="t('board.views.example')"
            [formField]="form.name"
          />
        </hd-field>
        <hd-field [group]="true" [label]="t('board.views.sharing')" [of]="form.sharing">
          <hd-segmented [choices]="sharings()" [formField]="form.sharing" />
        </hd-field>
        @if (given().sharing === 'team') {
          <hd-field [label]="t('board.filter.team')" [of]="form.teamId">
            <select hdInput [formField]="form.teamId">
              @for (team of teams(); track team.id) {
                <option [value]="team.id">{{ local(team.name, team.nameEn) }}</option>
              }
            </select>
          </hd-field>
        }
        @if (given().sharing !== 'own') {
          <p class="m">{{ t('board.views.readOnly') }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('ui.save') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .space {
      margin-top: 8px;
    }
  `,
})
export class ViewDialog {
  readonly open = model(false);
  /** The address's query that is kept. */
  readonly query = input.required<string>();
  readonly saved = output();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  private readonly data = inject(BoardData);
  private readonly toaster = inject(Toaster);

  protected readonly teams = computed(() => this.data.figures()?.teams ?? []);
  protected readonly given = signal({ name: '', sharing: 'own', teamId: '' });
  protected readonly form = form(this.given, (path) => {
    required(path.name, { message: 'board.views.nameless' });
    maxLength(path.name, LONGEST);
  });
  protected readonly sharings = computed<Choice[]>(() =>
    SHARINGS.filter((value) => value !== 'team' || this.teams().length > 0).map((value) => ({
      value,
      label: this.t(`board.views.sharings.${value}`),
    })),
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const teamId = untracked(this.teams)[0]?.id ?? '';
      untracked(() => this.form().reset({ name: '', sharing: 'own', teamId }));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await saveForm(this.form, async () => {
      const { name, sharing, teamId } = this.given();
      const body = {
        page: 'board' as const,
        name: name.trim(),
        query: this.query(),
        sharing: sharing as Sharing,
        ...(sharing === 'team' && { teamId }),
      };
      try {
        await this.api.invoke(savedViewsSave, { body });
      } catch (error) {
        if (problemOf(error)?.code !== 'saved_view.too_many') throw error;
        this.toaster.failed(this.t('board.views.tooMany'));
        return;
      }
      this.open.set(false);
      this.saved.emit();
      this.toaster.show(this.t('board.views.saved', { name: body.name }));
    });
  }
}
