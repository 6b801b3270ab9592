import { DOCUMENT, Service, inject, signal } from '@angular/core';

/** Whether there is room for the rail; what the other size shows is not even made. */
@Service()
export class Desk {
  private readonly width = inject(DOCUMENT).defaultView!.matchMedia('(min-width: 900px)');
  private readonly matches = signal(this.width.matches);
  readonly wide = this.matches.asReadonly();

  constructor() {
    this.width.addEventListener('change', ({ matches }) => this.matches.set(matches));
  }
}
