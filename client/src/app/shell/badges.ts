import { Service, signal } from '@angular/core';

/** Where a count may stand in the rail. */
export type BadgeName =
  | 'today'
  | 'companies'
  | 'difficulties'
  | 'letters'
  | 'board'
  | 'assignments'
  | 'inbox'
  | 'portalDifficulties'
  | 'portalLetters'
  | 'notifications';

/** Counts beside the menu words; a badge of zero is not shown. Features set their own. */
@Service()
export class Badges {
  private readonly counts = signal<Partial<Record<BadgeName, number>>>({});
  readonly all = this.counts.asReadonly();

  set(counts: Partial<Record<BadgeName, number>>): void {
    this.counts.update((old) => ({ ...old, ...counts }));
  }
}
