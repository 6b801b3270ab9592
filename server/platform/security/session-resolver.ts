import type { FastifyRequest } from 'fastify';
import type { Person } from './actor';

/** Finds the person behind a request; the people floor provides it. */
export abstract class SessionResolver {
  abstract resolve(request: FastifyRequest): Promise<Person | undefined>;
}
