import { Component, inject, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { solutionCountsCounts } from '../api/fn/solutions/solution-counts-counts';
import { translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';

/** What the library did while firms filed: each figure with the number it is a part of. */
@Component({
  selector: 'hd-deflection-card',
  imports: [Failed, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('solutions.counts.title')">
      <div class="h">
        <h2>{{ t('solutions.counts.title') }}</h2>
        <select
          class="in days"
          [attr.aria-label]="t('solutions.counts.period')"
          (change)="days.set(+$any($event.target).value)"
        >
          @for (one of [30, 90, 365]; track one) {
            <option [value]="one" [selected]="one === days()">
              {{ t('solutions.counts.days', { n: one }) }}
            </option>
          }
        </select>
      </div>
      @if (counts.error(); as error) {
        <hd-failed [error]="error" (retry)="counts.reload()" />
      } @else if (!counts.hasValue()) {
        <hd-skeleton-rows [count]="1" [height]="60" />
      } @else {
        @let it = counts.value();
        <div class="card-body">
          <dl class="fact-strip">
            <div>
              <dt>{{ t('solutions.counts.shown') }}</dt>
              <dd>{{ it.shown }}</dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.opened') }}</dt>
              <dd>
                {{ it.opened }}
                <span class="of">{{ t('solutions.counts.of', { n: it.shown }) }}</span>
              </dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.said') }}</dt>
              <dd>
                {{ it.said }}
                <span class="of">{{ t('solutions.counts.of', { n: it.opened }) }}</span>
              </dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.deflected') }}</dt>
              <dd class="c-ok">
                {{ it.deflected }}
                <span class="of">{{ t('solutions.counts.of', { n: it.said }) }}</span>
              </dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.filedAfterAll') }}</dt>
              <dd>
                {{ it.filedAfterAll }}
                <span class="of">{{ t('solutions.counts.of', { n: it.said }) }}</span>
              </dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.undecided') }}</dt>
              <dd>
                {{ it.undecided }}
                <span class="of">{{ t('solutions.counts.of', { n: it.said }) }}</span>
              </dd>
            </div>
            <div>
              <dt>{{ t('solutions.counts.filed') }}</dt>
              <dd>{{ it.filedInPortal }}</dd>
            </div>
          </dl>
          <p class="m note">{{ t('solutions.counts.note') }}</p>
        </div>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 12px;
    }
    .h .days {
      width: auto;
      margin: 8px 0 8px auto;
    }
    .of {
      font-size: 13px;
      font-weight: 400;
      color: var(--text-3);
    }
    .note {
      margin-top: 12px;
    }
    @media (max-width: 899px) {
      .fact-strip {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      .fact-strip > div {
        padding: 0;
        border: 0;
      }
    }
  `,
})
export class DeflectionCard {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly days = signal(90);
  protected readonly counts = resource({
    params: () => ({ days: this.days() }),
    loader: ({ params }) => this.api.invoke(solutionCountsCounts, params as never),
  });
}
