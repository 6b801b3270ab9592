import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { reviewSessionsList } from '../api/fn/review-sessions/review-sessions-list';
import { localName, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';

/** Meetings and their minutes, those still open first to be taken up again. */
@Component({
  selector: 'hd-sessions-page',
  imports: [Chip, DateTimePipe, Empty, Failed, Icon, LoadMore, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <nav class="crumbs" [attr.aria-label]="t('board.session.crumbs')">
        <a routerLink="/board">{{ t('board.title') }}</a>
      </nav>
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('board.session.all') }}
            @if (page(); as it) {
              <span class="count">{{ it.total || '' }}</span>
            }
          </h1>
        </div>
      </div>
      <section class="card">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!page()) {
          <hd-skeleton-rows [count]="4" [height]="60" />
        } @else if (page()?.items?.length) {
          <ul class="rows">
            @for (it of page()?.items; track it.id) {
              <li class="row light">
                <span class="main">
                  <a class="ttl" [routerLink]="['/board/sessions', it.id]">{{ it.title }}</a>
                  <span class="m"
                    >{{ local(it.startedByName, it.startedByNameEn) }} ·
                    {{ it.startedAt | hdDateTime }}</span
                  >
                </span>
                <span class="right flex g12 wrap">
                  <span class="m">{{
                    t('board.session.progress', { n: it.decided, total: it.total })
                  }}</span>
                  @if (it.endedAt) {
                    <a
                      class="btn s"
                      [href]="'/api/review-sessions/' + it.id + '/minutes'"
                      target="_blank"
                      rel="noopener"
                      [attr.aria-label]="t('board.session.minutesOf', { title: it.title })"
                    >
                      <hd-icon name="file-text" [size]="18" />{{ t('board.session.minutes') }}
                    </a>
                  } @else {
                    <hd-chip tone="i" icon="circle-dot">{{ t('board.session.going') }}</hd-chip>
                    <a
                      class="btn s p"
                      [routerLink]="['/board/sessions', it.id]"
                      [attr.aria-label]="t('board.session.resumeOf', { title: it.title })"
                    >
                      {{ t('board.session.resume') }}
                    </a>
                  }
                </span>
              </li>
            }
          </ul>
          <hd-load-more
            [more]="!!page()?.nextCursor"
            [busy]="busy()"
            [shown]="page()?.items?.length ?? 0"
            [total]="page()?.total"
            (wanted)="more()"
          />
        } @else {
          <hd-empty
            [heading]="t('board.session.none')"
            [text]="t('board.session.noneText')"
            icon="clipboard-check"
          >
            <a class="btn p" routerLink="/board">{{ t('board.title') }}</a>
          </hd-empty>
        }
      </section>
    </div>
  `,
})
export class SessionsPage {
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  protected readonly busy = signal(false);
  protected readonly list = resource({ loader: () => this.api.invoke(reviewSessionsList, {}) });
  protected readonly page = computed(() => (this.list.hasValue() ? this.list.value() : undefined));

  protected async more(): Promise<void> {
    const page = this.page();
    if (!page?.nextCursor || this.busy()) return;
    this.busy.set(true);
    try {
      const next = await this.api.invoke(reviewSessionsList, { cursor: page.nextCursor });
      this.list.set({ ...next, items: [...page.items, ...next.items] });
    } finally {
      this.busy.set(false);
    }
  }
}
