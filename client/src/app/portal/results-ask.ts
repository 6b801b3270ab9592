import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { resultsList } from '../api/fn/results/results-list';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';

/** The way to the firm's results, when there are some; loud while one waits for its word. */
@Component({
  selector: 'hd-results-ask',
  imports: [Icon, RouterLink],
  template: `
    @if (asked()) {
      <a class="notice i" routerLink="/portal/results">
        <hd-icon name="trending-up" [size]="18" />
        <span class="b">{{ t('portal.results.ask', { n: asked() }) }}</span>
      </a>
    } @else if (any()) {
      <p class="way">
        <a class="link" routerLink="/portal/results">{{ t('portal.results.see') }}</a>
      </p>
    }
  `,
  styles: `
    .notice,
    .way {
      margin-top: 16px;
    }
  `,
})
export class ResultsAsk {
  private readonly api = inject(Api);
  protected readonly t = translate();
  private readonly list = resource({
    loader: () => this.api.invoke(resultsList, { limit: 50 }),
  });
  protected readonly any = computed(() => this.list.hasValue() && this.list.value().total > 0);
  protected readonly asked = computed(() =>
    this.list.hasValue()
      ? this.list.value().items.filter(({ status }) => status === 'asked').length
      : 0,
  );
}
