import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionDto } from '../api/models/session-dto';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';

/** What a meeting decided, case by case. */
@Component({
  selector: 'hd-session-outcome',
  imports: [RouterLink, ShortDatePipe],
  template: `
    <div class="stack">
      @if (session().note) {
        <section class="card">
          <div class="h">
            <h2>{{ t('board.session.remarks') }}</h2>
          </div>
          <p class="card-body pre">{{ session().note }}</p>
        </section>
      }
      <section class="card">
        <div class="h">
          <h2>{{ t('board.session.decidedCases') }}</h2>
          <span class="count">{{ decided().length }}</span>
        </div>
        <ul class="rows">
          @for (one of decided(); track one.id) {
            <li class="row light">
              <span class="main">
                <a class="ttl" [routerLink]="['/difficulties', one.id]">{{ one.title }}</a>
                <span class="m"
                  >{{ one.number }} · {{ local(one.companyName, one.companyNameEn) }} ·
                  {{
                    one.doctorName
                      ? local(one.doctorName, one.doctorNameEn)
                      : t('board.none.doctor')
                  }}</span
                >
                @if (one.note) {
                  <span class="t14 pre">{{ one.note }}</span>
                }
              </span>
              <span class="right end">
                <b class="t14">{{ t('labels.reviewVerdict.' + one.verdict) }}</b>
                @if (one.dueOn) {
                  <span class="m">{{ t('board.session.due') }} {{ one.dueOn | hdShortDate }}</span>
                }
                @if (one.nextReviewOn) {
                  <span class="m"
                    >{{ t('board.review.next') }} {{ one.nextReviewOn | hdShortDate }}</span
                  >
                }
              </span>
            </li>
          }
        </ul>
      </section>
      @if (left().length) {
        <section class="card">
          <div class="h">
            <h2>{{ t('board.session.leftCases') }}</h2>
            <span class="count">{{ left().length }}</span>
          </div>
          <ul class="rows">
            @for (one of left(); track one.id) {
              <li class="row compact">
                <span class="main">
                  <a class="ell" [routerLink]="['/difficulties', one.id]">{{ one.title }}</a>
                </span>
                <span class="right m">{{ local(one.companyName, one.companyNameEn) }}</span>
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    .row {
      padding-block: 12px;
    }
    .main {
      display: grid;
      gap: 2px;
    }
    .end {
      display: grid;
      justify-items: end;
    }
    @media (max-width: 599px) {
      .row {
        flex-wrap: wrap;
        row-gap: 4px;
      }
      .main {
        flex-basis: 100%;
      }
      .end {
        margin-left: 0;
        justify-items: start;
      }
    }
  `,
})
export class SessionOutcome {
  readonly session = input.required<SessionDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly decided = computed(() =>
    this.session().cases.filter(({ verdict }) => verdict),
  );
  protected readonly left = computed(() => this.session().cases.filter(({ verdict }) => !verdict));
}
