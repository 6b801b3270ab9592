/** A firm whose cases hang on a systemic issue is told what became of it. Names no other firm. */
export class SystemicProgressTold {
  constructor(
    readonly companyId: string,
    /** The firm's own cases that were told, the first one leads. */
    readonly cases: { id: string; number: string; title: string }[],
    readonly text: string,
    readonly textEn: string | null,
  ) {}
}
