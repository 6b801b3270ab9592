import { DestroyRef, Service, inject, signal } from '@angular/core';

/** The present minute as a signal, so that "6시간 20분 남음" keeps telling the truth. */
@Service()
export class Clock {
  private readonly time = signal(new Date());
  readonly now = this.time.asReadonly();

  constructor() {
    const timer = setInterval(() => this.time.set(new Date()), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
