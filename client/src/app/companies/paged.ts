import { computed, linkedSignal, resource, signal } from '@angular/core';

interface Page<I> {
  items: I[];
  nextCursor: string | null;
}

/** A keyset list: the first page follows `params`, `more()` adds the next. Call it while constructing. */
export function paged<P extends object, I>(
  params: () => P | undefined,
  load: (params: P & { cursor?: string }) => Promise<Page<I>>,
) {
  const page = resource<Page<I>, P | undefined>({
    params,
    loader: ({ params }) => load(params as P),
  });
  const first = computed(() => (page.hasValue() ? page.value() : undefined));
  const further = linkedSignal<Page<I> | undefined, I[]>({ source: first, computation: () => [] });
  const next = linkedSignal(() => first()?.nextCursor ?? null);
  const busy = signal(false);
  return {
    page,
    busy: busy.asReadonly(),
    next: next.asReadonly(),
    ready: computed(() => first() !== undefined),
    items: computed(() => [...(first()?.items ?? []), ...further()]),
    async more(): Promise<void> {
      const cursor = next();
      const now = params();
      if (!cursor || !now || busy()) return;
      busy.set(true);
      try {
        const { items, nextCursor } = await load({ ...now, cursor });
        further.update((before) => [...before, ...items]);
        next.set(nextCursor);
      } finally {
        busy.set(false);
      }
    },
  };
}
