import { HttpStatus } from '@nestjs/common';

/** What is wrong with one field of the input; `field` is a path such as `products.0.hs6`. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

export interface ProblemOptions {
  detail?: string;
  errors?: FieldProblem[];
  /** The present state of a thing someone else changed meanwhile (412). */
  current?: unknown;
  /** Further members of the problem document. */
  extra?: Record<string, unknown>;
}

/**
 * A refusal with a stable code, answered as RFC 9457 problem+json. The code is what clients and
 * dictionaries hold on to; the texts are for people who read logs.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly options: ProblemOptions = {},
  ) {
    super(options.detail ?? code);
  }

  static badRequest(code: string, options?: ProblemOptions) {
    return new Problem(HttpStatus.BAD_REQUEST, code, options);
  }
  /** One field is wrong: 422 with the message beside it, and further members of the document. */
  static field(field: string, code: string, message: string, extra?: Record<string, unknown>) {
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, 'validation.failed', {
      errors: [{ field, code, message }],
      extra,
    });
  }
  static unprocessable(code: string, options?: ProblemOptions) {
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, code, options);
  }
  static unauthorized(code: string, options?: ProblemOptions) {
    return new Problem(HttpStatus.UNAUTHORIZED, code, options);
  }
  static forbidden(code = 'permission.denied', options?: ProblemOptions) {
    return new Problem(HttpStatus.FORBIDDEN, code, options);
  }
  /** Also for what exists but may not be seen. */
  static notFound(what = 'resource') {
    return new Problem(HttpStatus.NOT_FOUND, `${what}.not_found`);
  }
  static conflict(code: string, options?: ProblemOptions) {
    return new Problem(HttpStatus.CONFLICT, code, options);
  }
  /** Someone changed it meanwhile: 412 with the present state. */
  static stale(current?: unknown) {
    return new Problem(HttpStatus.PRECONDITION_FAILED, 'version.stale', {
      detail: 'Someone changed this meanwhile.',
      current,
    });
  }
}
