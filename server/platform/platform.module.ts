import { DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClsModule } from 'nestjs-cls';
import { LoggerModule } from 'nestjs-pino';
import { join } from 'node:path';
import { Audit } from './audit/audit';
import { KeptSettings } from './database/kept-setting';
import { Clock } from './config/clock';
import { CONFIG, type Config } from './config/config';
import { dataSourceOptions } from './database/connection';
import { DATABASE_URL } from './database/tokens';
import { UnitOfWork } from './database/unit-of-work';
import { DomainEvents } from './events/domain-events';
import { LiveEvents } from './events/live-events';
import { FileStorage, LocalFileStorage } from './files/file-storage';
import { Files } from './files/files';
import { FilesController } from './files/files.controller';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem.filter';
import { requestLog } from './http/request-log';
import { RequestInterceptor } from './http/request.interceptor';
import { Jobs } from './jobs/jobs';
import { Mailer } from './mail/mailer';
import { MailTransport } from './mail/mail-transport';
import { ReplyAddresses } from './mail/reply-addresses';
import { AccessGuard } from './security/access.guard';
import { RouteInventory } from './security/route-inventory';

export interface PlatformOptions {
  /** False only to describe the API without a database. */
  connect: boolean;
  /** A clock to move, for tests. */
  clock?: Clock;
}

/** The ground floor: everything a feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static register(config: Config, databaseUrl: string, options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        ScheduleModule.forRoot(),
        TerminusModule.forRoot({ logger: false, errorLogStyle: 'json' }),
        ClsModule.forRoot({ global: true }),
        LoggerModule.forRoot(requestLog(config.logLevel)),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl, config.databasePool),
          autoLoadEntities: true,
          manualInitialization: !options.connect,
          retryAttempts: 3,
        }),
      ],
      controllers: [FilesController, HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATABASE_URL, useValue: databaseUrl },
        { provide: FileStorage, useValue: new LocalFileStorage(join(config.dataDir, 'files')) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RequestInterceptor },
        AccessGuard,
        Audit,
        KeptSettings,
        { provide: Clock, useValue: options.clock ?? new Clock() },
        DomainEvents,
        Files,
        Idempotency,
        Jobs,
        LiveEvents,
        Mailer,
        MailTransport,
        Metrics,
        ReplyAddresses,
        RouteInventory,
        UnitOfWork,
      ],
      exports: [
        CONFIG,
        DATABASE_URL,
        Audit,
        KeptSettings,
        Clock,
        DomainEvents,
        FileStorage,
        Files,
        Jobs,
        LiveEvents,
        MailTransport,
        Mailer,
        Metrics,
        RouteInventory,
        UnitOfWork,
      ],
    };
  }
}
