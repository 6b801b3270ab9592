import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { codeListsDifficultyCategories } from '../../api/fn/reference/code-lists-difficulty-categories';
import { DifficultyCategoryDto } from '../../api/models/difficulty-category-dto';
import { I18n } from '../../i18n/i18n';
import { Failed } from '../../ui/failed';
import { SkeletonRows } from '../../ui/skeleton';

/** The categories of difficulties with their sub-types and target times; to read. */
@Component({
  selector: 'hd-categories',
  imports: [Failed, RouterLink, SkeletonRows],
  template: `<section class="card" aria-labelledby="categories-heading">
    <div class="h">
      <h2 id="categories-heading">{{ t('reference.categories.title') }}</h2>
      <span class="count">{{ categories().length }}</span>
    </div>
    <p class="card-body m">
      {{ t('reference.categories.note') }}
      <a class="inline" routerLink="/service-levels">{{ t('reference.categories.levels') }}</a>
    </p>
    @if (list.error(); as error) {
      <hd-failed [error]="error" (retry)="list.reload()" />
    } @else if (list.isLoading() && !list.hasValue()) {
      <hd-skeleton-rows [count]="10" [height]="60" />
    } @else {
      <ul class="rows">
        @for (category of categories(); track category.code) {
          <li class="row light wrap">
            <div class="main">
              <div class="ttl">
                <span>{{ t('labels.category.' + category.code) }}</span>
                <span class="kbd">{{ category.code }}</span>
              </div>
              <p class="m">{{ subTypes(category) }}</p>
            </div>
            <p class="right t14">
              {{ t('reference.categories.target', { n: category.targetDays }) }}<br />
              <span class="c-3">{{
                t('reference.categories.urgent', { n: category.urgentHours })
              }}</span>
            </p>
            <a class="link" routerLink="../partners" [queryParams]="{ category: category.code }"
              >{{ t('reference.categories.partners')
              }}<span class="vh"> {{ t('labels.category.' + category.code) }}</span></a
            >
          </li>
        }
      </ul>
    }
  </section>`,
  styles: `
    @media (max-width: 899px) {
      .main {
        flex-basis: 100%;
      }
      .right {
        flex: 1;
        text-align: start;
      }
    }
  `,
})
export class Categories {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly list = resource({
    loader: () => this.api.invoke(codeListsDifficultyCategories),
  });
  protected readonly categories = computed(() => (this.list.hasValue() ? this.list.value() : []));

  protected subTypes(category: DifficultyCategoryDto): string {
    const korean = this.i18n.locale() === 'ko';
    return category.subTypes.map((type) => (korean ? type.nameKo : type.nameEn)).join(' · ');
  }
}
