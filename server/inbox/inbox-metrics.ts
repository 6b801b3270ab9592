import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../platform/health/metrics';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM } from '../platform/security/actor';
import { InboxQueries } from './inbox.queries';

/** Lines for Prometheus, read when it asks; none where no mailbox is read. */
@Injectable()
export class InboxMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly uow: UnitOfWork,
    private readonly queries: InboxQueries,
  ) {}

  onModuleInit(): void {
    this.metrics.gauges('inbox', async (): Promise<Record<string, number>> => {
      const health = await this.uow.run(SYSTEM, () => this.queries.health());
      if (!health.mailboxSet) return {};
      return {
        parked_messages: health.parked,
        retrying_messages: health.retrying,
        last_success_timestamp_seconds: (health.succeededAt?.getTime() ?? 0) / 1000,
        failing: health.error ? 1 : 0,
      };
    });
  }
}
