/** A contact was folded into another with the same address; what points to it follows. */
export class ContactFolded {
  constructor(
    readonly from: string,
    readonly into: string,
  ) {}
}

/** The same undone. */
export class ContactUnfolded {
  constructor(
    readonly from: string,
    readonly outOf: string,
  ) {}
}
