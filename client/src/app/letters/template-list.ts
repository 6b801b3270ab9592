import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { templateCareListVersions } from '../api/fn/letter-templates/template-care-list-versions';
import type { LetterKind } from '../api/models/letter-kind';
import type { LetterLanguage } from '../api/models/letter-language';
import type { TemplateRowDto } from '../api/models/template-row-dto';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { KINDS, LANGUAGES } from './letter-kinds';

/** The agency's templates by kind and language, and the copies that are being worked on. */
@Component({
  selector: 'hd-template-list',
  imports: [RouterLink, Chip, Failed, Icon, ShortDatePipe, SkeletonRows],
  template: `
    <div class="page">
      <nav class="crumbs" [attr.aria-label]="t('letters.crumbs')">
        <a routerLink="/letters">{{ t('letters.title') }}</a>
        <hd-icon name="chevron-right" [size]="16" />
        <span aria-current="page">{{ t('letters.templates.title') }}</span>
      </nav>
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('letters.templates.title') }}</h1>
          <p class="m">{{ t('letters.templates.lead') }}</p>
        </div>
      </div>
      @if (page.error(); as error) {
        <hd-failed [error]="error" (retry)="page.reload()" />
      } @else if (!page.hasValue()) {
        <hd-skeleton-rows [count]="8" />
      } @else {
        <div class="stack">
          @if (working().length) {
            <section class="card">
              <div class="h">
                <h2>{{ t('letters.templates.working') }}</h2>
                <span class="count">{{ working().length }}</span>
              </div>
              <ul class="rows">
                @for (one of working(); track one.id) {
                  <li>
                    <a class="row" [routerLink]="['/letters/templates', one.id]">
                      <span class="main">
                        <span class="ttl">
                          <span class="ell">{{
                            one.title ?? t('labels.letterKind.' + one.kind)
                          }}</span>
                          <span class="tier">{{ t('letters.languageShort.' + one.language) }}</span>
                        </span>
                        <span class="m">
                          {{ t('labels.letterKind.' + one.kind) }} ·
                          {{ t('letters.templates.version', { n: one.version }) }}
                          @if (one.ownerName) {
                            · {{ local(one.ownerName, one.ownerNameEn) }}
                          }
                          · {{ one.updatedAt | hdShortDate }}
                        </span>
                      </span>
                      <span class="right">
                        <hd-chip [tone]="one.status === 'in_review' ? 'w' : ''">{{
                          t('labels.letterTemplateStatus.' + one.status)
                        }}</hd-chip>
                        <span class="m">{{ t('labels.letterTemplateScope.' + one.scope) }}</span>
                      </span>
                    </a>
                  </li>
                }
              </ul>
            </section>
          }
          <section class="card">
            <div class="h">
              <h2>{{ t('letters.templates.agency') }}</h2>
            </div>
            <div
              class="table-wrap"
              tabindex="0"
              role="group"
              [attr.aria-label]="t('letters.templates.agency')"
            >
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{{ t('letters.kind') }}</th>
                    @for (language of languages; track language) {
                      <th scope="col">{{ t('letters.languageName.' + language) }}</th>
                    }
                  </tr>
                </thead>
                <tbody>
                  @for (kind of kinds; track kind) {
                    <tr>
                      <th scope="row">{{ t('labels.letterKind.' + kind) }}</th>
                      @for (language of languages; track language) {
                        <td>
                          @if (newest().get(kind + '/' + language); as one) {
                            <a class="link" [routerLink]="['/letters/templates', one.id]"
                              ><span class="vh">{{ name(kind, language) }}, </span
                              >{{ t('letters.templates.version', { n: one.version }) }}</a
                            >
                            <span class="m">{{ used(one) }}</span>
                          } @else {
                            <span class="m">–</span>
                          }
                        </td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </section>
        </div>
      }
    </div>
  `,
  styles: `
    td .link {
      margin-right: 8px;
      white-space: nowrap;
    }
    td .m,
    th[scope='row'] {
      white-space: nowrap;
    }
    th[scope='row'] {
      text-align: left;
      font-weight: 500;
    }
  `,
})
export class TemplateList {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly kinds = KINDS;
  protected readonly languages = LANGUAGES;
  protected readonly page = resource({ loader: () => this.api.invoke(templateCareListVersions) });
  private readonly items = computed<TemplateRowDto[]>(() =>
    this.page.hasValue() ? this.page.value().items : [],
  );
  /** Copies and what waits for review. */
  protected readonly working = computed(() =>
    this.items().filter((one) => one.scope === 'personal' || one.status !== 'published'),
  );
  /** Kind and language → the version letters start from; the list has the newest first. */
  protected readonly newest = computed(() => {
    const found = new Map<string, TemplateRowDto & { all: number | null }>();
    for (const one of this.items()) {
      if (one.scope !== 'agency' || one.status !== 'published') continue;
      const key = `${one.kind}/${one.language}`;
      const known = found.get(key);
      if (!known) found.set(key, { ...one, all: one.uses });
      else if (known.all !== null) known.all += one.uses ?? 0;
    }
    return found;
  });

  protected used(one: { all: number | null }): string {
    return one.all === null ? '' : this.t('letters.templates.used', { n: one.all });
  }

  protected name(kind: LetterKind, language: LetterLanguage): string {
    const words = [`labels.letterKind.${kind}`, `letters.languageName.${language}`];
    return words.map((key) => this.t(key)).join(', ');
  }
}
