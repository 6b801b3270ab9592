import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  428: 'Version required',
  429: 'Too many requests',
  503: 'Busy',
};

/** Turns every error into problem+json in one place; what is unforeseen becomes a bare 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.raw.headersSent) return;
    sendProblem(toProblem(error, this.logger), request, reply);
  }
}

/** Answers with problem+json (RFC 9457), never kept in a cache. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const { detail, errors, current, extra } = problem.options;
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: `urn:home-doctor:problem:${problem.code}`,
        title: TITLES[problem.status] ?? 'Something went wrong',
        status: problem.status,
        code: problem.code,
        detail,
        requestId: request.id,
        errors,
        current,
        ...extra,
      }),
    );
}

interface PostgresError {
  code: string;
  constraint?: string;
}

/** What is not foreseen becomes a 500 that tells nothing; the log has the rest. */
export function toProblem(error: unknown, logger: Logger): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromHttpException(error);
  const known = fromDatabase(error) ?? fromFastify(error);
  if (known) return known;
  logger.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return new Problem(500, 'internal', { detail: 'An unexpected error; it has been logged.' });
}

function fromHttpException(error: HttpException): Problem {
  const codes: Record<number, string> = {
    400: 'request.invalid',
    401: 'auth.required',
    403: 'permission.denied',
    404: 'resource.not_found',
    413: 'request.too_large',
    415: 'request.unsupported_media_type',
  };
  const status = error.getStatus();
  return new Problem(status, codes[status] ?? 'request.failed', {
    detail: status < 500 ? error.message : undefined,
  });
}

function fromDatabase(error: unknown): Problem | undefined {
  const driver =
    (error as { driverError?: PostgresError })?.driverError ?? (error as PostgresError);
  if (typeof driver?.code !== 'string' || !/^[0-9A-Z]{5}$/.test(driver.code)) return undefined;
  switch (driver.code) {
    case '23505':
      return Problem.conflict('duplicate', { detail: `Already there (${driver.constraint}).` });
    case '23P01':
      return Problem.conflict('overlap', { detail: `Overlaps another (${driver.constraint}).` });
    case '23503':
      return Problem.unprocessable('reference.unknown', {
        detail: `Refers to something that does not exist (${driver.constraint}).`,
      });
    case '23514':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22P02':
      return Problem.unprocessable('value.invalid', {
        detail: 'A value is outside what is allowed.',
      });
    case '42501':
      return Problem.forbidden();
    case '40001':
    case '40P01':
    case '55P03':
      return new Problem(503, 'busy', { detail: 'Please try again.' });
    default:
      return undefined;
  }
}

function fromFastify(error: unknown): Problem | undefined {
  const { statusCode, code, message } = error as {
    statusCode?: number;
    code?: string;
    message?: string;
  };
  if (!statusCode || statusCode < 400 || statusCode > 499) return undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem(413, 'file.too_large');
  const codes: Record<number, string> = {
    413: 'request.too_large',
    415: 'request.unsupported_media_type',
    429: 'request.too_many',
  };
  return new Problem(statusCode, codes[statusCode] ?? 'request.invalid', {
    detail: code?.startsWith('FST_') || statusCode === 400 ? message : undefined,
  });
}
