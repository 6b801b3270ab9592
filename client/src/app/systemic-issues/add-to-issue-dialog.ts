import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { systemicIssuesLink } from '../api/fn/systemic-issues/systemic-issues-link';
import { systemicIssuesList } from '../api/fn/systemic-issues/systemic-issues-list';
import type { IssueDto } from '../api/models/issue-dto';
import type { IssueRowDto } from '../api/models/issue-row-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { RadioCards } from '../ui/radio-cards';
import { Toaster } from '../ui/toaster';
import { IssueFormDialog } from './issue-form-dialog';

const MOST = 100;

/** Hangs cases on a systemic issue: one of those there are, the likest first, or a new one. */
@Component({
  selector: 'hd-add-to-issue-dialog',
  imports: [Dialog, Field, Icon, IssueFormDialog, RadioCards, RouterLink],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('systemicIssues.add.title', { n: caseIds().length })">
      <form class="form" novalidate (submit)="send($event)">
        <p class="m">{{ t('systemicIssues.add.lead') }}</p>
        @if (choices().length) {
          <div class="in-group">
            <hd-icon class="c-3" name="search" [size]="18" />
            <input
              class="in"
              type="search"
              [value]="words()"
              [attr.aria-label]="t('systemicIssues.search')"
              [placeholder]="t('systemicIssues.search')"
              (input)="words.set($any($event.target).value)"
            />
          </div>
          <hd-field
            [label]="t('systemicIssues.add.which')"
            [group]="true"
            [error]="tried() && !picked() ? t('systemicIssues.needed.issue') : undefined"
          >
            <hd-radio-cards class="scroll" [choices]="shown()" [(value)]="picked" />
          </hd-field>
        } @else if (!issues.isLoading()) {
          <p class="notice i">{{ t('systemicIssues.add.none') }}</p>
        }
        @if (problem(); as words) {
          <p class="notice d" role="alert">{{ words }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="begin()">
            <hd-icon name="plus" [size]="18" />{{ t('systemicIssues.new.title') }}
          </button>
          @if (choices().length) {
            <button type="submit" class="btn p" [disabled]="busy()">
              {{ t('systemicIssues.add.do') }}
            </button>
          }
        </div>
      </form>
    </hd-dialog>
    <hd-issue-form-dialog
      [(open)]="opening"
      [caseIds]="caseIds()"
      [category]="category()"
      (saved)="opened($event)"
    />
    <hd-dialog
      [open]="!!made()"
      (openChange)="made.set(undefined)"
      [heading]="t('systemicIssues.add.opened', { number: made()?.number ?? '' })"
    >
      <p class="body">{{ t('systemicIssues.add.openedText') }}</p>
      <div class="buttons">
        <button type="button" class="btn" (click)="made.set(undefined)">{{ t('ui.close') }}</button>
        <a class="btn p" [routerLink]="['/systemic-issues', made()?.id]">{{
          t('systemicIssues.add.open')
        }}</a>
      </div>
    </hd-dialog>
  `,
  styles: `
    .scroll {
      display: block;
      max-height: 320px;
      overflow: auto;
    }
  `,
})
export class AddToIssueDialog {
  readonly open = model(false);
  readonly caseIds = input.required<readonly string[]>();
  readonly category = input<string | null>(null);
  /** Offered before the others. */
  readonly suggested = input<readonly IssueRowDto[]>([]);
  readonly added = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly words = signal('');
  protected readonly picked = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly opening = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly made = signal<IssueDto | undefined>(undefined);
  protected readonly issues = resource({
    params: () => (this.open() ? {} : undefined),
    loader: () => this.api.invoke(systemicIssuesList, { limit: MOST }),
  });
  protected readonly choices = computed<Choice[]>(() => {
    const first = new Map(this.suggested().map((one) => [one.id, one]));
    const all = this.issues.hasValue() ? this.issues.value().items : [];
    const rows = [...first.values(), ...all.filter(({ id }) => !first.has(id))];
    return rows
      .filter(({ status }) => status !== 'done')
      .map((one) => ({
        ...{ value: one.id, label: this.local(one.titleKo, one.titleEn) },
        detail: [
          ...(first.has(one.id) ? [this.t('systemicIssues.add.alike')] : []),
          ...[one.number, this.t(`labels.issueStatus.${one.status}`)],
          this.local(one.ministry.nameKo, one.ministry.nameEn),
        ].join(' · '),
      }));
  });
  protected readonly shown = computed(() => {
    const words = this.words().trim().toLowerCase();
    return this.choices().filter(
      ({ value, label, detail }) =>
        value === this.picked() || `${label} ${detail}`.toLowerCase().includes(words),
    );
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.words.set('');
        this.picked.set('');
        this.tried.set(false);
        this.problem.set(undefined);
      });
    });
  }

  protected begin(): void {
    this.open.set(false);
    this.opening.set(true);
  }

  protected opened(issue: IssueDto): void {
    this.made.set(issue);
    this.added.emit();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const id = this.picked();
    if (!id || this.busy()) return;
    this.busy.set(true);
    try {
      const body = { difficultyIds: [...this.caseIds()] };
      const { added, skipped } = await this.api.invoke(systemicIssuesLink, { id, body });
      this.open.set(false);
      const left = skipped.length;
      this.toaster.show(
        this.t(left ? 'systemicIssues.add.doneSome' : 'systemicIssues.add.done', { added, left }),
      );
      this.added.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.problem.set(this.t(`problems.${problem.code}`));
    } finally {
      this.busy.set(false);
    }
  }
}
