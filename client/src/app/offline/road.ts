import { Component, inject } from '@angular/core';
import { Offline } from './offline';
import { RoadStrip } from './road-strip';

/** What waits on this device, on every page of staff; loads with the work without network. */
@Component({
  selector: 'hd-road',
  imports: [RoadStrip],
  template: `@defer (when offline.ready()) {
    @if (offline.ready()) {
      <hd-road-strip />
    }
  }`,
})
export class Road {
  protected readonly offline = inject(Offline);
}
