import type { Day } from '../platform/business-time/calendar-days';
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
