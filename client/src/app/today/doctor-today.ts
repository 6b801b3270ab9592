import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DoctorTodayDto } from '../api/models/doctor-today-dto';
import { localName, translate } from '../i18n/i18n';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ReviewsWaiting } from '../difficulties/reviews-waiting';
import { PromiseList } from '../visits/promise-list';
import { AgendaCard } from './agenda-card';
import { CaseRow } from './case-row';
import { CheckInCard } from './check-in-card';
import { CounterCard } from './counter-card';
import { FollowUpsCard } from './follow-ups-card';
import { QuietCard } from './quiet-card';

const SHOWN_CASES = 5;
const SHOWN_PROMISES = 4;

/** A doctor's day; everything on it can be done from it. */
@Component({
  selector: 'hd-doctor-today',
  imports: [
    AgendaCard,
    CaseRow,
    CheckInCard,
    CounterCard,
    Empty,
    FollowUpsCard,
    Icon,
    PromiseList,
    QuietCard,
    ReviewsWaiting,
    RouterLink,
  ],
  template: `
    <div class="page-head">
      <h1 class="main" tabindex="-1">{{ headline() }}</h1>
      <div class="actions only-desk">
        <a class="btn" routerLink="/check-ins">
          <hd-icon name="calendar-days" [size]="18" />{{ t('today.agendaLink') }}
        </a>
      </div>
    </div>
    <hd-counter-card />
    <hd-reviews-waiting />
    <div class="board">
      <hd-check-in-card class="a" [day]="day()" />
      <section class="card b" aria-labelledby="cases-title">
        <div class="h">
          <h2 id="cases-title">{{ t('today.cases.title') }}</h2>
          @if (day().caseTotal) {
            <span class="count">{{ day().caseTotal }}</span>
          }
          <a class="link" routerLink="/difficulties">
            {{ hidden() ? t('today.cases.more', { n: hidden() }) : t('today.cases.all') }}
          </a>
        </div>
        @if (cases().length) {
          <ul class="rows">
            @for (it of cases(); track it.id) {
              <li><hd-case-row [case]="it" /></li>
            }
          </ul>
        } @else {
          <hd-empty
            [good]="true"
            [heading]="t('today.cases.empty')"
            [text]="t('today.cases.emptyText')"
          />
        }
      </section>
      <hd-agenda-card class="e" [day]="day()" [today]="today()" />
      <section class="card c" aria-labelledby="promises-title">
        <div class="h">
          <h2 id="promises-title">{{ t('today.promises.title') }}</h2>
          @if (day().promiseTotal) {
            <span class="count">{{ day().promiseTotal }}</span>
          }
          <a class="link" routerLink="/visits/promises">{{ t('today.promises.all') }}</a>
        </div>
        @if (promises().length) {
          <hd-promise-list [promises]="promises()" (changed)="changed.emit()" />
        } @else {
          <hd-empty
            [good]="true"
            [heading]="t('today.promises.empty')"
            [text]="t('today.promises.emptyText')"
          />
        }
      </section>
      <div class="stack d">
        <hd-follow-ups-card [day]="day()" />
        <hd-quiet-card [day]="day()" />
        @if (reply(); as first) {
          <a class="card reply" [routerLink]="['/difficulties', first.difficultyId]">
            <hd-icon class="c-ok" name="message-square-reply" />
            <span class="b">{{ t('today.replies.title', { n: day().replyTotal }) }}</span>
            <span class="m ell sp">{{ replyFrom() }}</span>
            <span class="link">{{ t('today.replies.read') }}</span>
          </a>
        }
      </div>
    </div>
  `,
  styles: `
    .board {
      display: grid;
      gap: 16px;
      grid-template:
        'a b e' auto
        'c d e' 1fr / minmax(0, 1.06fr) minmax(0, 1fr) 280px;
      align-items: start;
    }
    .a {
      grid-area: a;
    }
    .b {
      grid-area: b;
    }
    .c {
      grid-area: c;
    }
    .d {
      grid-area: d;
    }
    .e {
      grid-area: e;
    }
    .a,
    .b {
      align-self: stretch;
    }
    .reply {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 44px;
      padding: 8px 16px;
    }
    .reply:hover {
      background: var(--hover);
    }
    @media (max-width: 1299px) {
      .board {
        grid-template:
          'a b' auto
          'c d' auto
          'e e' auto / repeat(2, minmax(0, 1fr));
      }
    }
    @media (max-width: 899px) {
      .board {
        grid-template: none;
      }
      .a,
      .b,
      .c,
      .d,
      .e {
        grid-area: auto;
      }
    }
  `,
})
export class DoctorToday {
  readonly day = input.required<DoctorTodayDto>();
  readonly today = input.required<string>();
  readonly changed = output();
  protected readonly t = translate();
  private readonly local = localName();

  protected readonly headline = computed(() => {
    const { checkInTotal: firms, casesDueToday: cases } = this.day();
    const key = firms && cases ? 'both' : firms ? 'firms' : cases ? 'cases' : 'none';
    return this.t(`today.headline.${key}`, {
      firms: this.t(firms === 1 ? 'today.headline.oneFirm' : 'today.headline.nFirms', { n: firms }),
      cases: this.t(cases === 1 ? 'today.headline.oneCase' : 'today.headline.nCases', { n: cases }),
    });
  });
  protected readonly cases = computed(() => this.day().cases.slice(0, SHOWN_CASES));
  protected readonly hidden = computed(() => this.day().caseTotal - this.cases().length);
  protected readonly promises = computed(() => this.day().promises.slice(0, SHOWN_PROMISES));
  protected readonly reply = computed(() => this.day().replies[0]);
  protected readonly replyFrom = computed(() => {
    const names = new Set(
      this.day().replies.map((it) => this.local(it.companyName, it.companyNameEn)),
    );
    const [name] = names;
    const n = names.size - 1;
    return this.t(n ? 'today.replies.others' : 'today.replies.first', { name, n });
  });
}
