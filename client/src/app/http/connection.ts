import { DestroyRef, Service, inject, signal } from '@angular/core';

/** Whether the network is there, as far as the browser and the last call can tell. */
@Service()
export class Connection {
  private readonly state = signal(navigator.onLine);
  readonly online = this.state.asReadonly();

  constructor() {
    const up = () => this.state.set(true);
    const down = () => this.state.set(false);
    addEventListener('online', up);
    addEventListener('offline', down);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', up);
      removeEventListener('offline', down);
    });
  }

  /** A call did not reach the server; the browser's own word decides whether we are offline. */
  lost(): void {
    this.state.set(navigator.onLine);
  }
}
