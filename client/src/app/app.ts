import { ApplicationRef, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { GuardsCheckStart, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { FreshProof } from './http/fresh-proof';
import { ProofDialog } from './session/proof-dialog';
import { Asking } from './ui/asking';
import { Toasts } from './ui/toasts';
import { warmPages } from './warm-up';

@Component({
  selector: 'hd-root',
  imports: [RouterOutlet, Asking, ProofDialog, Toasts],
  template: `<router-outlet /><hd-asking />
    @defer (when proof.asked()) {
      @if (proof.asked()) {
        <hd-proof-dialog />
      }
    }
    <hd-toasts />`,
})
export class App {
  protected readonly proof = inject(FreshProof);

  constructor() {
    // A page shows with its words bound: else the browser may paint the empty template for a frame.
    const application = inject(ApplicationRef);
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof GuardsCheckStart) warmPages(event.state.root);
        if (event instanceof NavigationEnd) application.tick();
      });
  }
}
