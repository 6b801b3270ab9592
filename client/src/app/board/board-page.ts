import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Live } from '../live/live';
import { translate } from '../i18n/i18n';
import { Shortcuts, typing } from '../shell/shortcuts';
import { Empty } from '../ui/empty';
import { ReviewsWaiting } from '../difficulties/reviews-waiting';
import { Failed } from '../ui/failed';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { Menu, MenuFor } from '../ui/menu';
import { SkeletonRows } from '../ui/skeleton';
import { EscalatedCard } from '../today/escalated-card';
import { Tile } from '../ui/tile';
import { AgeBands } from './age-bands';
import { BoardCards } from './board-cards';
import { BoardData } from './board-data';
import {
  BUCKET_ICONS,
  type Bucket,
  FILTERS,
  type Filter,
  NO_FILTERS,
  type Sort,
  SORTS,
  narrowed,
  toApi,
} from './board-query';
import { BoardTable } from './board-table';
import { BoardViews } from './board-views';
import { BoardWords } from './board-words';
import { BulkBar } from './bulk-bar';
import { ClosedDays } from './closed-days';
import { FilterSheet } from './filter-sheet';
import { ReviewPanel } from './review-panel';
import { MeetingStart } from './meeting-start';
import { SessionStart } from './session-start';

const QUIET_MS = 400;
/** "5시간 20분 남음" goes stale by itself; the server counts anew so often. */
const RECOUNT_MS = 5 * 60_000;
const TILES = ['overdue', 'due_soon', 'stuck', 'reopened', 'all'] as const;
const TONES: Partial<Record<string, 'd' | 'w'>> = { overdue: 'd', due_soon: 'w' };

/** 미해결 보드: what is late, about to be, or stands still, and the review of one after the other. */
@Component({
  selector: 'hd-board-page',
  imports: [
    ...[
      AgeBands,
      BoardCards,
      BoardTable,
      BoardViews,
      BulkBar,
      Empty,
      EscalatedCard,
      Failed,
      FilterChip,
      FilterSheet,
    ],
    ...[Icon, LoadMore, Menu, MenuFor, ReviewPanel, ReviewsWaiting, RouterLink, SessionStart],
    ...[SkeletonRows, Tile],
  ],
  providers: [BoardData, BoardWords, ClosedDays, MeetingStart],
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
  host: { '(window:keydown.escape)': 'escape($event)' },
})
export class BoardPage {
  protected readonly t = translate();
  protected readonly data = inject(BoardData);
  private readonly words = inject(BoardWords);
  protected readonly views = viewChild(BoardViews);
  private readonly panel = viewChild(ReviewPanel);
  protected readonly filtering = signal(false);
  protected readonly nothing = NO_FILTERS;
  protected readonly sorts = SORTS;
  protected readonly narrowed = computed(() => narrowed(this.data.query()));

  /** The same filters for the board as a file. */
  protected readonly exported = computed(() => ({ source: 'board', ...toApi(this.data.query()) }));

  /** Chosen rows; those that leave the list are no longer chosen. */
  protected readonly chosen = linkedSignal<Set<string>, ReadonlySet<string>>({
    source: () => new Set(this.data.rows().map(({ id }) => id)),
    computation: (there, before) =>
      new Set([...(before?.value ?? [])].filter((id) => there.has(id))),
  });
  protected readonly chips = computed(() => {
    const query = this.data.query();
    return FILTERS.filter((name) => query[name]).map((name) => ({
      name,
      label: this.words.value(name, query[name] ?? ''),
    }));
  });
  protected readonly tiles = computed(() => {
    const found = this.data.figures()?.tiles;
    return TILES.map((bucket) => {
      const tile = found?.find((one) => one.bucket === bucket);
      const n = bucket === 'all' ? tile?.weekAgo : tile?.detail;
      return {
        bucket,
        icon: BUCKET_ICONS[bucket],
        tone: TONES[bucket] ?? ('' as const),
        label: this.t(`board.bucket.${bucket}`),
        figure: tile?.count,
        compare:
          n === null || n === undefined || (n === 0 && bucket !== 'due_soon' && bucket !== 'all')
            ? undefined
            : this.t(`board.compare.${bucket}`, { n }),
        pressed: bucket === 'all' ? !this.data.query().bucket : this.data.query().bucket === bucket,
      };
    });
  });
  protected readonly unassigned = computed(
    () => this.data.figures()?.tiles.find(({ bucket }) => bucket === 'unassigned')?.count ?? 0,
  );
  protected readonly sort = computed<Sort>(() => this.data.query().sort ?? 'target');

  constructor() {
    inject(Live)
      .changes('difficulty', 'assignment')
      .pipe(debounceTime(QUIET_MS), takeUntilDestroyed())
      .subscribe(() => {
        this.data.reload();
        this.panel()?.refresh();
      });
    const timer = setInterval(() => this.data.reload(), RECOUNT_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    const shortcuts = inject(Shortcuts);
    shortcuts.on('j', () => void this.data.move(1));
    shortcuts.on('k', () => void this.data.move(-1));
    let before: string | undefined;
    effect(() => {
      const id = this.data.openId();
      untracked(() => {
        // Focus goes back to the row the panel was opened from.
        if (before && !id) document.getElementById(`case-${before}`)?.focus();
        if (id) document.getElementById(`case-${id}`)?.scrollIntoView({ block: 'nearest' });
        before = id;
      });
    });
  }

  protected toggle(bucket: Bucket | 'all', pressed: boolean): void {
    this.data.go({ bucket: pressed && bucket !== 'all' ? bucket : null });
  }

  protected remove(name: Filter): void {
    this.data.go({ [name]: null });
  }

  protected order(sort: Sort): void {
    this.data.go({ sort: sort === 'target' ? null : sort });
  }

  protected close(): void {
    this.data.go({ case: null });
  }

  protected escape(event: Event): void {
    if (!this.data.openId() || event.defaultPrevented) return;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return;
    if (typing(event) && !(event.target as HTMLElement).closest('hd-side-panel')) return;
    this.close();
  }
}
