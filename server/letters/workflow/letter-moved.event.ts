import type { LetterKind } from '../templates/template';
import type { LetterStep } from './letter-steps';

/** A letter as mails and notices name it. */
export interface LetterWords {
  id: string;
  number: string;
  subject: string;
  kind: LetterKind;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  teamId: string | null;
  createdBy: string;
  submittedBy: string | null;
}

/** A letter took a step that somebody else waits for. */
export class LetterMoved {
  constructor(
    readonly letter: LetterWords,
    readonly step: LetterStep,
    readonly by: { id: string | null; name: string; title: string | null },
    /** What was said with it. */
    readonly comment: string | null,
    readonly at: Date,
  ) {}
}
