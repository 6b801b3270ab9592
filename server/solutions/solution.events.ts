/** A draft article waits for somebody else's review. */
export class SolutionSubmitted {
  constructor(
    readonly article: { id: string; titleKo: string; titleEn: string | null; category: string },
    /** The firm whose case it was made of, and the team that looks after it. */
    readonly firm: { id: string; teamId: string | null },
    readonly by: { id: string; name: string; title: string | null },
  ) {}
}
