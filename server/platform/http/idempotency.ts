import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../config/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Problem } from './problem';

/**
 * Sending twice (DESIGN §4): the same key with the same body gives the first answer again, another
 * body 422, and while the first is still running 409. Lives in the request's own transaction, so
 * the answer is kept exactly when the effect is.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  keyOf(request: FastifyRequest): string | undefined {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) {
      throw Problem.badRequest('idempotency.key_invalid', {
        detail: 'An idempotency key has 8 to 100 visible ASCII characters.',
      });
    }
    return key;
  }

  async once(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const { userId } = this.uow.actor;
    if (!userId) return handle();
    const lock = createHash('sha256').update(`${userId}:${key}`).digest().readBigInt64BE(0);
    const row = await this.uow.one<{ free: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS free',
      [lock.toString()],
    );
    if (!row?.free) throw Problem.conflict('idempotency.in_progress');

    const route = `${request.method} ${request.url.split('?')[0]}`;
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const earlier = await this.uow.one<{
      route: string;
      body_hash: string;
      status: number;
      response: unknown;
    }>(
      'SELECT route, body_hash, status, response FROM idempotency_keys WHERE user_id = $1 AND key = $2',
      [userId, key],
    );
    if (earlier) {
      if (earlier.route !== route || earlier.body_hash !== bodyHash) {
        throw Problem.unprocessable('idempotency.key_reused', {
          detail: 'This key was used for another request.',
        });
      }
      void reply.status(earlier.status).header('idempotency-replayed', 'true');
      return earlier.response;
    }
    const response = await handle();
    await this.uow.execute(
      `INSERT INTO idempotency_keys (user_id, key, route, body_hash, status, response, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        userId,
        key,
        route,
        bodyHash,
        reply.statusCode,
        JSON.stringify(response ?? null),
        this.clock.now(),
      ],
    );
    return response;
  }
}
