import type { LetterWords } from '../workflow/letter-moved.event';
import type { AnswerKind } from './answer.values';

/** A buyer's people answered a letter by mail. */
export class LetterAnswered {
  constructor(
    readonly letter: LetterWords,
    readonly kind: AnswerKind,
    /** The buyer's company and who wrote. */
    readonly from: { company: string; name: string },
    readonly text: string,
    readonly at: Date,
  ) {}
}
