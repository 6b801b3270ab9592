import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type JobResult, PgBoss } from 'pg-boss';
import { DATABASE_URL } from '../database/tokens';
import { UnitOfWork } from '../database/unit-of-work';
import { SYSTEM } from '../security/actor';

export interface JobOptions {
  /** Tries after the first, with growing pauses. */
  retries?: number;
  /** Seconds until a try counts as lost and another worker may take it. */
  expireInSeconds?: number;
  /** How many run at once in one process. */
  concurrency?: number;
  /**
   * How many one worker takes at a time, one after the other; a full take is followed by the next
   * without a pause. 1 (the default) means one job per half second and worker.
   */
  batch?: number;
  /** False for jobs that open their own units of work. */
  transaction?: boolean;
}

type JobHandler<T> = (data: T) => Promise<void>;

/** Work done after the answer, by any replica, once (DESIGN §7). Handlers run as the system. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly definitions = new Map<
    string,
    { handler: JobHandler<never>; options: JobOptions }
  >();
  private boss?: PgBoss;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(DATABASE_URL) private readonly url: string,
  ) {}

  /** Call it in `onModuleInit`: names the job and what does it. */
  define<T extends object>(name: string, handler: JobHandler<T>, options: JobOptions = {}): void {
    if (this.definitions.has(name)) throw new Error(`Job ${name} is defined twice.`);
    this.definitions.set(name, { handler: handler as JobHandler<never>, options });
  }

  /**
   * Enqueues in the present transaction: the job exists exactly when the change does.
   * @param singletonKey while a job with this key waits, another is not added
   */
  async enqueue(
    name: string,
    data: object = {},
    options: { singletonKey?: string; after?: Date } = {},
  ): Promise<void> {
    if (!this.definitions.has(name)) throw new Error(`There is no job ${name}.`);
    await this.running.send(name, data, {
      ...(options.singletonKey ? { singletonKey: options.singletonKey, singletonSeconds: 30 } : {}),
      ...(options.after ? { startAfter: options.after } : {}),
      db: {
        executeSql: async (text: string, values?: unknown[]) => ({
          rows: await this.uow.query(text, values),
        }),
      },
    });
  }

  /** Starts the queue; `work: false` only allows enqueuing (commands, replicas without workers). */
  async start({ work = true } = {}): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.url,
      schema: 'pgboss',
      max: 4,
      application_name: 'home-doctor-jobs',
    });
    boss.on('error', (error) => this.logger.error(error));
    await boss.start();
    this.boss = boss;
    for (const [name, { options }] of this.definitions) {
      const queue = {
        retryLimit: options.retries ?? 5,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: options.expireInSeconds ?? 300,
      };
      if (await boss.getQueue(name)) await boss.updateQueue(name, queue);
      else await boss.createQueue(name, queue);
    }
    await this.grant();
    if (!work) return;
    for (const [name, { handler, options }] of this.definitions) {
      await boss.work(
        name,
        {
          batchSize: options.batch ?? 1,
          burstWhenBatchFull: true,
          perJobResults: true,
          pollingIntervalSeconds: 0.5,
          localConcurrency: options.concurrency ?? 1,
        },
        async (jobs) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await this.attempt(job, handler, options));
          return results;
        },
      );
    }
  }

  /** Does one job; a failure is the job's own and does not touch its neighbours in the take. */
  private async attempt(
    job: { id: string; name: string; data: unknown },
    handler: JobHandler<never>,
    options: JobOptions,
  ): Promise<JobResult> {
    const task = () => (handler as JobHandler<object>)(job.data as object);
    try {
      await (options.transaction === false ? task() : this.uow.run(SYSTEM, task));
      return { id: job.id, status: 'completed' };
    } catch (error) {
      this.logger.warn(`Job ${job.name} failed: ${String(error)}`);
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      return { id: job.id, status: 'failed', output: { message, stack } };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
    this.boss = undefined;
  }

  get isRunning(): boolean {
    return this.boss !== undefined;
  }

  private get running(): PgBoss {
    if (!this.boss) throw new Error('The job queue is not running.');
    return this.boss;
  }

  /** The restricted role may enqueue, and nothing else. */
  private async grant(): Promise<void> {
    await this.uow.run({ ...SYSTEM, role: 'auth' }, async () => {
      await this.uow.query('SELECT pg_advisory_xact_lock(7305002)');
      await this.uow.query(`
        GRANT USAGE ON SCHEMA pgboss TO homedoctor_actor;
        GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA pgboss TO homedoctor_actor;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO homedoctor_actor;
      `);
    });
  }
}
