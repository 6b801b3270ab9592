import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { NoTransaction } from '../http/request.interceptor';
import { Problem } from '../http/problem';
import { Jobs } from '../jobs/jobs';
import { Public } from '../security/access.decorators';
import { Metrics } from './metrics';

/** For the machines that watch us; says nothing of anybody's data. */
@ApiExcludeController()
@Controller()
@NoTransaction()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Public()
  live() {
    return { status: 'ok' };
  }

  /** The process can work: database and job queue are there. */
  @Get('health/ready')
  @Public()
  @HealthCheck()
  ready() {
    return this.health.check([
      async () => {
        const check = this.indicator.check('database');
        return this.source.query('SELECT 1').then(
          () => check.up(),
          () => check.down(),
        );
      },
      async () => {
        const check = this.indicator.check('jobs');
        return this.jobs.isRunning ? check.up() : check.down();
      },
    ]);
  }

  /** Prometheus text; with METRICS_TOKEN as bearer, or from this machine. */
  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(@Req() request: FastifyRequest): Promise<string> {
    const given = request.headers.authorization;
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
    const allowed = this.config.metricsToken
      ? given === `Bearer ${this.config.metricsToken}`
      : local;
    if (!allowed) throw Problem.forbidden();
    return this.metrics.text();
  }
}
