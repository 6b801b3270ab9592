import { Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

const WAIT_MS = 250;

/** The filters of a list, kept in the address so that they survive a reload and can be sent on. */
export function addressFilter<K extends string>(names: readonly K[]) {
  const router = inject(Router);
  const query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const value: Signal<Partial<Record<K, string>>> = computed(
    () => {
      const found: Partial<Record<K, string>> = {};
      for (const name of names) found[name] = query().get(name) || undefined;
      return found;
    },
    { equal: (a, b) => names.every((name) => a[name] === b[name]) },
  );
  const narrow = (changes: Partial<Record<K, string | null>>) => {
    clearTimeout(timer);
    void router.navigate([], {
      queryParams: changes,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  };
  return {
    value,
    active: computed(() => names.some((name) => value()[name])),
    narrow,
    /** After a short pause in typing. */
    typed(name: K, text: string): void {
      clearTimeout(timer);
      const changes = { [name]: text.trim() || null } as Partial<Record<K, string | null>>;
      timer = setTimeout(() => narrow(changes), WAIT_MS);
    },
    clear(): void {
      narrow(
        Object.fromEntries(names.map((name) => [name, null])) as Partial<Record<K, string | null>>,
      );
    },
  };
}
