import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createApplication } from '../../server/application';
import { type Config, loadConfig } from '../../server/platform/config/config';
import { connect } from '../../server/platform/database/connection';
import { newId } from '../../server/platform/database/ids';
import { newToken } from '../../server/platform/security/secret-box';
import { ApiClient } from './api-client';
import { TEMPLATE } from './cluster';
import { MovedClock } from './moved-clock';

export interface TestAppOptions {
  /** Where the clock stands; default Monday 2026-11-23 09:40 in Seoul. */
  now?: string;
  config?: Partial<Config>;
  /** Whether jobs run; default true. */
  work?: boolean;
}

/** The real application over HTTP on a database of its own. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly url: string,
    /** Full rights, past row-level security: for arranging and for looking. */
    readonly db: DataSource,
    readonly databaseUrl: string,
    readonly clock: MovedClock,
    readonly config: Config,
    private readonly dataDir: string,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<TestApp> {
    const cluster = process.env.TEST_CLUSTER_URL;
    if (!cluster) throw new Error('The test cluster does not run: use the jest configuration.');
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    const maintenance = await connect(cluster, 1);
    await maintenance.query('SELECT pg_advisory_lock(7305009)');
    await maintenance.query(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}"`);
    await maintenance.destroy();
    const databaseUrl = Object.assign(new URL(cluster), { pathname: `/${name}` }).href;
    const dataDir = mkdtempSync(join(tmpdir(), 'home-doctor-files-'));
    const config: Config = {
      ...loadConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
        DATA_DIR: dataDir,
      }),
      databasePool: 25,
      ...options.config,
    };
    const clock = new MovedClock(new Date(options.now ?? '2026-11-23T09:40:00+09:00'));
    const nest = await createApplication(config, databaseUrl, {
      clock,
      work: options.work ?? true,
    });
    await nest.listen({ port: 0, host: '127.0.0.1' });
    const db = await connect(databaseUrl, 4);
    const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
    return new TestApp(nest, url, db, databaseUrl, clock, config, dataDir);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.db.destroy();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A client that nobody signed in. */
  anonymous(): ApiClient {
    return new ApiClient(this.url);
  }

  /** A client signed in as a user, without going through the form. */
  async as(user: { id: string }): Promise<ApiClient> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.db.query(
      `INSERT INTO sessions (id, user_id, token_hash, created_at, last_seen_at, authenticated_at, expires_at)
       VALUES ($1, $2, $3, $4, $4, $4, $4::timestamptz + interval '400 days')`,
      [newId(), user.id, hash, now],
    );
    return new ApiClient(this.url, `hd_session=${token}`);
  }

  /** Waits until every job that is due has been worked on. @throws after 20 s */
  async jobsDone(): Promise<void> {
    for (let waited = 0; waited < 20_000; waited += 50) {
      const [row] = await this.db.query(
        `SELECT count(*)::int AS open FROM pgboss.job WHERE state IN ('created', 'active', 'retry')
           AND name NOT LIKE '\\_\\_pgboss%' AND start_after <= now()`,
      );
      if (row.open === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Jobs are still open after 20 s.');
  }

  /** Mails written so far, oldest first. */
  async mails(to?: string): Promise<
    {
      template: string;
      to_address: string;
      subject: string;
      text_body: string;
      html_body: string;
      status: string;
      locale: string;
    }[]
  > {
    return this.db.query(
      'SELECT * FROM mail_outbox WHERE $1::text IS NULL OR to_address = $1 ORDER BY created_at, id',
      [to ?? null],
    );
  }
}
