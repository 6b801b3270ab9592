import { signal } from '@angular/core';
import { type Problem, problemOf } from './problem';

/** A form of plain signals on its way to the server. A signal form goes by {@link saveForm}. */
export class Sending {
  /** Somebody wanted to send it: what is missing may be said. */
  readonly tried = signal(false);
  readonly busy = signal(false);
  /** Why it was refused, in words. */
  readonly failure = signal('');

  /**
   * Sends, one at a time.
   * @param words what a refusal means to the reader; empty where it is said elsewhere
   */
  async run(send: () => Promise<unknown>, words: (problem: Problem) => string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await send();
      this.tried.set(false);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(words(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
