import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { ExtensionDto } from '../api/models/extension-dto';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { dateText, shortDateTimeText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';
import { WordsDialog } from './words-dialog';

interface Fact {
  key: string;
  words: string;
  late?: boolean;
  done?: boolean;
}

/** Beneath the clock: what else is due when, and more time asked for, granted or refused. */
@Component({
  selector: 'hd-case-deadlines',
  imports: [Chip, Icon, RouterLink, WordsDialog],
  template: `
    <section class="card" aria-labelledby="deadlines-heading">
      <div class="h">
        <h2 id="deadlines-heading">{{ t('difficulties.due.title') }}</h2>
        <a class="link" routerLink="/service-levels">{{
          t('difficulties.due.level', { n: difficulty().serviceLevel })
        }}</a>
      </div>
      <dl class="facts card-body">
        @for (fact of facts(); track fact.key) {
          <dt>{{ t('difficulties.due.' + fact.key) }}</dt>
          <dd [class.c-danger]="fact.late">
            @if (fact.done) {
              <hd-icon class="c-ok" name="check" [size]="16" />
            } @else if (fact.late) {
              <hd-icon name="circle-alert" [size]="16" />
            }
            {{ fact.words }}
          </dd>
        }
      </dl>
      @for (one of shown(); track one.id) {
        <div class="ext" [class.asked]="one.status === 'requested'">
          <div class="flex g8 between">
            <span class="b">{{ t('difficulties.extend.to', { day: day(one.dueOn) }) }}</span>
            @switch (one.status) {
              @case ('requested') {
                <hd-chip tone="w" icon="hourglass">{{
                  t('labels.extensionState.requested')
                }}</hd-chip>
              }
              @case ('granted') {
                <hd-chip tone="o" icon="check">{{ t('labels.extensionState.granted') }}</hd-chip>
              }
              @default {
                <hd-chip icon="ban">{{ t('labels.extensionState.refused') }}</hd-chip>
              }
            }
          </div>
          <p class="t14 reason">{{ one.reason }}</p>
          @if (one.consent) {
            <p class="m">{{ t('difficulties.extend.agreed', { how: one.consent }) }}</p>
          }
          <p class="m">
            {{ t('difficulties.extend.asked', { who: one.askedByName, at: at(one.askedAt) }) }}
            @if (one.decidedByName) {
              · {{ t('difficulties.extend.decided', { who: one.decidedByName }) }}
            }
          </p>
          @if (one.decisionNote) {
            <p class="t14 reason">{{ one.decisionNote }}</p>
          }
          @if (one.status === 'requested' && mayDecide()) {
            <div class="flex g8">
              <button type="button" class="btn s" (click)="refusing.set(one)">
                {{ t('difficulties.extend.refuse') }}
              </button>
              <button type="button" class="btn p s" [disabled]="busy()" (click)="approve(one)">
                {{ t('difficulties.extend.approve') }}
              </button>
            </div>
          }
        </div>
      }
    </section>
    <hd-words-dialog
      [open]="!!refusing()"
      (openChange)="!$event && refusing.set(undefined)"
      [heading]="t('difficulties.extend.refuseTitle')"
      [lead]="t('difficulties.extend.refuseLead')"
      [label]="t('difficulties.extend.why')"
      [action]="t('difficulties.extend.refuse')"
      [send]="refuse"
    />
  `,
  styles: `
    .ext {
      display: grid;
      gap: 4px;
      padding: 10px 16px 12px;
      border-top: 1px solid var(--line);
    }
    .asked {
      background: var(--warn-soft);
    }
    .reason {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    dd hd-icon {
      vertical-align: -3px;
    }
  `,
})
export class CaseDeadlines {
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly t = translate();
  protected readonly refusing = signal<ExtensionDto | undefined>(undefined);
  protected readonly busy = signal(false);
  /** Those since the case was last opened, the newest first. */
  protected readonly shown = computed(() =>
    this.difficulty()
      .extensions.filter(({ counts }) => counts)
      .reverse(),
  );
  protected readonly mayDecide = computed(() =>
    this.difficulty().allowedActions.includes('decide_extension'),
  );
  protected readonly facts = computed<Fact[]>(() => {
    const { deadlines, requestKind, status } = this.difficulty();
    const over = status === 'answered' || status === 'closed';
    const due = (key: string, at: string | null, doneAt: string | null = null): Fact[] => {
      if (!at) return [];
      const late = new Date(doneAt ?? this.now()) > new Date(at);
      return [{ key, words: this.at(doneAt ?? at), late: late && !over, done: !!doneAt }];
    };
    const untouched = status === 'received' || status === 'triaged' || status === 'assigned';
    const facts: Fact[] = [
      { key: 'kind', words: this.t(`labels.requestKind.${requestKind}`) },
      ...due('legal', deadlines.legalDueAt),
      ...due('firstContact', deadlines.firstContactAt, deadlines.firstContactDoneAt),
    ];
    if (untouched) facts.push(...due('transferInside', deadlines.transferInsideAt));
    if (untouched) facts.push(...due('transferOutside', deadlines.transferOutsideAt));
    if (deadlines.nextProgressOn)
      facts.push({ key: 'progress', words: this.day(deadlines.nextProgressOn) });
    return facts;
  });

  protected day(value: string): string {
    return dateText(value, this.i18n.locale());
  }

  protected at(value: string): string {
    return shortDateTimeText(value, this.i18n.locale());
  }

  protected async approve({ id, dueOn }: ExtensionDto): Promise<void> {
    this.busy.set(true);
    const ending = await this.changes.run(this.difficulty(), '', (seen) =>
      this.cases.approveExtension(seen, id),
    );
    this.busy.set(false);
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    const day = this.day(dueOn);
    if (ending.done) this.toaster.show(this.t('difficulties.extend.approved', { day }));
    else if (ending.problem) this.toaster.failed(ending.problem);
  }

  protected readonly refuse = async (note: string): Promise<string | undefined> => {
    const extension = this.refusing();
    if (!extension) return undefined;
    const ending = await this.changes.run(this.difficulty(), note, (seen) =>
      this.cases.refuseExtension(seen, extension.id, note),
    );
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    if (ending.done) this.toaster.show(this.t('difficulties.extend.refusedDone'));
    return ending.done ? undefined : (ending.problem ?? this.t('difficulties.problem.givenUp'));
  };
}
