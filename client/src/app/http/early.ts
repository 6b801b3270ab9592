import { HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { from, of, switchMap } from 'rxjs';
import { breath } from '../breath';

/** Answers on their way since before the scripts ran, by path (public/early.js). */
declare global {
  interface Window {
    hdEarly?: Record<string, Promise<Response | undefined>>;
  }
}

/**
 * Hands out an answer that was asked for early, once; any but a good one is asked for again. It comes
 * a breath later, so that the frame of the page stands before what fills it.
 */
export const early: HttpInterceptorFn = (request, next) => {
  const waiting = globalThis.window?.hdEarly;
  const answer = request.method === 'GET' ? waiting?.[request.urlWithParams] : undefined;
  if (!waiting || !answer) return next(request);
  delete waiting[request.urlWithParams];
  return from(answer.then(read)).pipe(
    switchMap((response) => (response ? of(response) : next(request))),
  );
};

async function read(answer: Response | undefined): Promise<HttpResponse<unknown> | undefined> {
  if (!answer?.ok) return undefined;
  const text = await answer.text();
  await breath();
  const body: unknown = text ? JSON.parse(text) : null;
  return new HttpResponse({ body, status: answer.status, url: answer.url });
}
