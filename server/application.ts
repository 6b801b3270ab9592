import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { Clock } from './platform/config/clock';
import type { Config } from './platform/config/config';
import { fastifyAdapter, setUpHttp } from './platform/http/http-setup';
import { LiveEvents } from './platform/events/live-events';
import { Jobs } from './platform/jobs/jobs';
import { LetterPump } from './letters/dispatch/letter-pump';
import { Mailer } from './platform/mail/mailer';

export interface StartOptions {
  /** Where the built web client lies; none for API tests. */
  clientDir?: string;
  /** Whether this process works on jobs. */
  work?: boolean;
  /** A clock to move, for tests. */
  clock?: Clock;
}

/** Makes the application on a migrated database, ready to listen. */
export async function createApplication(
  config: Config,
  databaseUrl: string,
  options: StartOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(config, databaseUrl, { connect: true, clock: options.clock }),
    fastifyAdapter(config),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  await setUpHttp(app, config, options.clientDir);
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    customSiteTitle: 'Home Doctor API',
  });
  await app.init();
  await app.get(Jobs).start({ work: options.work ?? true });
  if (options.work ?? true) {
    await app.get(Mailer).recover();
    await app.get(LetterPump).recover();
  }
  await app.get(LiveEvents).listen();
  return app;
}

/** The OpenAPI 3.1 description of the API. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Home Doctor')
    .setDescription(
      'Case management for home doctors. Errors are RFC 9457 problem+json with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('hd_session')
    .build();
  return SwaggerModule.createDocument(app, document, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (letter) => letter.toLowerCase())}${method.replace(/^./, (letter) => letter.toUpperCase())}`,
  });
}
