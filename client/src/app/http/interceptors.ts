import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { type Observable, catchError, from, switchMap, throwError } from 'rxjs';
import { I18n } from '../i18n/i18n';
import { Connection } from './connection';
import { FreshProof } from './fresh-proof';
import { FieldProblem, Problem } from './problem';
import { SignedOut } from './signed-out';

/**
 * Marks every call as ours (the server's guard against cross-site requests) and says the language.
 * Calls go past the service worker, which would hold them back while it fetches the product's files.
 */
export const ourHeaders: HttpInterceptorFn = (request, next) =>
  next(
    request.clone({
      setHeaders: {
        'X-Home-Doctor': '1',
        'Accept-Language': inject(I18n).locale(),
        'ngsw-bypass': '1',
      },
    }),
  );

/**
 * Turns every failure into a {@link Problem}. A lost session leads to the login page; a dangerous act
 * asks for the password and is then tried once more.
 */
export const problems: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  const connection = inject(Connection);
  const proof = inject(FreshProof);
  const failed = (error: unknown): Observable<never> => {
    if (!(error instanceof HttpErrorResponse)) return throwError(() => error);
    return from(bodyOf(error)).pipe(
      switchMap((body) => {
        const problem = toProblem(error, body);
        if (problem.offline) connection.lost();
        const probing = request.url.endsWith('/api/session');
        if (problem.status === 401 && !probing) signedOut.happened();
        return throwError(() => problem);
      }),
    );
  };
  return next(request).pipe(
    catchError(failed),
    catchError((problem: unknown) => {
      const asks = problem instanceof Problem && problem.code === 'auth.confirmation_due';
      if (!asks) return throwError(() => problem);
      return from(proof.ask()).pipe(
        switchMap((proved) =>
          proved ? next(request).pipe(catchError(failed)) : throwError(() => problem),
        ),
      );
    }),
  );
};

/** A call for a file gets its refusal as a file, too. */
async function bodyOf(error: HttpErrorResponse): Promise<unknown> {
  return error.error instanceof Blob ? error.error.text() : error.error;
}

/** Reads the body of a failed response; also copes with a proxy's HTML page. */
export function toProblem(error: HttpErrorResponse, sent: unknown = error.error): Problem {
  if (unreached(error, sent)) {
    return new Problem(0, 'network', 'Not connected', undefined, undefined);
  }
  const body = parse(sent);
  const { code, title, detail, requestId, errors, current, ...more } = body;
  return new Problem(
    error.status,
    typeof code === 'string' ? code : `http.${error.status}`,
    typeof title === 'string' ? title : error.statusText,
    typeof detail === 'string' ? detail : undefined,
    typeof requestId === 'string' ? requestId : undefined,
    Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    current,
    more,
  );
}

/** The service worker answers for a server it cannot reach with a 504 that says nothing. */
function unreached({ status }: HttpErrorResponse, sent: unknown): boolean {
  return status === 0 || (status === 504 && !sent);
}

function parse(body: unknown): Record<string, unknown> {
  if (body && typeof body === 'object' && !(body instanceof Blob)) {
    return body as Record<string, unknown>;
  }
  if (typeof body !== 'string') return {};
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}
