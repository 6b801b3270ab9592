import { Component, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { lettersList } from '../api/fn/letters/letters-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { DatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { LetterAnswers } from './answers/letter-answers';
import { LetterSteps } from './letter-steps';

/** The firm's own final letters, each as PDF. */
@Component({
  selector: 'hd-portal-letters',
  imports: [DatePipe, Empty, Failed, Icon, LetterAnswers, LetterSteps, SkeletonRows],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('letters.portal.title') }}</h1>
          <p class="m">{{ t('letters.portal.lead') }}</p>
        </div>
      </div>
      <section class="card" [attr.aria-label]="t('letters.portal.title')">
        @if (page.error(); as error) {
          <hd-failed [error]="error" (retry)="page.reload()" />
        } @else if (!page.hasValue()) {
          <hd-skeleton-rows [count]="4" />
        } @else {
          <ul class="rows">
            @for (letter of page.value().items; track letter.id) {
              <li>
                <a
                  class="row"
                  target="_blank"
                  rel="noopener"
                  [href]="'/api/letters/' + letter.id + '/pdf'"
                >
                  <hd-icon class="c-3" name="file-text" />
                  <span class="main">
                    <span class="ttl">{{ letter.subject }}</span>
                    <span class="m">
                      {{ t('labels.letterKind.' + letter.kind) }} · {{ letter.addresseeCompany }} ·
                      {{ letter.finalisedAt! | hdDate }}
                    </span>
                  </span>
                  <span class="right link">PDF</span>
                </a>
                @if (['sending', 'sent', 'stopped'].includes(letter.status)) {
                  <div class="card-body">
                    @if (opened() === letter.id) {
                      <hd-letter-answers readonly [id]="letter.id" />
                    } @else {
                      <button type="button" class="link" (click)="opened.set(letter.id)">
                        {{ t('letters.portal.answers') }}
                      </button>
                    }
                  </div>
                }
                @if (letter.status === 'approved') {
                  <div class="card-body">
                    <p class="t14">{{ t('letters.portal.check') }}</p>
                    <hd-letter-steps [id]="letter.id" (moved)="page.reload()" />
                  </div>
                }
              </li>
            } @empty {
              <li>
                <hd-empty
                  icon="mail"
                  [heading]="t('letters.portal.empty')"
                  [text]="t('letters.portal.emptyText')"
                />
              </li>
            }
          </ul>
        }
      </section>
    </div>
  `,
})
export class PortalLetters {
  private readonly api = inject(Api);
  protected readonly t = translate();
  /** The letter whose answers are shown. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly page = resource({
    loader: () => this.api.invoke(lettersList, { limit: 100 }),
  });

  constructor() {
    inject(Live)
      .changes('letter')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.page.reload());
  }
}
