import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiCookieAuth, ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Person } from './actor';
import type { Permission } from './permissions';

export const ACCESS = 'security:access';

export type Access = { kind: 'permission'; permission: Permission } | { kind: 'public' };

/** The route needs a signed-in person whose role has this permission. */
export const Can = (permission: Permission) =>
  applyDecorators(
    SetMetadata<string, Access>(ACCESS, { kind: 'permission', permission }),
    ApiCookieAuth(),
    ApiExtension('x-permission', permission),
    ApiResponse({ status: 401, description: 'Not signed in (problem+json).' }),
    ApiResponse({ status: 403, description: 'The role may not do this (problem+json).' }),
  );

export const FRESH = 'security:fresh';

/** How long a proof of identity counts for dangerous acts. */
export const FRESH_MINUTES = 15;

/**
 * A dangerous act (DESIGN §6): the person must have proved who they are within the last
 * {@link FRESH_MINUTES} minutes, else 403 `auth.confirmation_due`; `POST /api/session/confirmation`
 * renews it.
 */
export const NeedsFreshProof = () =>
  applyDecorators(SetMetadata(FRESH, true), ApiExtension('x-fresh-proof', true));

/** The route is open to anybody: signing in, health, static files. Say why beside it. */
export const Public = () =>
  applyDecorators(
    SetMetadata<string, Access>(ACCESS, { kind: 'public' }),
    ApiExtension('x-permission', 'public'),
  );

export const FROM_ANYWHERE = 'security:from-anywhere';

/** A public route that other programs call without our header; it must not look at the session. */
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const actor = context.switchToHttp().getRequest<FastifyRequest>().actor;
  if (!actor) throw new Error('@Me() on a route without @Can().');
  return actor;
});
