import { Component, DestroyRef, effect, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { companiesFindDuplicates } from '../api/fn/companies/companies-find-duplicates';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { regionWords } from '../ui/region';
import { Chip } from '../ui/status';

const WAIT_MS = 350;

interface Typed {
  name: string;
  nameEn: string;
  registrationNumber: string;
  phone: string;
  website: string;
}

/** Firms that may be the one being typed, with the reasons; silent while there are none. */
@Component({
  selector: 'hd-duplicates',
  imports: [RouterLink, Chip, Icon],
  template: `
    <div role="status">
      @if (found.hasValue() && found.value().items.length) {
        <section class="card warn">
          <div class="h">
            <h2>{{ t('companies.duplicates.title') }}</h2>
            <span class="count">{{ found.value().items.length }}</span>
          </div>
          <ul class="rows">
            @for (one of found.value().items; track $index) {
              <li class="row light side">
                <span class="main">
                  <span class="ttl">
                    @if (one.id) {
                      <a class="inline" [routerLink]="['/companies', one.id]" target="_blank">{{
                        one.name
                      }}</a>
                    } @else {
                      {{ one.name }}
                    }
                    @if (one.same) {
                      <hd-chip tone="d" icon="circle-alert">{{
                        t('companies.duplicates.same')
                      }}</hd-chip>
                    }
                    @if (one.status === 'archived') {
                      <hd-chip icon="archive">{{ t('labels.companyStatus.archived') }}</hd-chip>
                    }
                  </span>
                  <span class="m">
                    {{
                      one.doctorName || one.teamName
                        ? t('companies.duplicates.who', { name: one.doctorName ?? one.teamName })
                        : t('companies.unassigned')
                    }}
                    @if (one.region) {
                      · {{ region(one.region) }}
                    }
                  </span>
                  <span class="m">
                    @for (reason of one.reasons; track reason; let last = $last) {
                      {{ t('companies.duplicates.reason.' + reason) }}{{ last ? '' : ' · ' }}
                    }
                  </span>
                  @if (!one.id) {
                    <span class="m c-warn">{{ t('companies.duplicates.hidden') }}</span>
                  }
                </span>
              </li>
            }
          </ul>
        </section>
      } @else if (asked()) {
        <p class="notice only-desk">
          <hd-icon class="c-ok" name="circle-check" [size]="18" />{{
            t('companies.duplicates.none')
          }}
        </p>
      } @else {
        <p class="notice only-desk">
          <hd-icon name="scan-search" [size]="18" />{{ t('companies.duplicates.hint') }}
        </p>
      }
    </div>
  `,
  styles: `
    .warn {
      border-color: var(--warn);
    }
    .main > .m {
      display: block;
    }
    .ttl {
      flex-wrap: wrap;
    }
  `,
})
export class Duplicates {
  private readonly api = inject(Api);
  protected readonly region = regionWords();
  readonly typed = input.required<Typed>();
  /** The firm being edited, which is no duplicate of itself. */
  readonly except = input<string>();
  protected readonly t = translate();
  protected readonly asked = signal<Record<string, string> | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly found = resource({
    params: () => this.asked(),
    loader: ({ params }) => this.api.invoke(companiesFindDuplicates, params),
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const typed = this.typed();
      const except = this.except();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(typed, except), WAIT_MS);
    });
  }

  private ask(typed: Typed, except: string | undefined): void {
    const words = Object.entries(typed)
      .map(([key, value]) => [key, value.trim()] as const)
      .filter(([key, value]) => value.length >= (key === 'registrationNumber' ? 12 : 2));
    const query = words.length
      ? { ...Object.fromEntries(words), ...(except && { except }) }
      : undefined;
    if (JSON.stringify(query) !== JSON.stringify(this.asked())) this.asked.set(query);
  }
}
