import { computed, linkedSignal, resource, signal } from '@angular/core';

interface Page<T> {
  items: T[];
  /** Some lists are not counted. */
  total?: number;
  totalCapped?: boolean;
  nextCursor: string | null;
}

interface Options {
  /** Keeps the rows on screen while another filter or a change elsewhere loads them anew. */
  keep?: boolean;
}

/**
 * A list that grows by keyset pages; starts anew when the filter changes and waits while there is
 * none. Call it where signals may be made (a field of a component).
 */
export function keysetList<F extends object, T, P extends Page<T> = Page<T>>(
  filter: () => F | undefined,
  load: (asked: F & { cursor?: string }) => Promise<P & Page<T>>,
  { keep = false }: Options = {},
) {
  const first = resource({ params: filter, loader: ({ params }) => load(params) });
  const shown = linkedSignal<(P & Page<T>) | undefined, (P & Page<T>) | undefined>({
    source: () => (first.hasValue() ? first.value() : undefined),
    computation: (now, before) => now ?? (keep ? before?.value : undefined),
  });
  const busy = signal(false);
  return {
    items: computed<T[]>(() => shown()?.items ?? []),
    loaded: computed(() => shown() !== undefined),
    loading: first.isLoading,
    error: first.error,
    /** The page read last, for what comes with it. */
    page: shown.asReadonly(),
    /** `1,370` or `10,000+`; undefined until it is known. */
    total: computed(() => {
      const { total, totalCapped } = shown() ?? {};
      return total === undefined
        ? undefined
        : total.toLocaleString('en') + (totalCapped ? '+' : '');
    }),
    hasMore: computed(() => (shown()?.nextCursor ?? null) !== null),
    busy: busy.asReadonly(),
    reload: () => void first.reload(),
    async loadMore(): Promise<void> {
      const page = shown();
      const asked = filter();
      if (!page?.nextCursor || !asked || busy()) return;
      busy.set(true);
      try {
        const added = await load({ ...asked, cursor: page.nextCursor });
        // Another filter may have come meanwhile: then these rows are none of its.
        if (shown() === page) shown.set({ ...added, items: [...page.items, ...added.items] });
      } finally {
        busy.set(false);
      }
    },
    /** Puts changed rows in the place of the old ones. */
    update(change: (item: T) => T): void {
      shown.update((page) => page && { ...page, items: page.items.map(change) });
    },
  };
}
