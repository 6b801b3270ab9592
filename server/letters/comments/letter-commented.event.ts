import type { LetterWords } from '../workflow/letter-moved.event';

/** A colleague said something about a letter. */
export class LetterCommented {
  constructor(
    readonly letter: LetterWords,
    readonly by: { id: string; name: string; title: string | null },
    /** Who wrote the letter or took part in this exchange of words. */
    readonly others: string[],
  ) {}
}
