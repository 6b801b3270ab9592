import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { Problem } from '../http/problem';
import { ACCESS, type Access, FRESH, FRESH_MINUTES, FROM_ANYWHERE } from './access.decorators';
import type { Person } from './actor';
import { mayAtAll } from './permissions';
import { SessionResolver } from './session-resolver';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Deny by default: no declared access, no entry (DESIGN §6). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!access) throw Problem.forbidden();
    const anywhere =
      access.kind === 'public' && this.reflector.get(FROM_ANYWHERE, context.getHandler());
    if (!SAFE.has(request.method) && !anywhere) this.refuseForeignOrigin(request);
    if (access.kind === 'public') return true;
    const person = await this.sessions.resolve(request);
    if (!person) throw Problem.unauthorized('auth.required');
    request.actor = person;
    if (!mayAtAll(person.role, access.permission)) throw Problem.forbidden();
    if (person.secondStepDue && access.permission !== 'account.own') {
      throw Problem.forbidden('auth.second_step_due');
    }
    if (this.reflector.get(FRESH, context.getHandler())) this.refuseOldProof(person);
    return true;
  }

  private refuseOldProof(person: Person): void {
    const age = this.clock.now().getTime() - person.authenticatedAt.getTime();
    if (age > FRESH_MINUTES * 60_000) throw Problem.forbidden('auth.confirmation_due');
  }

  /** Against cross-site forgery: our own header, and an Origin that is ours where one is sent. */
  private refuseForeignOrigin(request: FastifyRequest): void {
    if (request.headers['x-home-doctor'] !== '1') {
      throw Problem.forbidden('csrf.header_missing', {
        detail: 'Send the header X-Home-Doctor: 1.',
      });
    }
    const origin = request.headers.origin;
    if (origin === undefined) return;
    const host = URL.canParse(origin) ? new URL(origin).host : '';
    if (host !== request.headers.host && origin !== new URL(this.config.publicUrl).origin) {
      throw Problem.forbidden('csrf.foreign_origin');
    }
  }
}
