import { Component, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { answerReviewsWaiting } from '../api/fn/answer-reviews/answer-reviews-waiting';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { shortDateText } from '../ui/dates';
import { Icon } from '../ui/icon';

/** 내 검토를 기다림: answers others wrote that wait for this person's eyes; nothing while there are none. */
@Component({
  selector: 'hd-reviews-waiting',
  imports: [Icon, RouterLink],
  template: `
    @if (list.hasValue() && list.value().items.length) {
      <section class="card" [attr.aria-label]="t('labels.answerReview.waiting')">
        <div class="h">
          <hd-icon class="c-warn" name="eye" [size]="18" />
          <h2>{{ t('labels.answerReview.waiting') }}</h2>
          <span class="count">{{ list.value().items.length }}</span>
        </div>
        <ul class="rows">
          @for (one of list.value().items; track one.difficultyId) {
            <li>
              <a class="row compact" [routerLink]="['/difficulties', one.difficultyId]">
                <span class="main">
                  <span class="ttl"
                    ><span class="ell">{{ one.title }}</span></span
                  >
                  <span class="m"
                    >{{ local(one.company.name, one.company.nameEn) }} ·
                    {{
                      t('labels.answerReview.by', {
                        name: local(one.writerName, one.writerNameEn),
                      })
                    }}</span
                  >
                </span>
                @if (one.targetAt) {
                  <span class="right m">{{ until(one.targetAt) }}</span>
                }
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .card {
      margin-block: 12px 16px;
    }
  `,
})
export class ReviewsWaiting {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly list = resource({ loader: () => this.api.invoke(answerReviewsWaiting) });

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected until(targetAt: string): string {
    const day = shortDateText(targetAt, this.i18n.locale());
    return this.t('labels.answerReview.until', { day });
  }
}
