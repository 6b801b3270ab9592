import {
  Injectable,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Api } from '../api/api';
import { boardList } from '../api/fn/board/board-list';
import { boardSummary } from '../api/fn/board/board-summary';
import type { BoardPageDto } from '../api/models/board-page-dto';
import type { BoardSummaryDto } from '../api/models/board-summary-dto';
import { Badges } from '../shell/badges';
import { type BoardQuery, queryText, readQuery, toApi } from './board-query';

const PAGE = 50;
const MOST = 100;

/** What the board shows for the address it stands at; provided once by the page. */
@Injectable()
export class BoardData {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly badges = inject(Badges);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly query = computed(() => readQuery(this.params()));
  /** The case whose review is open. */
  readonly openId = computed(() => this.params().get('case') ?? undefined);
  private readonly listKey = computed(() => queryText(this.query()));
  private loadedKey = '';

  readonly list = resource({
    params: () => this.listKey(),
    loader: ({ params }) => this.load(params),
  });
  readonly summary = resource({
    params: () => ({ key: this.listKey(), by: this.query().by ?? ('doctor' as const) }),
    loader: ({ params }) =>
      this.api.invoke(boardSummary, { ...toApi(untracked(this.query)), by: params.by }),
  });
  /** The last page there was, so that a changed filter does not blank the table. */
  readonly page = linkedSignal<BoardPageDto | undefined, BoardPageDto | undefined>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });
  readonly figures = linkedSignal<BoardSummaryDto | undefined, BoardSummaryDto | undefined>({
    source: () => (this.summary.hasValue() ? this.summary.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });
  readonly rows = computed(() => this.page()?.items ?? []);
  readonly busy = signal(false);
  readonly loading = computed(() => this.list.isLoading() && this.list.status() !== 'reloading');

  /** Position of the open case in the list, from 1; undefined when it is not in it. */
  readonly position = computed(() => {
    const at = this.rows().findIndex(({ id }) => id === this.openId());
    return at < 0 ? undefined : at + 1;
  });

  /** Changes parts of the address; null takes a part away. Filters replace, opening a case pushes. */
  go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: !('case' in queryParams) || this.openId() !== undefined,
    });
  }

  reload(): void {
    this.list.reload();
    this.summary.reload();
  }

  async more(): Promise<void> {
    const page = this.page();
    if (!page?.nextCursor || this.busy()) return;
    this.busy.set(true);
    try {
      const next = await this.api.invoke(boardList, {
        ...toApi(this.query()),
        limit: PAGE,
        cursor: page.nextCursor,
      });
      this.list.set({ ...next, items: [...page.items, ...next.items] });
    } finally {
      this.busy.set(false);
    }
  }

  /** Opens the case before (−1) or after (1) the open one; the first when none is open. */
  async move(step: number): Promise<void> {
    const id = await this.neighbour(step);
    if (id) this.go({ case: id });
  }

  /** The id next to the open case, fetching more rows where the loaded ones end. */
  async neighbour(step: number): Promise<string | undefined> {
    const at = this.position();
    const wanted = at === undefined ? 0 : at - 1 + step;
    if (wanted >= this.rows().length) await this.more();
    return this.rows()[wanted]?.id;
  }

  private async load(key: string): Promise<BoardPageDto> {
    const query = untracked(this.query);
    const goal = key === this.loadedKey ? Math.max(PAGE, untracked(this.rows).length) : PAGE;
    this.loadedKey = key;
    let page = await this.fetch(query, goal);
    while (page.items.length < goal && page.nextCursor) {
      const next = await this.fetch(query, goal - page.items.length, page.nextCursor);
      page = { ...next, items: [...page.items, ...next.items] };
    }
    this.badges.set({ board: page.unresolved });
    return page;
  }

  private fetch(query: BoardQuery, wanted: number, cursor?: string): Promise<BoardPageDto> {
    return this.api.invoke(boardList, { ...toApi(query), limit: Math.min(MOST, wanted), cursor });
  }
}
