import { Service, signal } from '@angular/core';

/**
 * Dangerous acts ask for a fresh proof of identity. The call waits while the window in the shell
 * (`hd-proof-dialog`) asks for the password, and goes on or fails by its answer.
 */
@Service()
export class FreshProof {
  private waiting: ((proved: boolean) => void)[] = [];
  /** True while somebody waits for the person's proof. */
  readonly asked = signal(false);

  /** Resolves to true when the person proved who they are, false when they would not. */
  ask(): Promise<boolean> {
    this.asked.set(true);
    return new Promise((answer) => this.waiting.push(answer));
  }

  answer(proved: boolean): void {
    const { waiting } = this;
    this.waiting = [];
    this.asked.set(false);
    waiting.forEach((answer) => answer(proved));
  }
}
