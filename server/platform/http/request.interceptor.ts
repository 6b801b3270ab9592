import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work';
import { AUTH } from '../security/actor';
import { Idempotency } from './idempotency';

const NO_TRANSACTION = 'http:no-transaction';

/** For streams and for sign-in, which open their own units of work. */
export const NoTransaction = () => SetMetadata(NO_TRANSACTION, true);

/** Opens the request's unit of work around its handler; commits before the answer leaves. */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(NO_TRANSACTION, targets)) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const actor = request.actor ?? { ...AUTH, ip: request.ip, requestId: request.id };
    const key = this.idempotency.keyOf(request);
    return from(
      this.uow.run(actor, () =>
        key ? this.idempotency.once(key, request, reply, handle) : handle(),
      ),
    );
  }
}
