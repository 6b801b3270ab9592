import { Service } from '@angular/core';

/** Tells the other tabs of this browser that the person left. */
@Service()
export class Tabs {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hd.session');

  left(): void {
    this.channel?.postMessage('left');
  }

  onLeft(act: () => void): void {
    this.channel?.addEventListener('message', ({ data }) => data === 'left' && act());
  }
}
