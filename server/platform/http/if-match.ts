import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/**
 * The version the client last saw, from `If-Match: "3"`.
 * @throws Problem 428 when it is missing, 400 when it is no version
 */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new Problem(428, 'version.required', {
      detail: 'Send If-Match with the version you saw.',
    });
  }
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw Problem.badRequest('version.invalid');
  return Number(match[1]);
});

/** Documents the header on routes that change a versioned thing. */
export const ChangesVersion = () =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'The version you saw, as "3".' }),
  );

/** Documents the header on routes that create: the same key gives the same answer once. */
export const Creates = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A key of your own; sending it again returns the first answer.',
    }),
  );
