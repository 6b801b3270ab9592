import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { describeApi } from './application';
import { loadConfig } from './platform/config/config';
import { fastifyAdapter } from './platform/http/http-setup';

/** Writes the API's description without starting anything: `node dist/server/openapi.js FILE`. */
async function main(): Promise<void> {
  const config = loadConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent' });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(config, 'postgres://localhost/none', { connect: false }),
    fastifyAdapter(config),
    { preview: true, logger: false, abortOnError: false },
  );
  app.setGlobalPrefix('api');
  const document = describeApi(app);
  writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(document, null, 2)}\n`);
}

void main();
