import { Component, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { cannedRepliesList } from '../api/fn/canned-replies/canned-replies-list';
import { cannedRepliesRemove } from '../api/fn/canned-replies/canned-replies-remove';
import type { CannedReplyDto } from '../api/models/canned-reply-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { CannedForm } from './canned-form';
import { withNames } from './canned-picker';

/** 상용 답변: one's own and the agency's, to write, change and throw away. */
@Component({
  selector: 'hd-canned-replies-page',
  imports: [CannedForm, Empty, Failed, Icon, ShortDatePipe, SkeletonRows],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('cannedReplies.title') }}</h1>
          <p class="m">{{ t('cannedReplies.lead') }}</p>
        </div>
        <div class="actions">
          <button type="button" class="btn p" (click)="begin(undefined)">
            <hd-icon name="plus" [size]="18" />{{ t('cannedReplies.new') }}
          </button>
        </div>
      </div>
      @if (list.error(); as error) {
        <section class="card"><hd-failed [error]="error" (retry)="list.reload()" /></section>
      } @else if (!list.hasValue()) {
        <section class="card"><hd-skeleton-rows [count]="5" /></section>
      } @else {
        <div class="stack">
          @for (group of groups(); track group.key) {
            <section class="card" [attr.aria-label]="t(group.key)">
              <div class="h">
                <h2>{{ t(group.key) }}</h2>
                <span class="count">{{ group.items.length }}</span>
              </div>
              <ul class="rows">
                @for (one of group.items; track one.id) {
                  <li class="row light">
                    <span class="main">
                      <span class="ttl"
                        ><span class="ell">{{ one.title }}</span></span
                      >
                      <span class="m ell">{{ named(one.body) }}</span>
                      <span class="m"
                        >{{
                          one.category
                            ? t('labels.category.' + one.category)
                            : t('cannedReplies.anyCategory')
                        }}
                        · {{ t('labels.locale.' + one.language) }} · {{ one.updatedByName }} ·
                        {{ one.updatedAt | hdShortDate }}</span
                      >
                    </span>
                    @if (one.mine) {
                      <span class="right">
                        <button
                          type="button"
                          class="iconb"
                          [attr.aria-label]="t('cannedReplies.editOne', { title: one.title })"
                          (click)="begin(one)"
                        >
                          <hd-icon name="pen-line" [size]="18" />
                        </button>
                        <button
                          type="button"
                          class="iconb"
                          [attr.aria-label]="t('cannedReplies.removeOne', { title: one.title })"
                          (click)="remove(one)"
                        >
                          <hd-icon name="trash" [size]="18" />
                        </button>
                      </span>
                    }
                  </li>
                }
              </ul>
            </section>
          } @empty {
            <section class="card">
              <hd-empty
                icon="message-square-text"
                [heading]="t('cannedReplies.none.title')"
                [text]="t('cannedReplies.none.text')"
              />
            </section>
          }
        </div>
      }
    </div>
    <hd-canned-form [(open)]="writing" [reply]="chosen()" (saved)="saved()" />
  `,
  styles: `
    .main {
      display: grid;
      gap: 2px;
      min-width: 0;
    }
    .right {
      display: flex;
    }
  `,
})
export class CannedRepliesPage {
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly writing = signal(false);
  protected readonly chosen = signal<CannedReplyDto | undefined>(undefined);
  protected readonly list = resource({ loader: () => this.api.invoke(cannedRepliesList, {}) });
  protected readonly groups = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return [
      { key: 'cannedReplies.mine', items: items.filter(({ shared }) => !shared) },
      { key: 'cannedReplies.shared', items: items.filter(({ shared }) => shared) },
    ].filter((group) => group.items.length);
  });

  protected named(body: string): string {
    return withNames(body, this.t);
  }

  protected begin(reply: CannedReplyDto | undefined): void {
    this.chosen.set(reply);
    this.writing.set(true);
  }

  protected saved(): void {
    this.list.reload();
    this.toaster.show(this.t('cannedReplies.saved'));
  }

  protected async remove({ id, title }: CannedReplyDto): Promise<void> {
    const question = {
      title: this.t('cannedReplies.remove.ask', { title }),
      text: this.t('cannedReplies.remove.text'),
      action: this.t('cannedReplies.remove.do'),
      danger: true,
    };
    if (!(await this.asker.confirm(question))) return;
    try {
      await this.api.invoke(cannedRepliesRemove, { id });
      this.toaster.show(this.t('cannedReplies.remove.done'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(`problems.${problem.code}`));
    }
    this.list.reload();
  }
}
