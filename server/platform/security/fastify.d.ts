import type { Person } from './actor';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard for a signed-in person. */
    actor?: Person;
  }
}
