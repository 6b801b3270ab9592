import { Service } from '@angular/core';
import { Subject } from 'rxjs';

/** Says that the server no longer knows this session; the session service listens. */
@Service()
export class SignedOut {
  private readonly subject = new Subject<void>();
  readonly events = this.subject.asObservable();

  happened(): void {
    this.subject.next();
  }
}
