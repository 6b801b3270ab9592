import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { SYSTEM } from '../../platform/security/actor';
import { LetterSender, type Outcome } from './letter-sender';

export const SEND_LETTERS = 'letters.send';
const LOCK = 7_305_014;
/** One run ends after so long; what is left is the next job's. */
const RUN_MS = 40_000;

/**
 * Sends what is due, of all letters, one mail after the other: one replica at a time (a lock that
 * ends with its connection), so that the rate holds for all of them and a process that is killed has
 * at most one mail in the air. Each mail is a transaction of its own.
 */
@Injectable()
export class LetterPump implements OnModuleInit {
  private readonly logger = new Logger('Letters');
  private ending = false;

  constructor(
    private readonly source: DataSource,
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly sender: LetterSender,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SEND_LETTERS, async () => void (await this.run()), {
      ...{ retries: 0, expireInSeconds: 120, transaction: false },
    });
  }

  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  /** After a start: takes up what the process before left; once more when its lock has surely ended. */
  async recover(): Promise<void> {
    await this.uow.run(SYSTEM, async () => {
      await this.jobs.enqueue(SEND_LETTERS);
      await this.jobs.enqueue(SEND_LETTERS, {}, { after: new Date(Date.now() + 5_000) });
    });
  }

  /** One run. False while another replica is at it. */
  async run(): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    try {
      const [{ mine }] = await runner.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
      if (!mine) return false;
      try {
        await this.sendAll();
        return true;
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  private async sendAll(): Promise<void> {
    const until = Date.now() + RUN_MS;
    const pause = 60_000 / this.config.lettersPerMinute;
    await this.sender.begin();
    let outcome: Outcome = 'skipped';
    while (!this.ending && Date.now() < until) {
      const started = Date.now();
      outcome = await this.sender.next();
      if (outcome === 'idle' || outcome === 'down') break;
      if (outcome !== 'sent') continue;
      const rest = pause - (Date.now() - started);
      if (rest > 1) await sleep(rest);
    }
    await this.sender.complete();
    if (outcome === 'down') this.logger.warn('The mail server takes no letters at the moment.');
    if (this.ending || outcome === 'idle' || outcome === 'down') return;
    await this.uow.run(SYSTEM, () => this.jobs.enqueue(SEND_LETTERS));
  }
}
