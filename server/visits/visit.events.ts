import type { Day } from '../platform/business-time/calendar-days';
import type { CheckVerdict } from './dto/visit-sample.dto';
import type { PromiseSide } from './promise.entity';
import type { VisitKind } from './visit-log.entity';

export interface ToldPromise {
  id: string;
  text: string;
  side: PromiseSide;
  ownerId: string | null;
  ownerName: string;
  dueOn: Day;
}

/** A visit, call, video meeting or mail was logged, with what came of it. */
export class VisitLogged {
  constructor(
    readonly visit: {
      id: string;
      companyId: string;
      companyName: string;
      checkInId: string | null;
      kind: VisitKind;
      startedAt: Date;
      doctorId: string;
      doctorName: string;
      summary: string;
    },
    readonly promises: ToldPromise[],
    readonly difficulties: { id: string; number: string; title: string }[],
  ) {}
}

interface ToldVisit {
  id: string;
  companyId: string;
  companyName: string;
  kind: VisitKind;
  startedAt: Date;
  doctorId: string;
  doctorName: string;
}

/** The firm is asked whether a log is right; `token` opens it without signing in. */
export class FirmAsked {
  constructor(
    readonly visit: ToldVisit & { summary: string },
    readonly promises: Pick<ToldPromise, 'text' | 'side' | 'ownerName' | 'dueOn'>[],
    readonly to: { name: string; email: string; locale: 'ko' | 'en' },
    readonly token: string,
    readonly expiresAt: Date,
    /** A correction made it ask anew. */
    readonly again: boolean,
  ) {}
}

/** A supervisor looked closely at a log. */
export class VisitChecked {
  constructor(
    readonly visit: Omit<ToldVisit, 'doctorName'>,
    readonly found: {
      verdict: CheckVerdict;
      note: string | null;
      by: { id: string; name: string; title: string | null };
    },
  ) {}
}

/** The firm said that a log is right, or what is to be mended. */
export class VisitAnswered {
  constructor(
    readonly visit: ToldVisit,
    readonly said: { answer: 'confirmed' | 'commented'; comment: string | null; by: string },
  ) {}
}

/** A promise was made outside a visit, or in one (then `visitId` is set). */
export class PromiseMade {
  constructor(
    readonly promise: ToldPromise,
    readonly companyId: string,
    readonly companyName: string,
    readonly visitId: string | null,
    readonly madeBy: { id: string; name: string },
  ) {}
}

/** A promise was kept; `keptBy` is who says so. */
export class PromiseKept {
  constructor(
    readonly promise: ToldPromise,
    readonly companyId: string,
    readonly companyName: string,
    readonly keptBy: { id: string; name: string; side: 'firm' | 'staff' },
  ) {}
}
