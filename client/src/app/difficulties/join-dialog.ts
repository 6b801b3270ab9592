import {
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { IdempotencyKey } from '../http/idempotency';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { CaseChanges } from './case-changes';
import { CaseCourseApi } from './case-course-api';
import { CaseChoice, CasePicker } from './case-picker';
import type { Seen } from './difficulties-api';

type Way = 'merge' | 'related' | 'parent' | 'child';

interface JoinForm {
  way: string;
  other: CaseChoice | null;
  reason: string;
}

/** 병합·연결: which other case, and what the two are to each other. */
@Component({
  selector: 'hd-join-dialog',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, Icon, Input, RadioCards],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('difficulties.join.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.join.way')" [of]="form.way" [group]="true">
          <hd-radio-cards [choices]="ways()" [formField]="form.way" />
        </hd-field>
        <hd-field
          [label]="t('difficulties.join.other')"
          [hint]="t(elsewhere() ? 'difficulties.join.otherHint' : 'difficulties.join.ownHint')"
          [of]="form.other"
        >
          <hd-combobox
            [search]="cases"
            [placeholder]="t('difficulties.join.find')"
            [formField]="form.other"
          />
        </hd-field>
        @if (merging()) {
          <hd-field
            [label]="t('difficulties.join.reason')"
            [hint]="t('difficulties.join.reasonHint')"
            [of]="form.reason"
            [count]="true"
          >
            <textarea hdInput rows="3" [formField]="form.reason"></textarea>
          </hd-field>
          @if (kept(); as number) {
            <p class="notice i" role="status">
              <hd-icon name="git-merge" [size]="18" />
              <span>{{
                t('difficulties.join.becomes', { gone: difficulty().number, kept: number })
              }}</span>
            </p>
          }
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t(merging() ? 'difficulties.join.merge' : 'difficulties.join.link') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class JoinDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  readonly merged = output<{ gone: DifficultyDto; keptId: string }>();
  readonly linked = output();
  private readonly api = inject(CaseCourseApi);
  private readonly changes = inject(CaseChanges);
  private readonly picker = inject(CasePicker);
  private readonly session = inject(Session);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal<JoinForm>(blank());
  protected readonly merging = computed(() => this.model().way === 'merge');
  protected readonly kept = computed(() => this.model().other?.value.number);
  /** Only a supervisor joins cases of two firms, and only as related. */
  protected readonly elsewhere = computed(
    () => this.model().way === 'related' && this.session.role() === 'supervisor',
  );
  protected readonly form = form(this.model, (path) => {
    required(path.way, { message: 'difficulties.join.wayNeeded' });
    required(path.other, { message: 'difficulties.join.otherNeeded' });
    required(path.reason, {
      message: 'difficulties.join.reasonNeeded',
      when: () => this.merging(),
    });
    minLength(path.reason, () => (this.merging() ? 5 : 0));
    maxLength(path.reason, 1000);
  });
  protected readonly ways = computed<Choice[]>(() => {
    const mayMerge = this.difficulty().allowedActions.includes('merge');
    const ways: Way[] = mayMerge
      ? ['merge', 'related', 'child', 'parent']
      : ['related', 'child', 'parent'];
    return ways.map((value) => ({
      value,
      label: this.t(`difficulties.join.ways.${value}`),
      detail: this.t(`difficulties.join.hints.${value}`),
    }));
  });

  protected readonly cases = (words: string): Promise<CaseChoice[]> =>
    this.picker.find(words, this.difficulty(), {
      open: this.merging() || this.model().way === 'parent',
      elsewhere: this.elsewhere(),
    });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { way, other, reason } = this.model();
    const seen = this.difficulty();
    let gone: DifficultyDto | undefined;
    const done = await this.changes.save(
      this.form,
      seen,
      reason || (other?.label ?? ''),
      async (now) => (gone = await this.join(now, way as Way)),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.key.renew();
    if (way === 'merge') this.merged.emit({ gone: gone!, keptId: other!.value.id });
    else this.linked.emit();
  }

  private join(now: Seen, way: Way): Promise<DifficultyDto> {
    const { other, reason } = this.model();
    const { id, version } = other!.value;
    if (way === 'merge') {
      const body = { intoId: id, intoVersion: version, reason };
      return this.api.merge(now, body, this.key.value);
    }
    return this.api.link(now, { otherId: id, otherVersion: version, role: way }, this.key.value);
  }
}

function blank(): JoinForm {
  return { way: 'related', other: null, reason: '' };
}
