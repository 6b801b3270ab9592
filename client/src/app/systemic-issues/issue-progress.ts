import {
  Component,
  Injector,
  computed,
  effect,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { systemicIssuesNote } from '../api/fn/systemic-issues/systemic-issues-note';
import type { IssueDto } from '../api/models/issue-dto';
import type { IssueEntryDto } from '../api/models/issue-entry-dto';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { saveForm } from '../http/save-form';
import { I18n, localName, translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import type { Choice } from '../ui/choice';
import { dateText } from '../ui/dates';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { TimelineItem } from '../ui/timeline';
import { Toaster } from '../ui/toaster';

interface Words {
  kind: string;
  textKo: string;
  textEn: string;
}
const NOTHING: Words = { kind: 'internal_note', textKo: '', textEn: '' };

/** What was done on an issue, and where staff write: a note of theirs, or words for all its firms. */
@Component({
  selector: 'hd-issue-progress',
  imports: [
    ...[ErrorSummary, Field, FormField, Icon, Input, Segmented, SubmitOnCtrlEnter, TimelineItem],
  ],
  template: `
    <section class="card" [attr.aria-label]="t('systemicIssues.progress.title')">
      <div class="h">
        <h2>{{ t('systemicIssues.progress.title') }}</h2>
        <span class="count">{{ issue().entries.length }}</span>
      </div>
      <ol class="line">
        @for (entry of issue().entries; track entry.id) {
          <li
            hd-timeline-item
            [kind]="kind(entry)"
            [at]="entry.at"
            [icon]="entry.kind === 'step' ? 'landmark' : undefined"
            [who]="entry.kind === 'step' ? undefined : who(entry)"
          >
            @if (entry.kind === 'step') {
              <span event>{{ step(entry) }}</span>
            }
            @if (entry.kind === 'step') {
              @if (entry.textKo; as reason) {
                <p class="words t14">{{ reason }}</p>
              }
            } @else {
              <p class="words">{{ local(entry.textKo ?? '', entry.textEn) }}</p>
              @if (entry.kind === 'public_note') {
                <p class="m">{{ t('systemicIssues.progress.told', { n: entry.toldCases }) }}</p>
              }
            }
          </li>
        }
      </ol>
    </section>
    <section class="card card-body" [attr.aria-label]="t('systemicIssues.note.title')">
      <form class="form" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <hd-error-summary [form]="form" />
        @if (mayTell()) {
          <hd-field [label]="t('systemicIssues.note.title')" [of]="form.kind" [group]="true">
            <hd-segmented [choices]="kinds()" [formField]="form.kind" />
          </hd-field>
        }
        @if (loud()) {
          <p class="notice i">
            <hd-icon name="eye" [size]="18" />{{
              t('systemicIssues.note.public', {
                cases: issue().caseCount,
                firms: issue().firmCount,
              })
            }}
          </p>
        }
        <hd-field
          [label]="t(loud() ? 'systemicIssues.note.textKo' : 'systemicIssues.note.text')"
          [of]="form.textKo"
          [count]="true"
        >
          <textarea hdInput rows="3" [formField]="form.textKo"></textarea>
        </hd-field>
        @if (loud()) {
          <hd-field
            [label]="t('systemicIssues.note.textEn')"
            [hint]="t('systemicIssues.note.textEnHint')"
            [of]="form.textEn"
            [optional]="true"
            [count]="true"
          >
            <textarea hdInput rows="3" lang="en" [formField]="form.textEn"></textarea>
          </hd-field>
        }
        <div class="flex g8">
          <span class="sp"></span>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t(loud() ? 'systemicIssues.note.tell' : 'systemicIssues.note.keep') }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .line {
      padding: 0 16px 4px;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class IssueProgress {
  readonly issue = input.required<IssueDto>();
  readonly changed = output<IssueDto>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly injector = inject(Injector);
  private readonly key = new IdempotencyKey();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly model = signal<Words>(NOTHING);
  private draft: Draft<Words> | undefined;
  protected readonly mayTell = computed(() => this.issue().allowedActions.includes('tell'));
  protected readonly loud = computed(() => this.mayTell() && this.model().kind === 'public_note');
  protected readonly form = form(this.model, (path) => {
    required(path.textKo, { message: 'systemicIssues.needed.note' });
    minLength(path.textKo, 2);
    maxLength(path.textKo, 2000);
    maxLength(path.textEn, 3000);
  });
  protected readonly kinds = computed<Choice[]>(() =>
    (['internal_note', 'public_note'] as const).map((value) => ({
      ...{ value, label: this.t(`labels.issueEntryKind.${value}`) },
    })),
  );

  constructor() {
    const id = computed(() => this.issue().id);
    // The draft is this issue's; another one brings its own.
    effect(() => {
      const key = `systemic-issue.${id()}.note`;
      untracked(() => void this.begin(key));
    });
    effect(() => {
      const words = this.model();
      if (words.textKo.trim() || words.textEn.trim()) this.draft?.keep(words);
    });
  }

  protected kind({ kind }: IssueEntryDto): 'event' | 'reply' | 'note' {
    return kind === 'step' ? 'event' : kind === 'public_note' ? 'reply' : 'note';
  }

  protected who({ authorName, authorTitle }: IssueEntryDto): string {
    return [authorName, authorTitle].filter(Boolean).join(' ');
  }

  protected step(entry: IssueEntryDto): string {
    const status = this.t(`labels.issueStatus.${entry.toStatus}`);
    const day = dateText(entry.happenedOn!, this.i18n.locale());
    return this.t('systemicIssues.progress.step', { status, day, who: this.who(entry) });
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { textKo, textEn } = this.model();
      const loud = this.loud();
      if (loud && !(await this.sure())) return;
      const stored = await this.api.invoke(systemicIssuesNote, {
        ...{ id: this.issue().id, 'Idempotency-Key': this.key.value },
        body: { public: loud, textKo, textEn: (loud && textEn.trim()) || null },
      });
      this.key.renew();
      this.draft?.clear();
      this.form().reset({ ...NOTHING });
      this.changed.emit(stored);
      this.toaster.show(this.t(loud ? 'systemicIssues.note.told' : 'systemicIssues.note.kept'));
    });
    if (!good) this.summary()?.show();
  }

  private sure(): Promise<boolean> {
    const { caseCount, firmCount } = this.issue();
    return this.asker.confirm({
      title: this.t('systemicIssues.note.ask'),
      text: this.t('systemicIssues.note.public', { cases: caseCount, firms: firmCount }),
      action: this.t('systemicIssues.note.tell'),
    });
  }

  private async begin(key: string): Promise<void> {
    this.form().reset({ ...NOTHING });
    const draft = runInInjectionContext(this.injector, () => new Draft<Words>(key));
    this.draft = draft;
    const kept = await draft.load();
    if (kept && this.draft === draft && !this.model().textKo) this.model.set(kept);
  }
}
