import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ACCESS, type Access } from './access.decorators';

export interface RouteEntry {
  method: string;
  path: string;
  controller: string;
  handler: string;
  access: Access;
}

/** Lists every route; refuses to start the application when one declares no access. */
@Injectable()
export class RouteInventory implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.list();
  }

  /** @throws Error naming each route without `@Can()` or `@Public()` */
  list(): RouteEntry[] {
    const routes: RouteEntry[] = [];
    const open: string[] = [];
    for (const { metatype } of this.discovery.getControllers()) {
      if (!metatype) continue;
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler) continue;
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (verb === undefined) continue;
        const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
          handler,
          metatype,
        ]);
        const paths = [
          Reflect.getMetadata(PATH_METADATA, metatype),
          Reflect.getMetadata(PATH_METADATA, handler),
        ];
        const path = `/api/${paths.flat().join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        if (!access) open.push(`${metatype.name}.${name}`);
        else {
          routes.push({
            method: RequestMethod[verb],
            path,
            controller: metatype.name,
            handler: name,
            access,
          });
        }
      }
    }
    if (open.length > 0) throw new Error(`Routes without declared access: ${open.join(', ')}`);
    return routes;
  }
}
