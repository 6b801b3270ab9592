import type { ReviewVerdict } from '../../difficulties/difficulty.types';

/** One case of a meeting as the mails about it need it. */
export interface MinutedCase {
  id: string;
  number: string;
  title: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** Who had it when it was decided, and who has it now. */
  doctorIds: string[];
  verdict: ReviewVerdict;
  note: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
  nextReviewOn: string | null;
}

/** A review meeting ended and its minutes are written. */
export class ReviewSessionEnded {
  constructor(
    readonly session: {
      id: string;
      title: string;
      /** Teams it was about; null for the whole programme. */
      teamIds: string[] | null;
      startedBy: string;
      total: number;
    },
    /** Those with a verdict, in the meeting's order. */
    readonly cases: MinutedCase[],
    readonly by: { id: string; name: string; title: string | null },
  ) {}
}
