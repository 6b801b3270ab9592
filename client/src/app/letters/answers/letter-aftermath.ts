import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../../api/api';
import { followUpsDismiss } from '../../api/fn/letter-follow-ups/follow-ups-dismiss';
import { followUpsDraft } from '../../api/fn/letter-follow-ups/follow-ups-draft';
import { followUpsGet } from '../../api/fn/letter-follow-ups/follow-ups-get';
import { letterDispatchGet } from '../../api/fn/letter-dispatch/letter-dispatch-get';
import type { LetterStatus } from '../../api/models/letter-status';
import { problemOf } from '../../http/problem';
import { problemWords } from '../../http/problem-words';
import { translate } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { DatePipe } from '../../ui/date-pipes';
import { Icon } from '../../ui/icon';
import { Toaster } from '../../ui/toaster';
import { LetterAnswers } from './letter-answers';

const TO_LEAVE: readonly LetterStatus[] = ['ready', 'scheduled', 'sending', 'sent', 'stopped'];
const LEFT: readonly LetterStatus[] = ['sending', 'sent', 'stopped'];

/** What follows after a letter left: whether it really did, the letter proposed next, the answers. */
@Component({
  selector: 'hd-letter-aftermath',
  imports: [DatePipe, Icon, LetterAnswers, RouterLink],
  template: `
    @if (toLeave() && dispatch.hasValue()) {
      @switch (dispatch.value().delivery) {
        @case ('test_mailbox') {
          <p class="notice w" role="note">
            <hd-icon name="triangle-alert" [size]="18" />
            <span>
              <b>{{ t('letters.after.test') }}</b> {{ t('letters.after.testText') }}
              <a class="link" routerLink="/dev/mail">{{ t('letters.after.testLink') }}</a>
            </span>
          </p>
        }
        @case ('not_configured') {
          <p class="notice d" role="note">
            <hd-icon name="ban" [size]="18" />
            <span
              ><b>{{ t('letters.after.noServer') }}</b> {{ t('letters.after.noServerText') }}</span
            >
          </p>
        }
      }
    }
    @if (followUp.hasValue()) {
      @if (followUp.value().follows; as first) {
        <p class="m">
          {{ t('letters.after.follows') }}
          <a class="link" [routerLink]="['/letters', first.id]">{{ first.number }}</a>
        </p>
      }
      @if (followUp.value().proposal; as next) {
        @if (next.status === 'open' && next.silent > 0) {
          <section class="notice i next" [attr.aria-label]="t('letters.after.next')">
            <hd-icon name="mail-plus" [size]="20" />
            <div class="sp">
              <p class="b">{{ t('letters.after.propose.' + next.kind, { n: next.silent }) }}</p>
              <p class="m">{{ t('letters.after.until', { day: (next.until | hdDate) }) }}</p>
            </div>
            <div class="flex wrap g8">
              <button type="button" class="btn p" [disabled]="busy()" (click)="begin()">
                {{ t('letters.after.begin') }}
              </button>
              <button type="button" class="btn q" [disabled]="busy()" (click)="dismiss()">
                {{ t('letters.after.dismiss') }}
              </button>
            </div>
          </section>
        } @else if (next.draftId) {
          <p class="m">
            <a class="link" [routerLink]="['/letters', next.draftId]">{{
              t('letters.after.begun.' + next.kind)
            }}</a>
          </p>
        }
      }
    }
    @if (left()) {
      <hd-letter-answers [id]="id()" [round]="round()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host:empty {
      display: none;
    }
    .next {
      flex-wrap: wrap;
      align-items: center;
    }
    .next .sp {
      flex: 1 1 240px;
    }
  `,
})
export class LetterAftermath {
  readonly id = input.required<string>();
  readonly status = input.required<LetterStatus>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly round = signal(0);
  protected readonly toLeave = computed(() => TO_LEAVE.includes(this.status()));
  protected readonly left = computed(() => LEFT.includes(this.status()));
  protected readonly dispatch = resource({
    params: () => (this.toLeave() ? { id: this.id(), status: this.status() } : undefined),
    loader: ({ params }) => this.api.invoke(letterDispatchGet, { id: params.id }),
  });
  protected readonly followUp = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(followUpsGet, params),
  });

  constructor() {
    inject(Live)
      .changes('letter')
      .pipe(
        filter((change) => change.id === this.id()),
        debounceTime(600),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.followUp.reload();
        this.round.update((n) => n + 1);
      });
  }

  /** Begins the follow-up and opens it. */
  protected begin(): Promise<void> {
    return this.act(async () => {
      const { id } = await this.api.invoke(followUpsDraft, { id: this.id() });
      await this.router.navigate(['/letters', id]);
    });
  }

  protected dismiss(): Promise<void> {
    return this.act(async () => {
      await this.api.invoke(followUpsDismiss, { id: this.id() });
      this.toaster.show(this.t('letters.after.dismissed'));
      this.followUp.reload();
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      this.followUp.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
