import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { type Actor, SYSTEM } from '../security/actor';

interface Work {
  runner: QueryRunner;
  actor: Actor;
  afterCommit: (() => void)[];
}
const WORK = Symbol('UnitOfWork');

type Row = Record<string, unknown>;

/**
 * The transaction of the present request or job (DESIGN §4). All reading and writing goes through
 * it; where none is open it throws, so nothing can slip past the actor and row-level security.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly cls: ClsService,
  ) {}

  /** Runs `task` in one transaction on behalf of `actor`; commits when it resolves. */
  async run<T>(actor: Actor, task: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const work: Work = { runner, actor, afterCommit: [] };
    try {
      await runner.startTransaction();
      await setActor(runner, actor);
      const result = await this.cls.run({ ifNested: 'override' }, async () => {
        this.cls.set(WORK, work);
        return task();
      });
      await runner.commitTransaction();
      work.afterCommit.forEach((effect) => effect());
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs one step of the present transaction as the system: for what the actor causes but may not
   * see, such as telling a supervisor. Keep it short and never return what it read to the actor.
   */
  async asSystem<T>(step: () => Promise<T>): Promise<T> {
    const work = this.work;
    const before = work.actor;
    if (before.role === 'system') return step();
    const system: Actor = { ...SYSTEM, requestId: before.requestId, ip: before.ip };
    await setActor(work.runner, system);
    work.actor = system;
    try {
      return await step();
    } finally {
      work.actor = before;
      // After a failed statement the transaction is lost anyway, and so is this setting.
      await setActor(work.runner, before).catch(() => undefined);
    }
  }

  get isOpen(): boolean {
    return this.cls.isActive() && this.cls.get<Work | undefined>(WORK) !== undefined;
  }

  get actor(): Actor {
    return this.work.actor;
  }

  get manager(): EntityManager {
    return this.work.runner.manager;
  }

  /** Rows of a SQL statement. */
  async query<T = Row>(sql: string, params: unknown[] = []): Promise<T[]> {
    const result = await this.client.query(sql, params);
    return result.rows as T[];
  }

  /** The first row, if any. */
  async one<T = Row>(sql: string, params: unknown[] = []): Promise<T | undefined> {
    const [row] = await this.query<T>(sql, params);
    return row;
  }

  /** How many rows a statement changed. */
  async execute(sql: string, params: unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, params);
    return result.rowCount ?? 0;
  }

  /** Rows of a named prepared statement: for hot reads. One name, one SQL text, always. */
  async named<T = Row>(name: string, sql: string, params: unknown[] = []): Promise<T[]> {
    const result = await this.client.query({ name, text: sql, values: params });
    return result.rows as T[];
  }

  /** Runs after a successful commit; for effects that need no guarantee. */
  afterCommit(effect: () => void): void {
    this.work.afterCommit.push(effect);
  }

  private get client(): PoolClient {
    const runner = this.work.runner as QueryRunner & { databaseConnection?: PoolClient };
    if (!runner.databaseConnection) throw new Error('The transaction has no connection.');
    return runner.databaseConnection;
  }

  private get work(): Work {
    const work = this.cls.isActive() ? this.cls.get<Work | undefined>(WORK) : undefined;
    if (!work) throw new Error('No unit of work is open.');
    return work;
  }
}

async function setActor(runner: QueryRunner, actor: Actor): Promise<void> {
  const restricted = actor.role === 'auth' ? 'none' : 'homedoctor_actor';
  await runner.query(
    `SELECT set_config('role', $1, true), set_config('app.role', $2, true),
            set_config('app.user_id', $3, true), set_config('app.company_id', $4, true)`,
    [restricted, actor.role, actor.userId ?? '', actor.companyId ?? ''],
  );
}
