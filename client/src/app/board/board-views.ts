import {
  Component,
  computed,
  effect,
  inject,
  output,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { boardList } from '../api/fn/board/board-list';
import { savedViewsBegin } from '../api/fn/saved-views/saved-views-begin';
import { savedViewsList } from '../api/fn/saved-views/saved-views-list';
import { savedViewsRemove } from '../api/fn/saved-views/saved-views-remove';
import { savedViewsSave } from '../api/fn/saved-views/saved-views-save';
import type { SavedViewDto } from '../api/models/saved-view-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';
import { FILTERS, NO_FILTERS, queryText, readQuery, toApi } from './board-query';
import { ViewDialog } from './view-dialog';

/** So many views show their count; further ones are names only. */
const COUNTED = 8;

interface ViewTab {
  id: string;
  name: string;
  text: string;
  count: number | null;
  /** Who shares it with whom, in words. */
  shared: string | undefined;
  queryParams: Record<string, string | null>;
}

/** The board's views as tabs: all, what is to review, what nobody has, one's own and shared ones. */
@Component({
  selector: 'hd-board-views',
  imports: [Icon, RouterLink, ViewDialog],
  template: `
    <nav class="tabs" [attr.aria-label]="t('board.views.label')">
      @for (tab of tabs(); track tab.id) {
        <a
          routerLink="."
          queryParamsHandling="merge"
          [queryParams]="tab.queryParams"
          [attr.title]="tab.shared"
          [attr.aria-current]="tab.text === current() ? 'page' : null"
        >
          @if (tab.shared) {
            <hd-icon name="users" [size]="16" />
            <span class="vh">{{ tab.shared }}</span>
          }
          {{ tab.name }}
          @if (tab.count) {
            <span>{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
    <hd-view-dialog [(open)]="naming" [query]="current()" (saved)="views.reload()" />
  `,
})
export class BoardViews {
  protected readonly t = translate();
  private readonly local = localName();
  private readonly api = inject(Api);
  private readonly data = inject(BoardData);
  private readonly toaster = inject(Toaster);
  /** A view was deleted or saved. */
  readonly changed = output();
  protected readonly naming = signal(false);
  protected readonly current = computed(() => queryText(this.data.query()));
  private begun = false;

  protected readonly views = resource({
    loader: () => this.api.invoke(savedViewsList, { page: 'board' }),
  });
  private readonly counts = resource({
    params: () =>
      this.views.hasValue() ? { views: this.views.value(), page: this.data.page() } : undefined,
    loader: ({ params }) => this.count(params.views.slice(0, COUNTED)),
  });
  private known: Record<string, number> = {};

  protected readonly tabs = computed<ViewTab[]>(() => {
    const figures = this.data.figures();
    const own = this.views.hasValue() ? this.views.value() : [];
    const counts = this.counts.hasValue() ? this.counts.value() : this.known;
    const builtIn = [
      { id: 'all', name: this.t('board.views.all'), query: '', count: null },
      {
        id: 'extension',
        name: this.t('board.bucket.extension'),
        query: 'bucket=extension',
        count: narrowedElsewhere(this.data.query()) ? null : tileCount(figures, 'extension'),
      },
      {
        id: 'review_due',
        name: this.t('board.bucket.review_due'),
        query: 'bucket=review_due',
        count: narrowedElsewhere(this.data.query()) ? null : tileCount(figures, 'review_due'),
      },
    ];
    const saved = own.map((view) => ({
      ...{ id: view.id, name: view.name, query: view.query, shared: this.sharedBy(view) },
      count: counts[view.id] ?? null,
    }));
    const views = [...builtIn.map((view) => ({ ...view, shared: undefined })), ...saved];
    return views.map(({ id, name, query, count, shared }) => {
      const read = readQuery(new URLSearchParams(query));
      const queryParams: Record<string, string | null> = { ...NO_FILTERS, sort: null, case: null };
      for (const key of [...FILTERS, 'sort'] as const) {
        if (read[key]) queryParams[key] = read[key];
      }
      return { id, name, text: queryText(read), count, shared, queryParams };
    });
  });

  /** The saved view one looks at, if it is one. */
  readonly active = computed<SavedViewDto | undefined>(() => {
    const own = this.views.hasValue() ? this.views.value() : [];
    return own.find(
      ({ query }) => queryText(readQuery(new URLSearchParams(query))) === this.current(),
    );
  });

  constructor() {
    // The page begins with the view chosen for it, unless its address says something else.
    effect(() => {
      if (this.begun || !this.views.hasValue()) return;
      this.begun = true;
      untracked(() => {
        const first = this.views.value()?.find(({ isDefault }) => isDefault);
        if (first && !this.current() && !this.data.openId()) {
          const read = readQuery(new URLSearchParams(first.query));
          this.data.go(Object.fromEntries(new URLSearchParams(queryText(read))));
        }
      });
    });
  }

  /** Asks for a name to keep the present filters under. */
  ask(): void {
    this.naming.set(true);
  }

  /** The page begins with the view one looks at, or no longer does. */
  async begin(): Promise<void> {
    const view = this.active();
    if (!view) return;
    const viewId = view.isDefault ? undefined : view.id;
    await this.try(async () => {
      const views = await this.api.invoke(savedViewsBegin, { body: { page: 'board', viewId } });
      this.views.set(views);
      const words = viewId ? 'board.views.begins' : 'board.views.beginsNot';
      this.toaster.show(this.t(words, { name: view.name }));
    });
  }

  /** Deletes the view one looks at; the message offers it back. */
  async remove(): Promise<void> {
    const view = this.active();
    if (!view) return;
    await this.try(async () => {
      await this.api.invoke(savedViewsRemove, { id: view.id });
      this.views.reload();
      this.changed.emit();
      this.toaster.show(this.t('board.views.deleted', { name: view.name }), {
        label: this.t('ui.undo'),
        run: () => void this.keep(view),
      });
    });
  }

  private async keep({ name, query, sharing, teamId }: SavedViewDto): Promise<void> {
    const team = sharing === 'team' && teamId ? { teamId } : {};
    const body = { page: 'board' as const, name, query, sharing, ...team };
    await this.api.invoke(savedViewsSave, { body });
    this.views.reload();
    this.changed.emit();
  }

  private async try(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('ui.failed.text'));
    }
  }

  private sharedBy(view: SavedViewDto): string | undefined {
    if (view.sharing === 'own') return undefined;
    const by = this.local(view.ownerName, view.ownerNameEn);
    const team = this.local(view.teamName, view.teamNameEn);
    return this.t(`board.views.shared.${view.sharing}`, { by, team });
  }

  private async count(views: SavedViewDto[]): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const { id, query } of views) {
      const filter = toApi(readQuery(new URLSearchParams(query)));
      found[id] = (await this.api.invoke(boardList, { ...filter, limit: 1 })).total;
    }
    this.known = found;
    return found;
  }
}

type Figures = ReturnType<BoardData['figures']>;

function tileCount(figures: Figures, bucket: string): number | null {
  return figures?.tiles.find((tile) => tile.bucket === bucket)?.count ?? null;
}

/** The tiles count within the other filters, so their figures are a view's own only without any. */
function narrowedElsewhere(query: ReturnType<typeof readQuery>): boolean {
  return FILTERS.some((name) => name !== 'bucket' && query[name] !== undefined);
}
