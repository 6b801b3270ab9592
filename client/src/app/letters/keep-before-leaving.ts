import type { CanDeactivateFn } from '@angular/router';

/** A page with something to save before it is left. */
export interface Leavable {
  /** @returns true when the page may be left */
  leave(): Promise<boolean>;
}

/** Saves before the page is left. */
export const keepBeforeLeaving: CanDeactivateFn<Leavable> = (page) => page.leave();
