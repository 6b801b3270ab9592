import { Component, computed, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Ladder } from '../ui/ladder';
import { SkeletonRows } from '../ui/skeleton';
import { Told } from '../ui/told';

/** 늦어져 알린 점검: overdue so long that the supervisor or the programme's lead was told. */
@Component({
  selector: 'hd-escalated-card',
  imports: [Due, Empty, Failed, Ladder, RouterLink, SkeletonRows, Told],
  template: `
    <div class="h">
      <h2>{{ t('today.escalated.title') }}</h2>
      <span class="count">{{ found()?.total || '' }}</span>
      <a class="link" routerLink="/check-ins" [queryParams]="{ view: 'escalated' }">{{
        t('today.cases.all')
      }}</a>
    </div>
    @if (list.error(); as error) {
      <hd-failed [error]="error" (retry)="list.reload()" />
    } @else if (found(); as page) {
      @if (page.items.length) {
        <ul class="rows">
          @for (it of page.items; track it.id) {
            <li class="row light">
              <span class="main">
                <span class="ttl">
                  <a class="ell name" [routerLink]="['/companies', it.companyId]">{{
                    local(it.companyName, it.companyNameEn)
                  }}</a>
                  <hd-ladder [value]="it.escalatedTo" />
                </span>
                <span class="m">{{
                  it.doctor
                    ? local(it.doctor.name, it.doctor.nameEn)
                    : t('today.supervisor.noDoctor')
                }}</span>
                <hd-told [steps]="it.steps" />
              </span>
              <hd-due [at]="it.dueOn" />
            </li>
          }
        </ul>
      } @else {
        <hd-empty
          [good]="true"
          [heading]="t('today.escalated.empty')"
          [text]="t('today.escalated.emptyText')"
        />
      }
    } @else {
      <hd-skeleton-rows [count]="3" [height]="60" />
    }
  `,
  host: { class: 'card', role: 'region', '[attr.aria-label]': "t('today.escalated.title')" },
  styles: `
    .ttl {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
  `,
})
export class EscalatedCard {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly list = resource({
    loader: () => this.api.invoke(checkInsList, { view: 'escalated', limit: 5 }),
  });
  protected readonly found = computed(() => (this.list.hasValue() ? this.list.value() : undefined));

  constructor() {
    inject(Live)
      .changes('check_in', 'visit')
      .pipe(debounceTime(800), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
