import { Component, effect, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { buyerDuplicatesSuspects } from '../api/fn/buyer-duplicates/buyer-duplicates-suspects';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Countries } from './countries';

const WAIT_MS = 350;

interface Typed {
  name?: string;
  country?: string;
  website?: string;
  email?: string;
}

/** Companies that may be the one being entered, with the reasons; silent while there are none. */
@Component({
  selector: 'hd-buyer-suspects',
  imports: [Icon, RouterLink],
  template: `<div role="status">
    @if (found.hasValue() && found.value().items.length) {
      <div class="notice w">
        <hd-icon name="triangle-alert" [size]="18" />
        <div>
          <p class="b">{{ t('buyers.duplicates.warning') }}</p>
          <ul>
            @for (one of found.value().items; track one.id) {
              <li>
                <a class="inline" [routerLink]="['/buyers', one.id]" target="_blank">{{
                  one.name
                }}</a>
                <span class="m">
                  {{ countries.name(one.country) }} ·
                  @for (reason of one.reasons; track reason; let last = $last) {
                    {{ t('labels.buyerLikeness.' + reason) }}{{ last ? '' : ', ' }}
                  }
                </span>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  </div>`,
  styles: `
    ul {
      display: grid;
      gap: 4px;
      margin-top: 4px;
    }
  `,
})
export class BuyerSuspects {
  private readonly api = inject(Api);
  protected readonly countries = inject(Countries);
  protected readonly t = translate();
  readonly typed = input.required<Typed>();
  /** The entry being changed, which is no duplicate of itself. */
  readonly except = input<string>();
  private readonly asked = signal<Typed | undefined>(undefined);
  protected readonly found = resource({
    params: () => this.asked(),
    loader: ({ params }) => this.api.invoke(buyerDuplicatesSuspects, params),
  });

  constructor() {
    effect((onCleanup) => {
      const { name = '', country = '', website = '', email = '' } = this.typed();
      const except = this.except();
      const ask = () => {
        const named = name.trim().length > 1 && country;
        const query = {
          ...(named && { name: name.trim(), country }),
          ...(named && website.trim() && { website: website.trim() }),
          ...(/.@.+\../.test(email) && { email: email.trim() }),
        };
        const some = Object.keys(query).length > 0;
        this.asked.set(some ? { ...query, ...(except && { except }) } : undefined);
      };
      const timer = setTimeout(ask, WAIT_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
