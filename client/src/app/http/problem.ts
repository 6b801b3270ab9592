/** One field's complaint inside a {@link Problem}. */
export interface FieldProblem {
  /** Path of the field in the request body, such as `promises.0.dueOn`. */
  field: string;
  code: string;
  message: string;
}

/** What the server says when it refuses (RFC 9457 `application/problem+json`). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    /** Stable code such as `difficulty.already_closed`, or `network` when offline. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly requestId: string | undefined,
    readonly errors: readonly FieldProblem[] = [],
    /** On 412: the resource as it stands now, for the two-versions dialog. */
    readonly current: unknown = undefined,
    /** Further members, such as `retryAfterSeconds`. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? title);
  }

  /** Somebody else saved first (HTTP 412). */
  get stale(): boolean {
    return this.status === 412;
  }

  /** The server could not be reached at all. */
  get offline(): boolean {
    return this.status === 0;
  }
}

/** The {@link Problem} inside whatever was thrown, or undefined for a programming error. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof Problem ? error : undefined;
}
