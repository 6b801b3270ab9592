/** A firm was entered into the register, by hand or by an import. */
export class CompanyCreated {
  constructor(
    readonly companyId: string,
    readonly name: string,
    readonly teamId: string | null,
    readonly createdBy: { id: string; name: string },
    /** The import it came with, if any. */
    readonly importId: string | null,
    readonly at: Date,
  ) {}
}

/** Facts of a firm changed; `fields` names those that did. */
export class CompanyChanged {
  constructor(
    readonly companyId: string,
    readonly name: string,
    readonly fields: string[],
    readonly tier: { before: string; after: string },
    readonly changedBy: { id: string; name: string },
    readonly at: Date,
  ) {}
}

/** A firm left the programme. */
export class CompanyArchived {
  constructor(
    readonly companyId: string,
    readonly name: string,
    readonly reason: string,
    readonly archivedBy: { id: string; name: string },
    readonly at: Date,
  ) {}
}

/** A firm came back into the programme. */
export class CompanyRestored {
  constructor(
    readonly companyId: string,
    readonly name: string,
    readonly restoredBy: { id: string; name: string },
    readonly at: Date,
  ) {}
}
