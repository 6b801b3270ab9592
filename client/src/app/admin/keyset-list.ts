import { Signal, computed, linkedSignal, resource, signal } from '@angular/core';

interface Page<T> {
  items: T[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
}

/**
 * A list that grows by keyset pages; starts anew when the filter changes. Call it where signals may
 * be made (a field of a component).
 */
export function keysetList<F extends object, T extends { id: string }>(
  filter: Signal<F>,
  load: (filter: F, cursor: string | undefined) => Promise<Page<T>>,
) {
  const first = resource({ params: filter, loader: ({ params }) => load(params, undefined) });
  const shown = linkedSignal<Page<T> | undefined>(() =>
    first.hasValue() ? first.value() : undefined,
  );
  const busy = signal(false);
  return {
    items: computed(() => shown()?.items ?? []),
    loaded: computed(() => shown() !== undefined),
    error: computed(() => first.error()),
    /** `137` or `10,000+`. */
    total: computed(() => {
      const page = shown();
      if (!page) return undefined;
      return page.totalCapped ? `${page.total.toLocaleString('en')}+` : page.total;
    }),
    more: computed(() => (shown()?.nextCursor ?? null) !== null),
    busy: busy.asReadonly(),
    reload: () => void first.reload(),
    async next(): Promise<void> {
      const page = shown();
      if (!page?.nextCursor || busy()) return;
      busy.set(true);
      try {
        const added = await load(filter(), page.nextCursor);
        if (shown() === page) shown.set({ ...added, items: [...page.items, ...added.items] });
      } finally {
        busy.set(false);
      }
    },
    /** Puts a changed row in the place of the old one. */
    replace(row: T): void {
      shown.update(
        (page) =>
          page && { ...page, items: page.items.map((one) => (one.id === row.id ? row : one)) },
      );
    },
  };
}
