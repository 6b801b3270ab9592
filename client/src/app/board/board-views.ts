import { Component, computed, inject, output, resource, signal, viewChild } from '@angular/core';
import { ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { boardList } from '../api/fn/board/board-list';
import { savedViewsList } from '../api/fn/saved-views/saved-views-list';
import { savedViewsRemove } from '../api/fn/saved-views/saved-views-remove';
import { savedViewsSave } from '../api/fn/saved-views/saved-views-save';
import type { SavedViewDto } from '../api/models/saved-view-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';
import { FILTERS, NO_FILTERS, queryText, readQuery, toApi } from './board-query';

const LONGEST = 40;
/** So many views show their count; further ones are names only. */
const COUNTED = 8;

interface ViewTab {
  id: string;
  name: string;
  text: string;
  count: number | null;
  queryParams: Record<string, string | null>;
}

/** The board's views as tabs: all, what is to review, what nobody has, and one's own. */
@Component({
  selector: 'hd-board-views',
  imports: [RouterLink, Dialog, Field, Input],
  template: `
    <nav class="tabs" [attr.aria-label]="t('board.views.label')">
      @for (tab of tabs(); track tab.id) {
        <a
          routerLink="."
          queryParamsHandling="merge"
          [queryParams]="tab.queryParams"
          [attr.aria-current]="tab.text === current() ? 'page' : null"
          >{{ tab.name }}
          @if (tab.count) {
            <span>{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
    <hd-dialog [(open)]="naming" [heading]="t('board.views.save')">
      <form novalidate (submit)="save($event)">
        <p class="body">{{ t('board.views.saveText') }}</p>
        <div class="space">
          <hd-field [label]="t('board.views.name')" [required]="true" [error]="fault()">
            <input
              #name
              hdInput
              autocomplete="off"
              [attr.maxlength]="longest"
              [placeholder]="t('board.views.example')"
            />
          </hd-field>
        </div>
        <div class="buttons">
          <button type="button" class="btn" (click)="naming.set(false)">
            {{ t('ui.cancel') }}
          </button>
          <button type="submit" class="btn p" [disabled]="busy()">{{ t('ui.save') }}</button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .space {
      margin-top: 16px;
    }
  `,
})
export class BoardViews {
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly data = inject(BoardData);
  private readonly toaster = inject(Toaster);
  /** A view was deleted or saved. */
  readonly changed = output();
  protected readonly longest = LONGEST;
  protected readonly naming = signal(false);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('name');
  protected readonly current = computed(() => queryText(this.data.query()));

  private readonly views = resource({
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
    const saved = own.map(({ id, name, query }) => ({
      id,
      name,
      query,
      count: counts[id] ?? null,
    }));
    return [...builtIn, ...saved].map(({ id, name, query, count }) => {
      const read = readQuery(new URLSearchParams(query));
      const queryParams: Record<string, string | null> = { ...NO_FILTERS, sort: null, case: null };
      for (const key of [...FILTERS, 'sort'] as const) {
        if (read[key]) queryParams[key] = read[key];
      }
      return { id, name, text: queryText(read), count, queryParams };
    });
  });

  /** The saved view one looks at, if it is one. */
  readonly active = computed<SavedViewDto | undefined>(() => {
    const own = this.views.hasValue() ? this.views.value() : [];
    return own.find(
      ({ query }) => queryText(readQuery(new URLSearchParams(query))) === this.current(),
    );
  });

  /** Asks for a name to keep the present filters under. */
  ask(): void {
    this.fault.set(undefined);
    this.naming.set(true);
    setTimeout(() => this.box()?.nativeElement.focus());
  }

  /** Deletes the view one looks at; the message offers it back. */
  async remove(): Promise<void> {
    const view = this.active();
    if (!view) return;
    try {
      await this.api.invoke(savedViewsRemove, { id: view.id });
      this.views.reload();
      this.changed.emit();
      this.toaster.show(this.t('board.views.deleted', { name: view.name }), {
        label: this.t('ui.undo'),
        run: () => void this.keep(view.name, view.query),
      });
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('ui.failed.text'));
    }
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.box()?.nativeElement.value.trim() ?? '';
    if (!name) {
      this.fault.set(this.t('board.views.nameless'));
      this.box()?.nativeElement.focus();
      return;
    }
    this.busy.set(true);
    try {
      await this.keep(name, this.current());
      this.naming.set(false);
      this.toaster.show(this.t('board.views.saved', { name }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const full = problem.code === 'saved_view.too_many';
      this.fault.set(this.t(full ? 'board.views.tooMany' : 'ui.failed.text'));
    } finally {
      this.busy.set(false);
    }
  }

  private async keep(name: string, query: string): Promise<void> {
    await this.api.invoke(savedViewsSave, { body: { page: 'board', name, query } });
    this.views.reload();
    this.changed.emit();
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
