import { Service, signal } from '@angular/core';
import type { VersionRow } from './two-versions';

/** A question with two answers. */
export interface Question {
  title: string;
  text?: string;
  /** A noun or verb for the button that goes on (`종결`, not `확인`). */
  action: string;
  danger?: boolean;
}

/** Two versions of one thing: what is saved now, and what this person wrote. */
export interface Conflict {
  /** Who saved in between, when known. */
  by?: string;
  /** Field label and both values, in words. */
  rows: VersionRow[];
}

/** Questions that wait for an answer; the windows stand once in the shell (`hd-asking`). */
@Service()
export class Asker {
  readonly question = signal<(Question & { answer: (yes: boolean) => void }) | undefined>(
    undefined,
  );
  readonly conflict = signal<
    (Conflict & { answer: (choice: 'mine' | 'theirs' | undefined) => void }) | undefined
  >(undefined);

  /** True when the person goes on. */
  confirm(question: Question): Promise<boolean> {
    return new Promise((answer) => {
      this.question.set({
        ...question,
        answer: (yes) => {
          this.question.set(undefined);
          answer(yes);
        },
      });
    });
  }

  /** After a 412: which version wins; undefined means neither, the person goes on editing. */
  resolve(conflict: Conflict): Promise<'mine' | 'theirs' | undefined> {
    return new Promise((answer) => {
      this.conflict.set({
        ...conflict,
        answer: (choice) => {
          this.conflict.set(undefined);
          answer(choice);
        },
      });
    });
  }
}
