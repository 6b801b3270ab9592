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

/** The route is open to anybody: signing in, health, static files. Say why beside it. */
export const Public = () =>
  applyDecorators(
    SetMetadata<string, Access>(ACCESS, { kind: 'public' }),
    ApiExtension('x-permission', 'public'),
  );

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const actor = context.switchToHttp().getRequest<FastifyRequest>().actor;
  if (!actor) throw new Error('@Me() on a route without @Can().');
  return actor;
});
