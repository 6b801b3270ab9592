import type { Locale } from '../platform/mail/mail-template';
import type { ResultKind } from './result.entity';

/** A result as mails and notices name it. */
export interface ResultWords {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  teamId: string | null;
  doctorId: string | null;
  recordedBy: string;
  kind: ResultKind;
  title: string;
  market: string;
  buyer: string | null;
  datedOn: string;
  amount: number;
  currency: string;
  amountUsd: number;
  years: number | null;
}

/** The firm is asked whether it is right; `token` is kept nowhere else. */
export class ResultAsked {
  constructor(
    readonly result: ResultWords,
    readonly by: { name: string; title: string | null },
    readonly to: { name: string; email: string; locale: Locale },
    readonly token: string,
    readonly expiresAt: Date,
  ) {}
}

/** The firm confirmed or denied it. */
export class ResultAnswered {
  constructor(
    readonly result: ResultWords,
    readonly said: { correct: boolean; anywayPercent: number | null; comment: string | null },
    readonly by: string,
  ) {}
}

/** A supervisor approved it, or wants it mended. */
export class ResultDecided {
  constructor(
    readonly result: ResultWords,
    readonly approved: boolean,
    readonly note: string | null,
    readonly by: { id: string; name: string; title: string | null },
  ) {}
}
