import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { lettersList } from '../api/fn/letters/letters-list';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';

/** The letters made for a firm. */
@Component({
  selector: 'hd-firm-letters',
  imports: [RouterLink, Chip, Empty, Failed, LoadMore, ShortDatePipe, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.tab.letters')">
      <div class="h">
        <h2>{{ t('companies.tab.letters') }}</h2>
        @if (count()) {
          <span class="count">{{ count() }}</span>
        }
        <a class="link" routerLink="/letters/new" [queryParams]="{ company: companyId() }">{{
          t('companies.letters.add')
        }}</a>
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="2" [height]="60" />
      } @else if (list.items().length) {
        <ul class="rows">
          @for (one of list.items(); track one.id) {
            <li>
              <a class="row light side" [routerLink]="['/letters', one.id]">
                <span class="main">
                  <span class="ttl"
                    ><span class="ell">{{ one.subject }}</span></span
                  >
                  <span class="m">
                    {{ t('labels.letterKind.' + one.kind) }} ·
                    {{ one.addresseeCompany ?? one.number }} ·
                    {{ one.finalisedAt ?? one.updatedAt | hdShortDate }}
                  </span>
                </span>
                <span class="right">
                  @if (one.status === 'final') {
                    <hd-chip tone="o" icon="badge-check">{{
                      t('labels.letterStatus.final')
                    }}</hd-chip>
                  } @else {
                    <hd-chip tone="i" icon="file-pen-line">{{
                      t('labels.letterStatus.draft')
                    }}</hd-chip>
                  }
                </span>
              </a>
            </li>
          }
        </ul>
        @if (!few() && list.hasMore()) {
          <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
        }
      } @else if (few()) {
        <p class="m none">{{ t('companies.letters.none') }}</p>
      } @else {
        <hd-empty
          icon="mail"
          [heading]="t('companies.letters.none')"
          [text]="t('companies.letters.noneText')"
        />
      }
    </section>
  `,
  styles: `
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmLetters {
  private readonly api = inject(Api);
  readonly companyId = input.required<string>();
  /** The newest few: the card of the summary. */
  readonly few = input(false);
  readonly count = input<number>();
  protected readonly t = translate();
  protected readonly list = keysetList(
    () => ({ companyId: this.companyId(), limit: this.few() ? 3 : 50 }),
    (params) => this.api.invoke(lettersList, params),
  );
}
