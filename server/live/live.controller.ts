import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, filter, from, of } from 'rxjs';
import { LiveEvents } from '../platform/events/live-events';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { SessionResolver } from '../platform/security/session-resolver';
import { LiveAudience } from './live-audience';

const BEAT_MS = 20_000;

/** Server-sent events: hints of what changed, each person only of what they may see. */
@ApiExcludeController()
@Controller('events')
@NoTransaction()
export class LiveController {
  constructor(
    private readonly live: LiveEvents,
    private readonly audience: LiveAudience,
    private readonly sessions: SessionResolver,
  ) {}

  @Get()
  @Can('account.own')
  stream(@Me() me: Person, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    raw.write('retry: 3000\n\nevent: ready\ndata: {}\n\n');
    const changes = this.live.stream
      .pipe(
        concatMap((event) =>
          from(this.audience.hears(me, event).catch(() => false)).pipe(
            filter(Boolean),
            concatMap(() => of(event)),
          ),
        ),
      )
      .subscribe({
        next: ({ topic, id, companyId }) =>
          raw.write(`event: change\ndata: ${JSON.stringify({ topic, id, companyId })}\n\n`),
        complete: () => raw.end(),
      });
    const beat = setInterval(() => {
      // A session that was ended elsewhere stops hearing within one beat.
      void this.sessions.resolve(request).then(
        (person) => (person ? raw.write(': beat\n\n') : raw.end('event: signed-out\ndata: {}\n\n')),
        () => undefined,
      );
    }, BEAT_MS);
    raw.on('close', () => {
      clearInterval(beat);
      changes.unsubscribe();
    });
  }
}
