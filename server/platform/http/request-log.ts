import type { Params } from 'nestjs-pino';

/** What the framework tells of its own assembly: two hundred lines that hide the address. */
const ASSEMBLY = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** Secrets stand in the addresses of invitations, resets, mail links and calendar feeds. */
const TOKENS =
  /(\/(?:invitations?|password-resets|reset|visit-links|confirm|referral-links|referral|result-links|result|calendar)\/|[?&]token=)[^/?&#]+/g;

/** An address as it may stand in a log. */
export function loggedUrl(url: string): string {
  return url.replace(TOKENS, '$1…');
}

/** JSON logs with request ids; no cookies, no tokens, no health probes. */
export function requestLog(level: string): Params {
  return {
    pinoHttp: {
      level,
      autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/api/health') },
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: loggedUrl(request.url),
        }),
        res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
      },
      hooks: {
        logMethod(args, method, number) {
          const context = (args[0] as { context?: string } | undefined)?.context ?? '';
          if (number <= 30 && level === 'info' && ASSEMBLY.has(context)) return;
          method.apply(this, args);
        },
      },
    },
  };
}
