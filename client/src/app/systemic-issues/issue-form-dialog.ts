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
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { searchFind } from '../api/fn/search/search-find';
import { systemicIssuesCreate } from '../api/fn/systemic-issues/systemic-issues-create';
import { systemicIssuesWrite } from '../api/fn/systemic-issues/systemic-issues-write';
import type { IssueDto } from '../api/models/issue-dto';
import type { RuleKind } from '../api/models/rule-kind';
import { CATEGORIES } from '../difficulties/case-words';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { saveOver } from '../http/save-over';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { Ministries } from './ministries';

const RULE_KINDS: readonly RuleKind[] = ['law', 'decree', 'notice', 'standard', 'programme'];
const NOTHING = {
  ...{ titleKo: '', titleEn: '', category: 'sys', ruleKind: 'law', rule: '', problem: '' },
  ...{ proposal: '', expectedEffect: '', ministry: '', owner: null as Choice | null },
};
type Model = typeof NOTHING;
const TEXTS = ['titleKo', 'titleEn', 'rule', 'problem', 'proposal', 'expectedEffect'] as const;

/** Opens an issue, or changes its words: which rule, what it does, what is asked of whom. */
@Component({
  selector: 'hd-issue-form-dialog',
  imports: [Combobox, Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `<hd-dialog
    [(open)]="open"
    [wide]="true"
    [heading]="t(issue() ? 'systemicIssues.edit.title' : 'systemicIssues.new.title')"
  >
    <form class="form" novalidate (submit)="send($event)">
      <p class="m">{{ t('systemicIssues.new.lead') }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('systemicIssues.field.titleKo')" [of]="form.titleKo">
        <input hdInput [formField]="form.titleKo" />
      </hd-field>
      <hd-field [label]="t('systemicIssues.field.titleEn')" [of]="form.titleEn" [optional]="true">
        <input hdInput lang="en" [formField]="form.titleEn" />
      </hd-field>
      <div class="grid-form">
        <hd-field [label]="t('systemicIssues.field.category')" [of]="form.category">
          <select hdInput [formField]="form.category">
            @for (one of categories; track one) {
              <option [value]="one">{{ t('labels.category.' + one) }}</option>
            }
          </select>
        </hd-field>
        <hd-field [label]="t('systemicIssues.field.ministry')" [of]="form.ministry">
          <select hdInput [formField]="form.ministry">
            <option value="">{{ t('systemicIssues.choose') }}</option>
            @for (one of ministries(); track one.value) {
              <option [value]="one.value">{{ one.label }}</option>
            }
          </select>
        </hd-field>
      </div>
      <hd-field [label]="t('systemicIssues.field.ruleKind')" [of]="form.ruleKind" [group]="true">
        <hd-segmented [choices]="kinds()" [formField]="form.ruleKind" />
      </hd-field>
      <hd-field
        [label]="t('systemicIssues.field.rule')"
        [hint]="t('systemicIssues.new.ruleHint')"
        [of]="form.rule"
      >
        <input hdInput [formField]="form.rule" />
      </hd-field>
      <hd-field [label]="t('systemicIssues.field.problem')" [of]="form.problem" [count]="true">
        <textarea hdInput rows="4" [formField]="form.problem"></textarea>
      </hd-field>
      <hd-field [label]="t('systemicIssues.field.proposal')" [of]="form.proposal" [count]="true">
        <textarea hdInput rows="4" [formField]="form.proposal"></textarea>
      </hd-field>
      <hd-field
        [label]="t('systemicIssues.field.expectedEffect')"
        [of]="form.expectedEffect"
        [optional]="true"
        [count]="true"
      >
        <textarea hdInput rows="2" [formField]="form.expectedEffect"></textarea>
      </hd-field>
      <hd-field
        [label]="t('systemicIssues.field.owner')"
        [hint]="t('systemicIssues.new.ownerHint')"
        [of]="form.owner"
      >
        <hd-combobox [formField]="form.owner" [search]="staff" />
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t(issue() ? 'ui.save' : 'systemicIssues.new.do') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class IssueFormDialog {
  readonly open = model(false);
  /** The one to change; a new one when left out. */
  readonly issue = input<IssueDto>();
  /** Cases a new one begins with. */
  readonly caseIds = input<readonly string[]>([]);
  /** What a new one is mostly about. */
  readonly category = input<string | null>(null);
  readonly saved = output<IssueDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly session = inject(Session);
  private readonly local = localName();
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly categories = CATEGORIES;
  protected readonly ministries = inject(Ministries).choices;
  protected readonly kinds = computed<Choice[]>(() =>
    RULE_KINDS.map((value) => ({ value, label: this.t(`labels.ruleKind.${value}`) })),
  );
  private readonly model = signal<Model>(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.titleKo, { message: 'systemicIssues.needed.titleKo' });
    minLength(path.titleKo, 2);
    maxLength(path.titleKo, 100);
    maxLength(path.titleEn, 150);
    required(path.ministry, { message: 'systemicIssues.needed.ministry' });
    required(path.rule, { message: 'systemicIssues.needed.rule' });
    minLength(path.rule, 2);
    maxLength(path.rule, 200);
    for (const field of ['problem', 'proposal'] as const) {
      required(path[field], { message: `systemicIssues.needed.${field}` });
      minLength(path[field], 10);
      maxLength(path[field], 3000);
    }
    maxLength(path.expectedEffect, 2000);
    required(path.owner, { message: 'systemicIssues.needed.owner' });
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.form().reset(this.begin()));
    });
  }

  /** Colleagues who work on cases, by part of the name. */
  protected readonly staff = async (words: string): Promise<Choice[]> => {
    const me = this.session.me();
    if (!words.trim()) return me ? [{ value: me.id, label: this.local(me.name, me.nameEn) }] : [];
    const { people } = await this.api.invoke(searchFind, { q: words });
    return people
      .filter(({ role }) => role === 'doctor' || role === 'supervisor')
      .map(({ id, name, nameEn, place }) => ({
        ...{ value: id, label: this.local(name, nameEn), detail: place ?? undefined },
      }));
  };

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const stored = await this.store();
      if (!stored) return;
      this.key.renew();
      this.open.set(false);
      this.saved.emit(stored);
    });
    if (!good) this.summary()?.show();
  }

  private store(): Promise<IssueDto | undefined> {
    const { owner, ruleKind, ...texts } = this.model();
    const body = {
      ...texts,
      ...{ ruleKind: ruleKind as RuleKind, ownerId: owner?.value },
      titleEn: texts.titleEn.trim() || null,
      expectedEffect: texts.expectedEffect.trim() || null,
    };
    const issue = this.issue();
    if (!issue) {
      return this.api.invoke(systemicIssuesCreate, {
        'Idempotency-Key': this.key.value,
        body: { ...body, difficultyIds: [...this.caseIds()] },
      });
    }
    return saveOver(
      this.asker,
      issue,
      (version) =>
        this.api.invoke(systemicIssuesWrite, { id: issue.id, 'If-Match': `"${version}"`, body }),
      (theirs) =>
        TEXTS.map((field) => ({
          label: this.t(`systemicIssues.field.${field}`),
          theirs: theirs[field] ?? '',
          mine: texts[field],
        })),
    );
  }

  private begin(): Model {
    const issue = this.issue();
    const me = this.session.me();
    if (!issue) {
      const owner = me && { value: me.id, label: this.local(me.name, me.nameEn) };
      return { ...NOTHING, category: this.category() ?? 'sys', owner: owner ?? null };
    }
    const { titleKo, category, ruleKind, rule, problem, proposal, ministry, owner } = issue;
    return {
      ...{ titleKo, category, ruleKind, rule, problem, proposal, ministry: ministry.code },
      ...{ titleEn: issue.titleEn ?? '', expectedEffect: issue.expectedEffect ?? '' },
      owner: { value: owner.id, label: this.local(owner.name, owner.nameEn) },
    };
  }
}
