import type { LetterLanguage } from './merge/values';
import type { LetterKind } from './templates/template';

/** A letter was made final: the firm may read it from now on. */
export class LetterFinalised {
  constructor(
    readonly letterId: string,
    readonly number: string,
    readonly companyId: string,
    readonly kind: LetterKind,
    readonly language: LetterLanguage,
    readonly subject: string,
    readonly finalisedBy: string,
    readonly finalisedAt: Date,
  ) {}
}
