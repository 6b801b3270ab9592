import type { LetterWords } from '../workflow/letter-moved.event';
import type { FollowUpKind } from './follow-up-rules';

/** So many did not answer a letter; the next one may be written. */
export class FollowUpProposed {
  constructor(
    readonly letter: LetterWords,
    readonly kind: FollowUpKind,
    readonly silent: number,
    readonly at: Date,
  ) {}
}
