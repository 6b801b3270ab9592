import { Component, computed, inject, input } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import { countryName, dayText, type Money, moneyWords } from './result-words';

interface Facts extends Money {
  title: string;
  market: string;
  buyer: string | null;
  datedOn: string;
}

/** What a result is: one list of facts for staff and for the firm. */
@Component({
  selector: 'hd-result-facts',
  template: `
    @let it = of();
    <dl class="facts">
      <dt>{{ t('results.field.kind') }}</dt>
      <dd>{{ t('labels.resultKind.' + it.kind) }}</dd>
      <dt>{{ t('results.field.amount') }}</dt>
      <dd class="b">{{ money() }}</dd>
      <dt>{{ t('results.field.market') }}</dt>
      <dd>{{ country() }}</dd>
      @if (it.buyer) {
        <dt>{{ t('results.field.buyer') }}</dt>
        <dd>{{ it.buyer }}</dd>
      }
      <dt>{{ t('results.field.day_' + it.kind) }}</dt>
      <dd>{{ day() }}</dd>
    </dl>
  `,
})
export class ResultFacts {
  readonly of = input.required<Facts>();
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly money = computed(() => moneyWords(this.of(), this.t));
  protected readonly country = computed(() => countryName(this.of().market, this.i18n));
  protected readonly day = computed(() => dayText(this.of().datedOn, this.i18n));
}
