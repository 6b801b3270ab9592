import { existsSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import { FILE_LIMITS } from '../files/inspect-file';
import { Metrics } from '../health/metrics';
import { firstScripts, inlineScripts } from './first-scripts';
import { Problem } from './problem';
import { sendProblem } from './problem.filter';
import { applyTextRules } from './text-rules';
import { validationPipe } from './validation';

const JSON_LIMIT = 1024 * 1024;

type NotFoundHandler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Lets the web client answer for addresses that are pages, where Nest would say 404. */
class HomeDoctorAdapter extends FastifyAdapter {
  notFound?: NotFoundHandler;

  override setNotFoundHandler(handler: (...args: never[]) => unknown) {
    const { notFound } = this;
    return super.setNotFoundHandler((notFound ?? handler) as never);
  }
}

/** The web server: limits on what comes in, a request id for everything. */
export function fastifyAdapter(config: Config): HomeDoctorAdapter {
  return new HomeDoctorAdapter({
    bodyLimit: JSON_LIMIT,
    trustProxy: config.trustProxy,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    },
  });
}

/** Hooks, plugins, and the web client on the same port. */
export async function setUpHttp(
  app: NestFastifyApplication,
  config: Config,
  clientDir?: string,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());

  const index = clientDir && join(clientDir, 'index.html');
  const client = index && existsSync(index) ? readFileSync(index, 'utf8') : undefined;

  await app.register(cookie as never);
  await app.register(multipart as never, {
    limits: { fileSize: FILE_LIMITS.maxBytes, files: 1, fields: 5, fieldSize: 10_000 },
    throwFileSizeLimit: true,
  });
  await app.register(compress as never, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
  });
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScripts(client)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    hsts: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });

  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    applyTextRules(request.body);
    applyTextRules(request.query);
    applyTextRules(request.params);
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    metrics.observe(
      request.method,
      request.routeOptions.url ?? 'unknown',
      reply.statusCode,
      reply.elapsedTime / 1000,
    );
  });
  const notFound = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(Problem.notFound('route'), request, reply);
  if (clientDir && client) {
    await app.register(fastifyStatic as never, {
      root: clientDir,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (reply: FastifyReply, path: string) => {
        const hashed = /-[\w-]{8}\.(?:js|css|woff2)(?:\.br)?$/.test(path);
        void reply.header(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    const scripts = firstScripts(clientDir);
    const page = (request: FastifyRequest, reply: FastifyReply) => {
      const link = scripts(request.url, request.headers['accept-language']);
      if (link) void reply.header('link', link).header('vary', 'accept-language');
      return (reply as FastifyReply & { sendFile(name: string): FastifyReply }).sendFile(
        'index.html',
      );
    };
    fastify.get('/', page);
    (app.getHttpAdapter() as unknown as HomeDoctorAdapter).notFound = (request, reply) => {
      const wantsPage =
        ['GET', 'HEAD'].includes(request.method) &&
        !request.url.startsWith('/api') &&
        !/\.\w{2,5}(\?|$)/.test(request.url);
      return wantsPage ? page(request, reply) : notFound(request, reply);
    };
  }
}
